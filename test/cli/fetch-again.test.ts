import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { fetchAgain } from '../../apps/cli/fetch-again.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Closes the connection without a word at some of the requests, counted from 1. */
const forgetful = async (closesAt: (request: number) => boolean) => {
  let asked = 0;
  server = createServer((request, response) => {
    request.resume();
    if (closesAt((asked += 1))) request.socket.destroy();
    else response.end('fine');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/programme`;
  return { url, asked: () => asked };
};

test('a request whose connection the other side has closed is made once more', async () => {
  const { url, asked } = await forgetful((request) => request === 2);
  await (await fetchAgain(url)).text();
  const answer = await fetchAgain(url, { method: 'PUT', body: '{}' });
  await expect(answer.text()).resolves.toBe('fine');
  expect(asked()).toBe(3);
});

test('who does not answer is named with every cause, and asked no third time', async () => {
  const { url, asked } = await forgetful(() => true);
  await expect(fetchAgain(url, { method: 'PUT', body: '{}' })).rejects.toThrow(
    /^PUT \/programme: fetch failed: .*(UND_ERR_SOCKET|ECONNRESET)/,
  );
  expect(asked()).toBe(2);
});
