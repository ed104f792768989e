import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { routes } from '../../apps/local/routes.ts';
import { invoke } from '../../apps/local/functions.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { routeMatcher } from '../../apps/local/match-route.ts';

export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly html: string;
  /** The page without markup, one space between words. */
  readonly text: string;
}

const match = routeMatcher(routes);
const URLENCODED = 'application/x-www-form-urlencoded';

const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** A browser without scripts: sends cookies back, follows no redirect by itself. */
export const aVisitor = (now: () => Date, locale = 'en') => {
  const jar = new Map<string, string>();
  const visit = async (method: string, path: string, body = '', type = URLENCODED, more = {}): Promise<Seen> => {
    const url = new URL(path, 'https://go.example');
    const found = match(method, url.pathname);
    if (found === undefined) throw new Error(`no route for ${method} ${url.pathname}`);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const event = httpEvent({
      ...found,
      method,
      url,
      headers: { 'accept-language': locale, 'content-type': type, ...(cookie === '' ? {} : { cookie }), ...more },
      body: Buffer.from(body),
      sourceIp: '192.0.2.7',
      now: now(),
      requestId: 'r',
      iam: false,
    });
    const result = (await invoke(found.route.handler, event)) as APIGatewayProxyStructuredResultV2;
    for (const given of result.cookies ?? []) {
      const [name = '', value = ''] = (given.split(';')[0] ?? '').split('=');
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const html = result.body ?? '';
    return {
      status: result.statusCode ?? 0,
      headers: result.headers as Record<string, string>,
      cookies: result.cookies ?? [],
      html,
      text: textOf(html),
    };
  };
  return {
    jar,
    get: (path: string) => visit('GET', path),
    /** Another site's form, sent in this browser. */
    postFromElsewhere: (path: string) => visit('POST', path, '', URLENCODED, { 'sec-fetch-site': 'cross-site' }),
    post: (path: string, form: URLSearchParams | string = '', type?: string) =>
      visit('POST', path, form.toString(), type),
  };
};
export type Visitor = ReturnType<typeof aVisitor>;
