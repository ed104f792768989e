import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verifyChain } from '#consent/proof/verify-chain.ts';
import { proveConsent } from '#permission/prove-consent.ts';
import type { Programme } from '#programme/programme.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const EMAIL = 'alma@example.com';
const minute = (at: number): string => `2026-11-21T12:${String(at).padStart(2, '0')}:00.000Z`;

let world: World;
const enrolled = async (programme: Programme = smallProgramme()): Promise<void> => {
  world = await createWorld({ programme });
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, email: EMAIL, country: 'SE' } });
  await world.drain();
  world.at('2026-11-21T13:00:00.000Z');
  world.sent.length = 0;
};
beforeEach(() => enrolled());

const say = async (text: string, at: number, id = `${text}-${at}`): Promise<readonly string[]> => {
  world.sent.length = 0;
  await world.reply(text, { id, at: minute(at) });
  await world.drain();
  return world.texts();
};
const captured = async (state: string, at: number): Promise<void> => {
  const wording = { id: 'join', version: '2026-11', language: 'en' };
  const data = { state, channels: ['sms'], topics: ['offers'], source: 'portal' };
  await world.accept({
    type: 'consent.captured',
    id: `${state}-${at}`,
    time: minute(at),
    data: state === 'granted' ? { ...data, wording } : data,
  });
  await world.drain();
};
const row = () => world.deps.consents.get(world.deps.addressOf(PHONE));
const granted = async (): Promise<readonly string[]> =>
  Object.entries((await world.saidAt(PHONE, 'alma'))?.states ?? {})
    .flatMap(([pair, state]) => (state === 'granted' ? [pair] : []))
    .toSorted();
const isProven = async (): Promise<boolean> =>
  (await proveConsent(world.deps, 'alma'))?.addresses.every((of) => verifyChain(of.entries, of.row, 'alma').ok) ??
  false;

describe('a STOP that comes after the START that was said after it', () => {
  test('is kept, and opened again by what was said since: nothing is confirmed and nothing ends', async () => {
    await world.consented();
    const before = await granted();
    await say('START', 3);
    const stopped = world.stopped.length;
    expect(await say('STOP', 2)).toEqual([]);
    expect((await row())?.stoppedAt).toBeUndefined();
    expect(await granted()).toEqual(before);
    expect(world.stopped).toHaveLength(stopped);
    const entries = await world.deps.consents.evidence(world.deps.addressOf(PHONE));
    expect(entries.slice(-3).map(({ change, at, words }) => [change, at, words])).toEqual([
      ['started', minute(3), 'START'],
      ['stopped', minute(2), 'STOP'],
      ['started', minute(3), 'START'],
    ]);
    expect(await isProven()).toBe(true);
  });

  test('ends mail all the same: START opens the phone it came from and nothing else', async () => {
    await say('START', 3);
    await say('STOP', 2);
    expect((await world.deps.consents.get(world.deps.addressOf(EMAIL)))?.stoppedAt).toBe(minute(2));
  });

  test('gives back what it took, and not what START asks for where nothing was taken', async () => {
    await captured('granted', 1);
    expect(await granted()).toEqual(['sms:offers']);
    await say('START', 3);
    expect((await granted()).length).toBeGreaterThan(1);
    await say('STOP', 2);
    expect(await granted()).toEqual(['sms:offers']);
  });

  test('holds against a START of before it, and against a yes that only the brand reports', async () => {
    await say('START', 1);
    await captured('granted', 3);
    expect(await say('STOP', 2)).toHaveLength(1);
    expect((await row())?.stoppedAt).toBe(minute(2));
    expect(await granted()).toEqual([]);
  });

  test('holds where it was said again since', async () => {
    await say('START', 3);
    await say('STOP', 4);
    await say('STOP', 2);
    expect((await row())?.stoppedAt).toBeDefined();
  });
});

test('a STOP of some messages that comes after a consent of after it leaves that as it is', async () => {
  const small = smallProgramme();
  const settings = { ...small.settings, revocation: { scope: 'channel' as const } };
  await enrolled({ ...small, settings });
  await captured('granted', 3);
  await say('STOP', 2);
  expect(await granted()).toEqual(['sms:offers']);
  await say('STOP', 4, 'again');
  expect(await granted()).toEqual([]);
});

test('whatever is said, in any order, twice or at once: the newest word holds', async () => {
  const words = fc.array(fc.constantFrom('STOP', 'START'), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(words, fc.infiniteStream(fc.nat(99)), fc.boolean(), async (said, order, atOnce) => {
      await enrolled();
      await world.consented();
      const draw = (): number => Number(order.next().value);
      const deliveries = said
        .flatMap((text, at) => Array.from({ length: 1 + (draw() % 2) }, () => ({ text, at })))
        .map((one) => ({ ...one, by: draw() }))
        .toSorted((a, b) => a.by - b.by);
      const deliver = ({ text, at }: (typeof deliveries)[number]) =>
        world.reply(text, { id: `${at}`, at: minute(at) }).catch((error: unknown) => {
          expect(String(error)).toContain('consent changed meanwhile');
        });
      if (atOnce) await Promise.all(deliveries.map(deliver));
      else for (const one of deliveries) await deliver(one);
      // What lost a race is delivered again, as SNS does.
      for (const one of deliveries) await deliver(one);
      expect((await row())?.stoppedAt === undefined).toBe(said.at(-1) === 'START');
      expect(await isProven()).toBe(true);
    }),
    { numRuns: 100 },
  );
});
