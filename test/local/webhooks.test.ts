import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Fact } from '#words/fact.ts';
import { verifySignature } from '#events/signature.ts';
import { useDeps } from '#runtime/deps.ts';
import { invoke } from '../../apps/local/functions.ts';
import { localBus } from '../../apps/local/local-bus.ts';
import { localWebhooks } from '../../apps/local/local-webhooks.ts';
import { createQueues } from '../../apps/local/queues.ts';
import type { State } from '../../apps/local/state.ts';
import { smallProgramme } from '../support/programme.ts';
import { aBench, type Bench } from './support/bench.ts';

/** Read when the function is loaded, which is at its first event: what fails here is meant to. */
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';

const secret = `whsec_${Buffer.alloc(33, 1).toString('base64')}`;
const fact: Fact = {
  type: 'webhook.requested',
  id: 'f1',
  at: '2026-11-21T12:00:00.000Z',
  memberId: 'alma',
  detail: { webhook: 'till', type: 'coffee.promised', journey: 'welcome', data: { cups: 2 } },
};

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly payload: string;
  readonly minute: number;
}
let bench: Bench;
let status = 200;
const got: Got[] = [];
const server = createServer((request, response) => {
  let payload = '';
  request.on('data', (chunk: Buffer) => (payload += chunk.toString()));
  request.on('end', () => {
    got.push({ headers: request.headers, payload, minute: bench.clock.now().getUTCMinutes() });
    response.writeHead(status).end();
  });
});
beforeEach(async () => {
  bench = aBench();
  got.length = 0;
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  jest.restoreAllMocks();
  useDeps({});
  server.closeAllConnections();
  server.close();
});

/** The bus, the queues and the function of the runner, in front of a receiver on this machine or of none. */
const running = (receiver: 'here' | 'nowhere' = 'here') => {
  const small = smallProgramme();
  const webhooks = { till: { about: 'the tills', url: 'https://till.example/regulars' } };
  const settings = { ...small.settings, webhooks };
  useDeps({
    programmes: { live: () => Promise.resolve({ ...small, settings, since: '', heeds: [], off: [] }) } as never,
    desk: { tell: () => Promise.reject(new Error('no desk here')) },
    messages: {} as never,
    webhookSecrets: () => Promise.resolve([secret]),
    webhooks: localWebhooks(
      receiver === 'here' ? `http://127.0.0.1:${(server.address() as AddressInfo).port}/` : undefined,
    ),
  });
  const { activity, clock, newId, kept } = bench;
  const queues = createQueues({ state: { kept } as State, clock, activity, newId, invoke });
  const bus = localBus(kept('bus'), [{ type: 'webhook.requested', target: queues.webhooks }]);
  return { bus, queues };
};

test('a fact for a webhook is posted once, signed for the wall clock wherever the virtual one stands', async () => {
  const { bus, queues } = running();
  status = 204;
  await bus.publish([fact, { ...fact, type: 'coffee.promised' }]);
  await bench.advance(3 * 3_600);
  expect(got).toHaveLength(1);
  const [{ headers, payload }] = got as [Got];
  const signed = { headers: headers as Record<string, string>, signed: 'body', payload } as const;
  expect(verifySignature(signed, [{ secrets: [secret] }], new Date()).ok).toBe(true);
  expect(JSON.parse(payload)).toEqual({ id: 'f1', at: fact.at, memberId: 'alma', ...fact.detail, webhook: undefined });
  expect(queues.webhooks.dead()).toBe(0);
});

test('a receiver that is down gets it again every five minutes under the same id, until it takes it', async () => {
  const { bus } = running();
  status = 503;
  await bus.publish([fact]);
  await bench.advance(9 * 60);
  status = 200;
  await bench.advance(3_600);
  expect(got.map(({ minute, headers }) => [minute, headers['webhook-id']])).toEqual([
    [0, 'f1'],
    [5, 'f1'],
    [10, 'f1'],
  ]);
});

test('what is refused for two hours is given up, and forgotten a day after it was sent', async () => {
  const { bus, queues } = running();
  status = 500;
  await bus.publish([fact]);
  await bench.advance(2 * 3_600);
  expect([got.length, queues.webhooks.dead()]).toEqual([24, 1]);
  await bench.advance(22 * 3_600);
  expect([got.length, queues.webhooks.dead()]).toEqual([24, 0]);
});

test('without a receiver nothing leaves this machine', async () => {
  const { bus, queues } = running('nowhere');
  await bus.publish([fact]);
  await bench.advance(3_600);
  expect([got, queues.webhooks.dead()]).toEqual([[], 0]);
});
