import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands before the embedded system, so that what people do happens before the import moves the clock past it. */
export const clockProxy = async (url: string, beforeClock: (to: string) => Promise<void>) => {
  const pass = async (request: IncomingMessage): Promise<Response> => {
    const body = await text(request);
    const path = request.url ?? '/';
    if (path === '/local/clock') await beforeClock((JSON.parse(body) as { to: string }).to);
    const method = request.method ?? 'GET';
    const headers = { 'content-type': request.headers['content-type'] ?? 'application/json' };
    return fetch(url + path, { method, headers, ...(body !== '' && { body }) });
  };
  const server = createServer((request, response) => {
    pass(request)
      .then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
      })
      .catch((error: unknown) => {
        response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: String(error) }));
      });
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
