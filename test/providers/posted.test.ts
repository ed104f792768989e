import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isGenuine, readFrom, sourcesOf } from '#providers/read-source.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { BUSINESS } from '../../apps/phone/business.ts';
import type { NumberChannel, PostingVendor } from '../../apps/phone/model.ts';
import { ana, startPhone, type Bench, type Published } from '../phone/support/bench.ts';

/** What the phone posts as a vendor does is known as that vendor's, and read as what somebody did. */
const CARRIES: Readonly<Record<PostingVendor, readonly NumberChannel[]>> = {
  meta: ['whatsapp'],
  vonage: ['sms', 'rcs', 'whatsapp'],
  twilio: ['sms', 'rcs', 'whatsapp'],
};
const VENDORS = Object.keys(CARRIES) as PostingVendor[];

describe.each(VENDORS)('%s', (vendor) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startPhone(Object.fromEntries(CARRIES[vendor].map((channel) => [channel, vendor])));
  });
  afterEach(() => bench.stop());

  const write = async (text: string, channel: NumberChannel): Promise<readonly Published[]> => {
    await bench.call('POST', bench.on(ana, 'reply'), { text, channel });
    return bench.look();
  };
  const sourced = (topic: string) => {
    const found = sourcesOf(PROVIDERS).get(topic);
    if (found === undefined) throw new Error(`nobody reads ${topic}`);
    return found;
  };
  const genuine = ({ topic, headers = {}, raw = '', url = '' }: Published, body = raw, at = bench.now()): boolean =>
    isGenuine(sourced(topic).source, { url, headers, body }, [BUSINESS.signsWith], at);

  test.each(CARRIES[vendor])('a STOP by %s comes through, and nothing that was made of it', async (channel) => {
    const [post, ...more] = await write('STOP', channel);
    if (post === undefined) throw new Error('nothing was posted');
    expect(more).toEqual([]);
    expect([post.topic, genuine(post)]).toEqual([vendor, true]);
    expect(genuine(post, post.raw?.replace('STOP', 'YES!'))).toBe(false);
    expect(genuine({ ...post, headers: {} })).toBe(false);
    expect(readFrom(sourced(vendor), post.raw ?? '', 'then')).toMatchObject({
      ok: true,
      replies: [{ from: ana, channel, text: 'STOP' }],
    });
  });

  test('who shows an id alone is known by it', async () => {
    await bench.set({ shownAs: 'id' });
    const [post] = await write('STOP', 'whatsapp');
    expect(post && readFrom(sourced(vendor), post.raw ?? '', 'then')).toMatchObject({
      replies: [{ from: expect.stringMatching(/^whatsapp:SE\.\d+$/), text: 'STOP' }],
    });
  });
});

test('a token of Vonage is good for five minutes', async () => {
  const bench = await startPhone({ sms: 'vonage' });
  await bench.call('POST', bench.on(ana, 'reply'), { text: 'STOP', channel: 'sms' });
  const [post] = await bench.look();
  const { source } = sourcesOf(PROVIDERS).get('vonage') ?? {};
  if (post === undefined || source === undefined) throw new Error('nothing was posted');
  const request = { url: '/', headers: post.headers ?? {}, body: post.raw ?? '' };
  const after = (seconds: number) => new Date(bench.now().getTime() + seconds * 1_000);
  expect([300, 301].map((seconds) => isGenuine(source, request, [BUSINESS.signsWith], after(seconds)))).toEqual([
    true,
    false,
  ]);
  await bench.stop();
});
