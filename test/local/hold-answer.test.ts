import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answerJson } from '../../apps/local/http-answer.ts';
import { listen, type LocalServer } from '../../apps/local/server.ts';

let server: LocalServer;
let refuse: (why: Error) => void;
let settle: () => void;
let stuck: string | undefined;

beforeAll(async () => {
  server = await listen(0);
  server.answerAfter({
    settled: () =>
      new Promise((resolve, reject) => {
        settle = resolve;
        refuse = reject;
      }),
    stuck: () => stuck,
  });
  server.answer([
    (request, response) => {
      request.resume();
      if (request.url === '/stream')
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      else answerJson(response, 202, { done: true });
      return Promise.resolve(true);
    },
  ]);
});
afterAll(() => server.close());

/** What became of a request after a while in which nothing was kept. */
const early = (answer: Promise<Response>): Promise<'nothing yet' | 'answered'> =>
  Promise.race([
    answer.then(() => 'answered' as const),
    new Promise<'nothing yet'>((resolve) => setTimeout(resolve, 100, 'nothing yet')),
  ]);

test('an answer waits, with its head, until all that was changed is kept', async () => {
  const answer = fetch(`${server.url}/a`);
  expect(await early(answer)).toBe('nothing yet');
  settle();
  const { status, headers } = await answer;
  expect([status, headers.get('content-type')]).toEqual([202, 'application/json; charset=utf-8']);
  expect(await (await answer).json()).toEqual({ done: true });
});

test('an answer whose changes cannot be kept is a 503 that says why, and when to come again', async () => {
  const answer = fetch(`${server.url}/a`);
  expect(await early(answer)).toBe('nothing yet');
  refuse(new Error('the disk is full'));
  const { status, headers } = await answer;
  expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  expect(await (await answer).json()).toEqual({ error: 'the disk is full' });
});

test('while nothing can be kept, nothing is even begun', async () => {
  stuck = 'the disk is full';
  expect((await fetch(`${server.url}/a`)).status).toBe(503);
  stuck = undefined;
});

test('a stream of events is no answer, and starts at once', async () => {
  const { status, body } = await fetch(`${server.url}/stream`);
  expect(status).toBe(200);
  await body?.cancel();
});
