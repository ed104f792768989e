import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Bench, startPhone } from './support/bench.ts';
import { rcs, sms, template } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const ail = (is: string | null, channel = 'sms', vendor = 'aws') =>
  bench.call('PUT', '/phone/api/ailments', { vendor, channel, is });

test('a vendor that is down on one channel is down for everybody until it is well, and well on the others', async () => {
  expect((await ail('down')).body).toEqual([{ vendor: 'aws', channel: 'sms', is: 'down' }]);
  for (let times = 0; times < 2; times += 1)
    await expect(bench.voice.send(sms())).rejects.toMatchObject({ name: 'InternalServerException' });
  await bench.voice.send(rcs());
  await bench.social.send(template());
  expect((await ail(null)).body).toEqual([]);
  await bench.voice.send(sms());
  expect(await bench.thread()).toHaveLength(3);
});

test('one that has too much to do says so in the words of its channel', async () => {
  await ail('throttled', 'whatsapp');
  await expect(bench.social.send(template())).rejects.toMatchObject({ name: 'ThrottledRequestException' });
});

test('one that is lossy takes every message, and of every second one nothing is heard', async () => {
  await ail('lossy');
  for (let times = 0; times < 4; times += 1) await bench.voice.send(sms());
  const states = (await bench.thread()).map(({ state }) => state);
  expect(states).toEqual(['delivered', 'sent', 'delivered', 'sent']);
});

test('what is wrong can be asked for, and what nobody knows is refused', async () => {
  await ail('slow', 'email');
  expect((await bench.call('GET', '/phone/api/ailments')).body).toEqual([
    { vendor: 'aws', channel: 'email', is: 'slow' },
  ]);
  expect((await ail('sleepy')).status).toBe(400);
  expect((await ail('down', 'sms', 'nobody')).status).toBe(400);
});
