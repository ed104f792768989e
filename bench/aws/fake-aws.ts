import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answers, said, type Call } from './answer.ts';
import { createTables } from './tables.ts';

/** AWS on loopback: keeps tables, counts every call, answers as the services do. */
export const startFakeAws = async () => {
  const tables = createTables();
  let calls: Call[] = [];
  let checked = true;
  const answer = answers(tables, () => checked);
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const call = answer(String(request.headers['x-amz-target']), body);
      calls.push(call);
      const { status, json } = said(call);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(json);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tables,
    /** The calls since this was last asked. */
    taken: (): Call[] => {
      const seen = calls;
      calls = [];
      return seen;
    },
    /** Without conditions the same request can be repeated, which is what a measurement of time needs. */
    conditions: (on: boolean): void => {
      checked = on;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
export type FakeAws = Awaited<ReturnType<typeof startFakeAws>>;
