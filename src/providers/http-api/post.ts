import { HttpRefusal } from './http-refusal.ts';

/** From the first byte sent to the last one of the answer. */
const TIMEOUT_MS = 8_000;

export interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * One call to an API that sends, and never a second by itself: none of them has a client token, so our queue decides. What it
 * answered as JSON, `undefined` where that cannot be read; throws `HttpRefusal` for any answer but a yes. A redirect is an answer
 * like any other: following it would take a key somewhere nobody agreed to.
 */
export const post = async (url: string, { headers, body }: Posting, timeoutMs = TIMEOUT_MS): Promise<unknown> => {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { method: 'POST', headers: { ...headers }, body, redirect: 'manual', signal });
  const answer = parsed(await response.text());
  if (!response.ok) throw new HttpRefusal(response.status, response.headers.get('retry-after'), answer);
  return answer;
};

/** The same with a body of JSON, for whoever holds this token. */
export const postJson = (url: string, token: string, body: object): Promise<unknown> =>
  post(url, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
