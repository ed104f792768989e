import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { verifySignature } from '#events/signature.ts';
import { apiSecrets, requests } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';

/** A request as handlers see it: the body is the raw text, decoded. */
export interface Request {
  readonly method: string;
  /** Without the `/iam` prefix of the SigV4 routes. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refuse = (status: number, error: string, path = ''): Answer => ({ status, body: { error, path } });

const MAX_BODY = 1_048_576;

const requestOf = (event: APIGatewayProxyEventV2): Request => ({
  method: event.requestContext.http.method,
  path: event.rawPath.replace(/^\/iam(?=\/)/, ''),
  params: event.pathParameters ?? {},
  query: event.queryStringParameters ?? {},
  body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
});

/** API Gateway checked SigV4 on this route already. */
const isIam = (event: APIGatewayProxyEventV2): boolean => {
  const { authorizer } = event.requestContext as { authorizer?: { iam?: object | null } };
  return authorizer?.iam !== undefined && authorizer.iam !== null;
};

/** `body`: the raw body is signed. `request`: method and path too, because they decide what is done. */
type Signed = 'body' | 'request' | 'public';

/** What speaks against a request, as an answer; `undefined` when nothing does. */
const objection = async (
  event: APIGatewayProxyEventV2,
  request: Request,
  signed: Signed,
): Promise<Answer | undefined> => {
  if (signed === 'public' || isIam(event)) return undefined;
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const line = `${request.method} ${event.rawPath}${query}`;
  const payload = signed === 'body' ? request.body : request.body === '' ? line : `${line}\n${request.body}`;
  const result = verifySignature({ headers: event.headers, payload }, await (await apiSecrets())(), new Date());
  if (!result.ok) return refuse(401, result.reason, 'headers');
  // Events count once by their own ids and reading changes nothing; another change sent again could undo a later one.
  if (signed === 'body' || request.method === 'GET') return undefined;
  const taken = await (await requests()).first(event.headers['webhook-id'] ?? '');
  return taken ? undefined : refuse(409, 'a request with this webhook-id was taken before', 'headers');
};

const resultOf = ({ status, body, headers }: Answer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
});

/** An HTTP route: signature on the raw body first, then the handler. A fault is a 500 without its innards. */
export const endpoint = (signed: Signed, run: (request: Request) => Promise<Answer> | Answer) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .handler(async (event) => {
      const request = requestOf(event);
      if (Buffer.byteLength(request.body) > MAX_BODY)
        return resultOf(refuse(413, `expected at most ${MAX_BODY} bytes`, 'body'));
      return resultOf((await objection(event, request, signed)) ?? (await run(request)));
    })
    .onError((request) => {
      logger.error('request.failed', { route: request.event.routeKey, error: request.error as Error });
      request.response = resultOf(
        refuse(500, 'something went wrong on our side; nothing was half done, please try again'),
      );
    });

/** Deeper than any request of ours; what walks a value by recursion is safe below it. */
const MAX_DEPTH = 32;

const isDeep = (value: unknown): boolean => {
  let level = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
};

/** The body as JSON, or an answer that says where it breaks. */
export const jsonOf = (
  body: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Answer } => {
  try {
    const value: unknown = JSON.parse(body);
    if (isDeep(value)) return { ok: false, answer: refuse(400, `expected at most ${MAX_DEPTH} levels`, 'body') };
    return { ok: true, value };
  } catch (error) {
    return { ok: false, answer: refuse(400, `not valid JSON: ${error instanceof Error ? error.message : ''}`, 'body') };
  }
};
