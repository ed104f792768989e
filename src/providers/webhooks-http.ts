import type { Webhooks } from '#journeys/webhooks/deliver-webhook.ts';

/** From the first byte sent to the answer's headers; its body is not read. */
const TIMEOUT_MS = 5_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Webhooks go out over https; `loopback` also lets http through to this machine, for trying. */
export const mayReceive = (url: string, loopback = false): boolean => {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return protocol === 'https:' || (loopback && protocol === 'http:' && LOOPBACK.has(hostname ?? ''));
};

/** The code of what went wrong on the way; messages of fetch may hold the address. */
const codeOf = (error: unknown): string => {
  const { cause, name } = error as Error;
  return (cause as { readonly code?: string } | undefined)?.code ?? name;
};

/** A redirect is an answer like any other: following it would take what is signed somewhere nobody agreed to. */
export const httpWebhooks = ({ loopback = false, timeoutMs = TIMEOUT_MS } = {}): Webhooks => ({
  post: async (url, headers, body) => {
    if (!mayReceive(url, loopback)) throw new Error('a webhook must have an https address');
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = fetch(url, { method: 'POST', headers: { ...headers }, body, redirect: 'manual', signal });
    const response = await answer.catch((error: unknown) => {
      throw new Error(`a webhook gave no answer: ${codeOf(error)}`);
    });
    await response.body?.cancel();
    return { status: response.status };
  },
});
