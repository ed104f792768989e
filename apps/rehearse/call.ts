import { fetchAgain } from '../cli/fetch-again.ts';
import { signedHeaders } from '../cli/signed-headers.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface Call {
  readonly body?: string;
  /** Without the signature. */
  readonly unsigned?: boolean;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** The emulator's door to an HTTP API: its own host names need not resolve here. */
export const gatewayUrl = (endpoint: string, apiUrl: string): string => {
  const apiId = /^https?:\/\/([^./]+)\./.exec(apiUrl)?.[1];
  if (apiId === undefined) throw new Error(`${apiUrl} does not begin with the id of an API`);
  return `${endpoint}/_aws/execute-api/${apiId}/$default`;
};

/** One HTTP request to the deployed API, signed as a loyalty system signs it. No answer is asked for twice. */
export const createCall =
  (base: string, secret: string) =>
  async (method: string, path: string, { body, unsigned = false }: Call = {}): Promise<Answer> => {
    const request = { method, path, ...(body === undefined ? {} : { body }) };
    const response = await fetchAgain(`${base}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(40_000),
      headers: { 'content-type': 'application/json', ...(unsigned ? {} : signedHeaders(secret, request)) },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
  };
export type SignedCall = ReturnType<typeof createCall>;
