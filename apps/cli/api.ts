import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { Refusal } from './errors.ts';
import { reasonOf } from './fetch-again.ts';
import { signedHeaders, type Signable } from './signed-headers.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface ApiOptions {
  readonly url: string;
  readonly key?: string;
  /** Milliseconds before each further try; as many tries. */
  readonly waits?: readonly number[];
}

const WAITS = [250, 500, 1_000, 2_000, 4_000];
/** Moving a clock across many days does all their work before it answers. */
const TIMEOUT_MS = 290_000;
const MAX_RETRY_AFTER_S = 30;

const Said = z.object({ error: z.string().optional(), message: z.string().optional() });
const said = (body: unknown): string => {
  const { data } = Said.safeParse(body);
  return data?.error ?? data?.message ?? '';
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const signingHelp = (key: string | undefined, body: unknown): string => {
  const reason = said(body) === '' ? '' : ` (${said(body)})`;
  return key === undefined
    ? `the API wants signed requests${reason}: give its secret with --key or REGULARS_KEY`
    : `the API refused the signature${reason}: is the key the right one, and this machine's clock?`;
};

/**
 * Signed requests to the API. Repeats what a lost answer, a throttle or a fault of the server's made uncertain, under the same
 * webhook-id, so that a change is made once.
 */
export const connect = ({ url, key, waits = WAITS }: ApiOptions) => {
  const headersOf = (request: Signable, name: string): Record<string, string> => ({
    ...(request.body !== undefined && { 'content-type': 'application/json' }),
    ...(key !== undefined && signedHeaders(key, request, name)),
  });
  /** The answer, or what went wrong on the way. */
  const once = async (
    request: Signable,
    headers: Record<string, string>,
  ): Promise<{ answer: Answer; retryAfter: number } | string> => {
    const { method, path, body } = request;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const response = await fetch(`${url}${path}`, { method, headers, signal, ...(body !== undefined && { body }) });
      const seconds = Number(response.headers.get('retry-after') ?? 0);
      return {
        answer: { status: response.status, body: jsonOf(await response.text()) },
        retryAfter: 1_000 * Math.min(MAX_RETRY_AFTER_S, Number.isFinite(seconds) ? seconds : 0),
      };
    } catch (error) {
      return reasonOf(error);
    }
  };

  /** The answer of the last try, whatever its status; a Refusal when there was none, or no signature that counts. */
  return async (method: string, path: string, value?: unknown): Promise<Answer> => {
    const request = { method, path, ...(value !== undefined && { body: JSON.stringify(value) }) };
    const name = randomUUID();
    for (let tried = 0; ; tried += 1) {
      const wait = waits[tried];
      const result = await once(request, headersOf(request, name));
      if (typeof result === 'string') {
        if (wait === undefined) throw new Refusal(`no answer from ${url} (${result}); is it running?`);
        await sleep(wait);
        continue;
      }
      const { answer, retryAfter } = result;
      if (answer.status === 401) throw new Refusal(signingHelp(key, answer.body));
      const again = answer.status === 429 || answer.status >= 500 || (answer.status === 409 && retryAfter > 0);
      if (wait === undefined || !again) return answer;
      await sleep(Math.max(wait, retryAfter));
    }
  };
};
export type Api = ReturnType<typeof connect>;

/** Any other answer than the one asked for, as a Refusal. */
export const refused = ({ status, body }: Answer): Refusal =>
  new Refusal(`the API answered ${status}${said(body) === '' ? '' : `: ${said(body)}`}`);
