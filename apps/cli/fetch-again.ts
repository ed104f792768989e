/** The connection was closed while nothing was on it: the other side had never begun with the request. */
const CLOSED = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

interface Fault {
  readonly message: string;
  readonly code?: unknown;
  readonly cause?: unknown;
}
const isFault = (error: unknown): error is Fault =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

const chainOf = (error: unknown): readonly Fault[] => (isFault(error) ? [error, ...chainOf(error.cause)] : []);

const codeOf = ({ code }: Fault): string | undefined => (typeof code === 'string' ? code : undefined);

/** What went wrong on the way, with every cause: `fetch failed: other side closed (UND_ERR_SOCKET)`. */
export const reasonOf = (error: unknown): string =>
  chainOf(error)
    .map((fault) => {
      const code = codeOf(fault);
      return code === undefined || fault.message.includes(code) ? fault.message : `${fault.message} (${code})`.trim();
    })
    .join(': ') || String(error);

/**
 * `fetch` that tries once more on a connection that the other side had closed meanwhile. What is asked of the API may be asked
 * twice: events and requests have ids of their own, the rest states what is to be so. An error names its causes.
 */
export const fetchAgain = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const attempt = () => fetch(url, init);
  try {
    return await attempt().catch((error: unknown) => {
      if (chainOf(error).some((one) => CLOSED.has(codeOf(one) ?? ''))) return attempt();
      throw error;
    });
  } catch (cause) {
    throw new Error(`${init.method ?? 'GET'} ${new URL(url).pathname}: ${reasonOf(cause)}`, { cause });
  }
};
