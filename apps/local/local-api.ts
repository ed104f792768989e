import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';
import { firstIssue } from '#words/issue.ts';
import { answerJson } from './http-answer.ts';
import { isForeign } from './is-foreign.ts';
import { readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import type { Answerer } from './server.ts';

/** What a route of the runner itself is given. */
export interface LocalCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What stands in place of the path's last word. */
  readonly id: string;
  readonly text: string;
}
export type LocalRoute = (call: LocalCall) => Promise<readonly [status: number, body: unknown] | 'answered'>;

/** SNS takes 256 KB, and nothing else here is larger. */
const limit = 256 * 1024;

export const jsonOf = <S extends z.ZodType>(schema: S, text: string): z.infer<S> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'the body is not valid JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, reason } = firstIssue(parsed.error);
  throw new Refusal(400, reason, path);
};

/** The runner's own addresses below /local; a key is a method and a path, in which `*` stands for an id. */
export const localApi = (routes: Readonly<Record<string, LocalRoute>>): Answerer => {
  const find = (method: string, path: string): readonly [LocalRoute, string] | undefined => {
    const exact = routes[`${method} ${path}`];
    if (exact !== undefined) return [exact, ''];
    const cut = path.lastIndexOf('/');
    const byId = routes[`${method} ${path.slice(0, cut)}/*`];
    return byId === undefined ? undefined : [byId, path.slice(cut + 1)];
  };
  return async (request, response, url) => {
    if (!url.pathname.startsWith('/local/')) return false;
    const found = find(request.method ?? 'GET', url.pathname);
    if (found === undefined) return false;
    const [route, id] = found;
    try {
      if (isForeign(request)) throw new Refusal(403, 'the call comes from another site', 'origin');
      const body = await readBody(request, limit);
      if (body === undefined) throw new Refusal(413, 'the body is larger than 256 KB');
      const answer = await route({ request, response, url, id, text: body.toString('utf8') });
      if (answer !== 'answered') answerJson(response, ...answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answerJson(response, error.status, { error: error.message, path: error.path });
    }
    return true;
  };
};
