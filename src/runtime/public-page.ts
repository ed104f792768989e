import { languageOf, localesAsked } from '#preferences/languages.ts';
import { errorPage } from '#preferences/pages/small-pages.ts';
import { contentSecurityPolicy } from '#preferences/pages/style.ts';
import { SESSION_SECONDS } from '#preferences/session.ts';
import type { Shown, Visit } from '#preferences/visit.ts';
import { endpoint, LATER, SOON, type Answer, type Request } from '#runtime/http.ts';

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

/** Far above any form of ours. */
const MAX_FORM = 16 * 1024;
const COOKIE = 'preferences';

/** Nothing is kept by a cache, found by a search engine, framed, run, or told to another site. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy': 'interest-cohort=()',
};

const localesOf = ({ headers }: Request): readonly string[] => localesAsked(headers['accept-language'] ?? '');

const visitOf = (request: Request): Visit => ({
  method: request.method,
  path: request.path,
  ticket: request.params['ticket'] ?? '',
  query: request.query,
  session: request.cookies.find((one) => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '',
  form: formOf(request.headers['content-type'] ?? '', request.body),
  ip: request.ip,
  isCrossSite: request.headers['sec-fetch-site'] === 'cross-site',
  locales: localesOf(request),
});

const cookieOf = (session: string, publicUrl: string): string => {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const age = session === '' ? 0 : SESSION_SECONDS;
  return `${COOKIE}=${session}; Path=/preferences; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
};

const answerOf = (shown: Shown, publicUrl: string): Answer => {
  switch (shown.kind) {
    case 'page':
      return { status: shown.status, headers: HEADERS, body: shown.html };
    case 'picture':
      return { status: 200, headers: { ...HEADERS, 'content-type': 'image/png' }, body: shown.png };
    case 'file':
      return {
        status: 200,
        headers: {
          ...HEADERS,
          'content-type': 'application/json; charset=utf-8',
          'content-disposition': `attachment; filename="${shown.name}"`,
        },
        body: JSON.stringify(shown.json, null, 2),
      };
    case 'go':
      return {
        status: 303,
        headers: { ...HEADERS, location: shown.to },
        body: '',
        ...(shown.session === undefined ? {} : { cookies: [cookieOf(shown.session, publicUrl)] }),
      };
  }
};

const failed =
  (status: number, error: 'fault' | 'large') =>
  (request: Request): Answer => ({
    status,
    headers: HEADERS,
    body: errorPage(languageOf(...localesOf(request)), error),
  });

const later =
  (status: number, when: Answer['headers']) =>
  (request: Request): Answer => {
    const { headers, ...answer } = failed(status, 'fault')(request);
    return { ...answer, headers: { ...headers, ...when } };
  };

/** A route for people and their browsers: pages instead of JSON, also for what goes wrong. */
export const publicPage = (run: (visit: Visit) => Promise<Shown>, publicUrl: () => Promise<string>) =>
  endpoint(async (request) => answerOf(await run(visitOf(request)), await publicUrl()), {
    maxBody: MAX_FORM,
    tooLarge: failed(413, 'large'),
    failed: failed(500, 'fault'),
    unready: later(503, LATER),
    busy: later(429, SOON),
  });
