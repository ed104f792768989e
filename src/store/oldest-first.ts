import type { MessageRow } from '#messages/message.ts';

/** By time, then by id, so that every store lists alike. */
export const oldestFirst = (a: MessageRow, b: MessageRow): number =>
  a.at === b.at ? (a.messageId < b.messageId ? -1 : 1) : a.at < b.at ? -1 : 1;
