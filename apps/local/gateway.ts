import { randomUUID } from 'node:crypto';
import type { FunctionName } from './functions.ts';
import { answerJson, answerResult } from './http-answer.ts';
import { httpEvent } from './http-event.ts';
import { isForeign, isOwnPage } from './is-foreign.ts';
import { log } from './log.ts';
import { routeMatcher, type Route } from './match-route.ts';
import { readBody } from './read-body.ts';
import type { Answerer } from './server.ts';
import { createLoopBudget } from './loop-budget.ts';

export interface GatewayOptions {
  readonly routes: readonly Route[];
  readonly invoke: (name: FunctionName, event: unknown) => Promise<unknown>;
  readonly now: () => Date;
  /** False with --no-auth: every request counts as one whose SigV4 signature was checked. */
  readonly auth: boolean;
}

/** The HTTP API in front of the handlers. What the reference page on this machine sends counts as signed. */
export const gateway = ({ routes, invoke, now, auth }: GatewayOptions): Answerer => {
  const match = routeMatcher(routes);
  const turn = createLoopBudget();
  return async (request, response, url) => {
    const found = match(request.method ?? 'GET', url.pathname);
    if (found === undefined) return false;
    if (!auth && isForeign(request)) {
      request.resume();
      answerJson(response, 403, { error: 'the call comes from another site' });
      return true;
    }
    const body = await readBody(request);
    if (body === undefined) {
      response.setHeader('connection', 'close');
      response.on('finish', () => setTimeout(() => request.destroy(), 1_000).unref());
      answerJson(response, 413, { error: 'the body is larger than 10 MB' });
      return true;
    }
    await turn();
    const event = httpEvent({
      ...found,
      url,
      body,
      method: request.method ?? 'GET',
      headers: request.headers,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      now: now(),
      requestId: randomUUID(),
      iam: !auth || isOwnPage(request),
    });
    try {
      answerResult(response, await invoke(found.route.handler, event));
    } catch (error) {
      log.error(`${found.route.key} failed`, error);
      answerJson(response, 500, { error: 'internal error' });
    }
    return true;
  };
};
