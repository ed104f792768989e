const BLANK_LINE = '\r\n\r\n';

/** A part of a multipart form (RFC 7578) that is a field and no file. */
const fieldOf = (part: string): readonly [string, string][] => {
  const cut = part.indexOf(BLANK_LINE);
  const head = part.slice(0, Math.max(0, cut));
  const name = /\bname="([^"\r\n]*)"/.exec(head)?.[1];
  return name === undefined || head.includes('filename') ? [] : [[name, part.slice(cut + BLANK_LINE.length, -2)]];
};

/** The fields of a form, urlencoded or multipart; what is neither has none. */
export const formOf = (contentType: string, body: string): URLSearchParams => {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return new URLSearchParams(body);
  const boundary = /^multipart\/form-data;.*\bboundary="?([^\s";]{1,70})/i.exec(contentType)?.[1];
  return new URLSearchParams(boundary === undefined ? [] : body.split(`--${boundary}`).slice(1).flatMap(fieldOf));
};
