import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { SCOPES } from '#access/scope.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { routeMatcher } from '../../apps/local/match-route.ts';
import { routes } from '../../apps/local/routes.ts';

interface Result {
  readonly statusCode: number;
  readonly body: string;
  readonly isBase64Encoded?: boolean;
}
type Handler = (event: object, context: object) => Promise<Result>;

const match = routeMatcher(routes);
/** The role that `httpEvent` plays, as a deployment with it among its callers has it. */
process.env['API_CALLERS'] ??= JSON.stringify({ '000000000000/local': SCOPES });

/** Calls an HTTP handler as API Gateway does for a caller with an AWS identity. */
export const call = async (
  handler: unknown,
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: unknown }> => {
  const url = new URL(`/iam${path}`, 'http://api');
  const found = match(method, url.pathname);
  if (found === undefined) throw new Error(`no route for ${method} ${path}`);
  const event = httpEvent({
    ...found,
    url,
    method,
    headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    sourceIp: '127.0.0.1',
    now: new Date(),
    requestId: randomUUID(),
    iam: true,
  });
  const { statusCode, body: text, isBase64Encoded } = await (handler as Handler)(event, {});
  const plain = isBase64Encoded === true ? gunzipSync(Buffer.from(text, 'base64')).toString() : text;
  return { status: statusCode, body: JSON.parse(plain) };
};
