import { randomUUID } from 'node:crypto';
import type { FunctionName } from './functions.ts';
import { httpEvent } from './http-event.ts';
import { routeMatcher } from './match-route.ts';
import { routes } from './routes.ts';

export interface OwnAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The runner's own calls of the HTTP API: through the same handlers, as an IAM caller. */
export const ownCalls = (invoke: (name: FunctionName, event: unknown) => Promise<unknown>, now: () => Date) => {
  const match = routeMatcher(routes);
  return async (method: string, path: string, body?: unknown): Promise<OwnAnswer> => {
    const url = new URL(path, 'http://local.invalid');
    const found = match(method, url.pathname);
    if (found === undefined) throw new Error(`no route for ${method} ${path}`);
    const event = httpEvent({
      ...found,
      url,
      method,
      headers: { 'content-type': 'application/json', 'user-agent': 'local' },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      sourceIp: '127.0.0.1',
      now: now(),
      requestId: randomUUID(),
      iam: true,
    });
    const answer = (await invoke(found.route.handler, event)) as { statusCode: number; body?: string };
    const text = answer.body ?? '';
    return { status: answer.statusCode, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
};
export type OwnCalls = ReturnType<typeof ownCalls>;
