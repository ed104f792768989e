import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Exported } from '#privacy/export-member.ts';
import type { PostingVendor } from '../../apps/phone/model.ts';
import { embeddedSystem } from './embedded.ts';
import { peopleMaker } from './people.ts';
import { BEGINNING, START } from './story.ts';
import type { System } from './system.ts';

const VENDORS: readonly PostingVendor[] = ['meta', 'vonage', 'twilio'];
/** How whoever carries RCS then says that the phone has none. */
const NO_RCS: Readonly<Record<PostingVendor, string>> = { meta: 'RCS_UNDELIVERABLE', vonage: '1310', twilio: '63036' };
const MINUTE_MS = 60_000;

/** Somebody joins, says YES, takes a reward and stops, by a vendor that is called directly and posts what it has to tell. */
describe.each(VENDORS)('by %s', (by) => {
  const alma = peopleMaker()('alma', { stranger: true });
  let system: System;
  let seen: Exported | undefined;
  const after = (minutes: number): Promise<void> => system.go(START + minutes * MINUTE_MS);

  beforeAll(async () => {
    system = await embeddedSystem([alma], by);
    await system.go(BEGINNING);
    await system.device(alma, { without: ['rcs'] });
    await after(0);
    const joined = { id: 'joined', type: 'member.enrolled', source: 'till', time: new Date(START).toISOString() };
    await system.accept([{ ...joined, memberId: alma.memberId, data: alma.profile }]);
    await after(10);
    await system.write(alma, 'JA');
    await after(20);
    await system.tap(alma, 'Hämta');
    await after(30);
    await system.write(alma, 'STOPP');
    await after(40);
    seen = await system.exported(alma.memberId);
  });
  afterAll(() => system.stop());

  const messages = () => seen?.messages ?? [];
  const sent = () => messages().filter(({ direction }) => direction === 'out');

  test('every message that left has arrived, and those by its channels have ids of its own', () => {
    const carried = sent().filter(({ channel }) => channel === 'whatsapp' || (by !== 'meta' && channel === 'sms'));
    expect(carried.length).toBeGreaterThan(0);
    // Which of the two depends on whether the receipt, which brings our key, was faster than the answer to the call.
    expect(carried.filter(({ providerId, sentAs }) => (providerId ?? sentAs)?.startsWith(`${by}:`) !== true)).toEqual(
      [],
    );
    const left = sent().filter(({ state }) => !['refused', 'deferred', 'released'].includes(state));
    const arrived = left.filter(({ state }) => state === 'delivered' || state === 'read');
    // The phone has no RCS: whatever was tried by it went on by WhatsApp.
    const failures = left.filter((one) => !arrived.includes(one)).map(({ channel, failure }) => [channel, failure]);
    expect(failures).toEqual(failures.map(() => ['rcs', NO_RCS[by]]));
  });

  test('each answer came once, on the channel it was given by', () => {
    const said = messages().filter(({ direction }) => direction === 'in');
    expect(said.map(({ channel, text }) => [channel, text])).toEqual([
      ['sms', 'JA'],
      ['whatsapp', 'Hämta'],
      ['whatsapp', 'STOPP'],
    ]);
  });

  test('the reward was taken, and nothing goes after the stop but its confirmation', async () => {
    const facts = await system.facts();
    expect(facts.map(({ type }) => type)).toContain('redemption.requested');
    const stop = messages().find(({ text }) => text === 'STOPP')?.at ?? '';
    expect(stop).not.toBe('');
    expect(
      sent()
        .filter(({ at }) => at >= stop)
        .map(({ message }) => message),
    ).toEqual(['stopped']);
  });
});
