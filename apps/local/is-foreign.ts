import type { IncomingMessage } from 'node:http';

/** A page of another site must neither move the clock nor speak for the loyalty system. */
export const isForeign = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin !== undefined && URL.parse(origin)?.host !== host;

/** A call of a page of our own. Browsers set the header and no page can (https://www.w3.org/TR/fetch-metadata). */
export const isOwnPage = (request: IncomingMessage): boolean =>
  request.headers['sec-fetch-site'] === 'same-origin' && !isForeign(request);
