import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isThisMachine, NOT_THIS_MACHINE } from '../phone/this-machine.ts';
import { answerStuck, holdAnswer, type Durability } from './hold-answer.ts';
import { answerJson } from './http-answer.ts';
import { log } from './log.ts';

/** Says whether the path was its. */
export type Answerer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

export interface LocalServer {
  readonly url: string;
  answer(answerers: readonly Answerer[]): void;
  /** From now on no answer leaves before what it rests on is kept. */
  answerAfter(durability: Durability): void;
  close(): Promise<void>;
}

const WAITING = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="refresh" content="1">
    <title>Regulars is starting</title>
    <style>
      :root { color-scheme: light dark; }
      body { margin: 12vh auto 0; max-width: 40rem; padding: 0 24px; font: 16px/1.5 system-ui, sans-serif; }
    </style>
  </head>
  <body>
    <p role="status">Regulars is starting. This page comes by itself, in a few seconds.</p>
  </body>
</html>
`;

/** Asks to come again; a browser does so by itself. */
export const starting: Answerer = (request, response) => {
  request.resume();
  response.setHeader('retry-after', '1');
  if (request.method === 'GET' && request.headers.accept?.includes('text/html') === true) {
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(WAITING);
    return Promise.resolve(true);
  }
  answerJson(response, 503, { error: 'starting' });
  return Promise.resolve(true);
};

const serve = async (
  answerers: readonly Answerer[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = URL.parse(request.url ?? '/', 'http://local.invalid');
  if (!isThisMachine(request.headers.host)) {
    request.resume();
    answerJson(response, 421, { error: NOT_THIS_MACHINE });
  } else if (url === null) answerJson(response, 400, { error: 'the address cannot be read' });
  else {
    for (const answerer of answerers) if (await answerer(request, response, url)) return;
    request.resume();
    answerJson(response, 404, { error: `there is nothing at ${request.method ?? ''} ${url.pathname}` });
  }
};

/** Listens on this machine only. */
export const listen = async (port: number): Promise<LocalServer> => {
  let answerers: readonly Answerer[] = [starting];
  let durability: Durability = { settled: () => Promise.resolve(), stuck: () => undefined };
  const server: Server = createServer((request, response) => {
    const why = durability.stuck();
    if (why !== undefined) {
      request.resume();
      answerStuck(response, why);
      return;
    }
    holdAnswer(response, durability);
    void serve(answerers, request, response).catch((error: unknown) => {
      log.error(`${request.method ?? ''} ${request.url?.split('?')[0] ?? ''} failed`, error);
      if (response.headersSent) response.destroy();
      else answerJson(response, 500, { error: 'internal error' });
    });
  });
  // Providers' clients keep their connections; a shorter time here would close one that is about to be used.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (given) => {
      answerers = given;
    },
    answerAfter: (given) => {
      durability = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
