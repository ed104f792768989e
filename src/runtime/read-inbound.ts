import { readable } from '#inbound/readable.ts';
import type { Receipt } from '#inbound/shapes.ts';
import type { ReadTopic } from '#providers/read-source.ts';
import { logger } from '#runtime/logger.ts';

/** Reads what came by a topic; what is passed over is logged by its name. Throws `UnreadablePayload` where nothing could be read. */
export const readInbound = (
  { readTopic }: { readonly readTopic: ReadTopic },
  ...[topic, text, at]: Parameters<ReadTopic>
): ReturnType<typeof readable> => {
  const read = readable(readTopic(topic, text, at));
  if (read.ignored.length > 0) logger.info('inbound.ignored', { topic, ignored: read.ignored });
  return read;
};

/** Logs what only the operator of the sending account can mend; an alarm reads this line. */
export const sayFault = ({ reaction, code, providerId }: Receipt): void => {
  if (reaction === 'alarm') logger.error('provider.fault', { code, providerId });
};
