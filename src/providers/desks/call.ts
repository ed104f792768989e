/** From the first byte sent to the last one of the answer; several calls make one telling. */
const TIMEOUT_MS = 4_000;

/** One call to a help desk; its answer as JSON. Throws for any answer but a yes, and says nothing of what stood in it. */
export type Call = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
) => Promise<unknown>;

export const callDesk: Call = async (method, url, headers, body) => {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const all = { accept: 'application/json', ...(body && { 'content-type': 'application/json' }), ...headers };
  const response = await fetch(url, { method, headers: all, redirect: 'manual', signal, ...sent });
  if (!response.ok) throw new Error(`a help desk answered ${response.status}`);
  const text = await response.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
};
