import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';

export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}
/** Answers the calls it owns and says false to the rest. */
export type Part = (call: Call) => Promise<boolean>;

/** What a script or page asked for cannot be done; `path` names the place in its input. */
export class Refusal extends Error {
  readonly status: number;
  readonly path: string;
  constructor(status: number, error: string, path: string) {
    super(error);
    this.status = status;
    this.path = path;
  }
}

export const send = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
  response.writeHead(status, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
};

export const json = (response: ServerResponse, status: number, body: unknown): void => {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
};

export const readBody = async (request: IncomingMessage, limit: number): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new Refusal(413, `the body is larger than ${limit / 1024} KB`, '');
  return Buffer.concat(chunks).toString('utf8');
};

export const parseJson = (text: string): unknown => {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new Refusal(400, 'the body is not valid JSON', '');
  }
};

export const parse = <S extends z.ZodType>(schema: S, input: unknown): z.infer<S> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Refusal(400, issue?.message ?? 'the body is not valid', issue?.path.join('.') ?? '');
};

export const urlOf = (request: IncomingMessage): URL | undefined =>
  URL.parse(request.url ?? '/', 'http://phone.invalid') ?? undefined;

export const answer = async (part: Part, call: Call): Promise<boolean> => {
  try {
    return await part(call);
  } catch (error) {
    if (call.response.headersSent) call.response.destroy();
    else if (error instanceof Refusal) json(call.response, error.status, { error: error.message, path: error.path });
    else json(call.response, 500, { error: 'the phone failed inside', path: '' });
    if (!(error instanceof Refusal)) console.error('phone:', error);
    return true;
  }
};
