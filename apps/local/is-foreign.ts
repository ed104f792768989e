import type { IncomingMessage } from 'node:http';

/** A page of another site must neither move the clock nor speak for the loyalty system. */
export const isForeign = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin !== undefined && URL.parse(origin)?.host !== host;
