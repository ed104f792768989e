import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Scope } from '#access/scope.ts';
import { Contended } from '#words/contended.ts';
import { NothingPublished } from '#programme/programme.ts';
import { fitting } from '#runtime/fitting.ts';
import { logger } from '#runtime/logger.ts';

/** A request as handlers see it: the body is the raw text, decoded. */
export interface Request {
  /** The same when the same request is sent again: its webhook-id where that is signed, elsewhere the API's own id. */
  readonly id: string;
  readonly method: string;
  /** The route's key, method and path with its parameters in braces; without the `/iam` prefix. */
  readonly route: string;
  /** Without the `/iam` prefix of the SigV4 routes. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `name=value`, one each. */
  readonly cookies: readonly string[];
  readonly ip: string;
  /** The ARN of an IAM principal on `/iam` routes, else `key:` and the name of the key that signed; nobody on a public route. */
  readonly who: string;
  /** What they may do. */
  readonly scopes: readonly Scope[];
  readonly requestId: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  /** What it shows is shown this once: whoever sends the request again is told that it was done. */
  readonly shownOnce?: boolean;
}

export const refuse = (status: number, error: string, path = ''): Answer => ({ status, body: { error, path } });

/** How an endpoint answers what its handler never sees or did not survive. */
export interface Manners {
  readonly maxBody: number;
  tooLarge(request: Request): Answer;
  failed(request: Request): Answer;
  /** Before the first programme there is nothing to go by. */
  unready(request: Request): Answer;
  /** Others write the same rows at this moment. */
  busy(request: Request): Answer;
}

/** Where others are in the way. */
export const SOON = { 'retry-after': '2' } as const;
/** A deployment that has just begun publishes within minutes. */
export const LATER = { 'retry-after': '60' } as const;

const MAX_BODY = 1_048_576;
export const forPrograms: Manners = {
  maxBody: MAX_BODY,
  tooLarge: () => refuse(413, `expected at most ${MAX_BODY} bytes`, 'body'),
  failed: () => refuse(500, 'something went wrong on our side; nothing was half done, please try again'),
  unready: () => ({
    ...refuse(
      503,
      'no programme was published yet: deploy with one, or run npx regulars publish programme, then send this again',
    ),
    headers: LATER,
  }),
  busy: () => ({
    ...refuse(429, 'too much at once about the same member; send the same again in a moment, and nothing counts twice'),
    headers: SOON,
  }),
};

/** Several acts may share one route of the API (`{act}`), because a stack takes 500 resources: here each has its own. */
const routeOf = ({ routeKey, pathParameters }: APIGatewayProxyEventV2): string =>
  routeKey.replace(/(?<= )\/iam(?=\/)/, '').replace('{act}', pathParameters?.['act'] ?? '{act}');

const requestOf = (event: APIGatewayProxyEventV2): Request => ({
  id: event.requestContext.requestId,
  method: event.requestContext.http.method,
  route: routeOf(event),
  path: event.rawPath.replace(/^\/iam(?=\/)/, ''),
  params: event.pathParameters ?? {},
  query: event.queryStringParameters ?? {},
  body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
  headers: event.headers,
  cookies: event.cookies ?? [],
  ip: event.requestContext.http.sourceIp,
  who: 'nobody',
  scopes: [],
  requestId: event.requestContext.requestId,
});

const resultOf = ({ status, body, headers, cookies }: Answer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  ...(body instanceof Uint8Array
    ? { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
    : { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
  ...(cookies === undefined ? {} : { cookies: [...cookies] }),
});

export type Event = APIGatewayProxyEventV2;

const kindOf = (error: unknown): 'unready' | 'busy' | 'failed' => {
  if (error instanceof NothingPublished) return 'unready';
  return error instanceof Contended ? 'busy' : 'failed';
};

/** An HTTP route, public by itself. A fault is a 500 without its innards. */
export const endpoint = (
  run: (request: Request, event: Event) => Promise<Answer> | Answer,
  manners: Manners = forPrograms,
) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .handler(async (event) => {
      const request = requestOf(event);
      if (Buffer.byteLength(request.body) > manners.maxBody) return resultOf(manners.tooLarge(request));
      return fitting(resultOf(await run(request, event)), request.headers['accept-encoding']);
    })
    .onError((request) => {
      const { routeKey: route } = request.event;
      const kind = kindOf(request.error);
      if (kind === 'failed') logger.error('request.failed', { route, error: request.error as Error });
      else logger.warn(`request.${kind}`, { route });
      request.response = resultOf(manners[kind](requestOf(request.event)));
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
