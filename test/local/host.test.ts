import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answerJson } from '../../apps/local/http-answer.ts';
import { listen, type LocalServer } from '../../apps/local/server.ts';
import { startPhone, type Bench } from '../phone/support/bench.ts';

let server: LocalServer;
let phone: Bench;
beforeAll(async () => {
  server = await listen(0);
  server.answer([
    (_, response) => {
      answerJson(response, 200, {});
      return Promise.resolve(true);
    },
  ]);
  phone = await startPhone();
});
afterAll(async () => {
  await server.close();
  await phone.stop();
});

const statusFor = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const call = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on('error', reject).end();
  });

const FOREIGN = [
  'attacker.example',
  'attacker.example:8787',
  '127.0.0.1.attacker.example',
  '169.254.169.254',
  'localhost.',
];

test.each(FOREIGN)('a request for the host %p is not answered, whatever name the browser resolved', async (host) => {
  await expect(statusFor(`${server.url}/phone`, host)).resolves.toBe(421);
  await expect(statusFor(`${phone.endpoint}/phone/api/numbers`, host)).resolves.toBe(421);
  await expect(statusFor(`${phone.endpoint}/`, host)).resolves.toBe(421);
});

test.each(['localhost', 'LOCALHOST:8787', '127.0.0.1:8787', '[::1]:8787', 'shop.localhost:8787'])(
  'the name %p is one of this machine',
  async (host) => {
    await expect(statusFor(`${server.url}/phone`, host)).resolves.toBe(200);
    await expect(statusFor(`${phone.endpoint}/phone/api/numbers`, host)).resolves.toBe(200);
  },
);
