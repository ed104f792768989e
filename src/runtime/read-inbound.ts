import { IN_APP, readTold } from '#in-app/told.ts';
import type { Posted } from '#inbound/posted.ts';
import { readable } from '#inbound/readable.ts';
import type { Receipt } from '#inbound/shapes.ts';
import { isLateNews } from '#messages/arrived-late.ts';
import type { MessageRow } from '#messages/message.ts';
import { readFrom, type ReadTopic, type Sources } from '#providers/read-source.ts';
import { logger } from '#runtime/logger.ts';

type Taken = ReturnType<typeof readable>;

/** What is passed over is logged by its name. */
export const sayIgnored = (read: Taken, source: string): Taken => {
  if (read.ignored.length > 0) logger.info('inbound.ignored', { source, ignored: read.ignored });
  return read;
};

/** Reads what came by a topic; what is passed over is logged by its name. Throws `UnreadablePayload` where nothing could be read. */
export const readInbound = (
  { readTopic }: { readonly readTopic: ReadTopic },
  ...[topic, text, at]: Parameters<ReadTopic>
): ReturnType<typeof readable> => {
  const read = readable(readTopic(topic, text, at));
  if (read.ignored.length > 0) logger.info('inbound.ignored', { topic, ignored: read.ignored });
  return read;
};

/** The same of what was posted. */
export const readPosted = (
  { sources }: { readonly sources: Sources },
  { source, text, query }: Posted,
  at: string,
): ReturnType<typeof readable> => {
  if (source === IN_APP) return readTold(text);
  const sourced = sources.get(source);
  if (sourced === undefined) throw new Error(`nobody posts ${source}`);
  return sayIgnored(readable(readFrom(sourced, text, at, query)), source);
};

/**
 * Logs what only the operator of the sending account can mend, which an alarm reads, and what arrived after its run had given it
 * up, once: with its first delivery. `moved` is the message where the receipt was news of it.
 */
export const sayReceipt = ({ state, reaction, code, providerId }: Receipt, moved: MessageRow | undefined): void => {
  if (reaction === 'alarm') logger.error('provider.fault', { code, providerId, ...moved?.verdict?.looked });
  if (moved === undefined || !isLateNews(state, moved)) return;
  const { messageId, channel, journey, lapsesAt } = moved;
  logger.warn('message.late', { messageId, channel, journey, lapsesAt, late: true });
};
