import type { Reaction } from '#messages/message.ts';

/** That a phone takes no RCS, in a word of ours: the event alone says only that it failed. */
export const NO_RCS = 'RCS_UNDELIVERABLE';

/**
 * Delivery events that say a message did not arrive, by what they ask for (AWS End User Messaging, event types). Who opted out is
 * told at the send call and never here.
 */
export const FAILURES: ReadonlyMap<string, Reaction> = new Map([
  ['TEXT_INVALID', 'fall-back'],
  ['TEXT_INVALID_MESSAGE', 'fix'],
  ['TEXT_UNREACHABLE', 'retry'],
  ['TEXT_CARRIER_UNREACHABLE', 'retry'],
  ['TEXT_BLOCKED', 'fall-back'],
  ['TEXT_CARRIER_BLOCKED', 'fix'],
  ['TEXT_SPAM', 'fix'],
  ['TEXT_TTL_EXPIRED', 'fall-back'],
  ['TEXT_PROTECT_BLOCKED', 'fix'],
  ['MEDIA_INVALID', 'fall-back'],
  ['MEDIA_INVALID_MESSAGE', 'fix'],
  ['MEDIA_UNREACHABLE', 'retry'],
  ['MEDIA_CARRIER_UNREACHABLE', 'retry'],
  ['MEDIA_BLOCKED', 'fall-back'],
  ['MEDIA_CARRIER_BLOCKED', 'fix'],
  ['MEDIA_SPAM', 'fix'],
  ['MEDIA_TTL_EXPIRED', 'fall-back'],
  ['MEDIA_FILE_INACCESSIBLE', 'fix'],
  ['MEDIA_FILE_TYPE_UNSUPPORTED', 'fix'],
  ['MEDIA_FILE_SIZE_EXCEEDED', 'fix'],
  ['RCS_FAILED', 'fall-back'],
  ['RCS_TTL_EXPIRED', 'fall-back'],
  ['RCS_PROTECT_BLOCKED', 'fix'],
]);
