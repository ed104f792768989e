import { describe, expect, test } from '@jest/globals';
import { campaignMessages } from '#console/campaign-messages.ts';
import { campaignProgress } from '#console/campaign-progress.ts';
import { marginOf } from '#console/campaign-sample.ts';
import { estimateCampaign } from '#console/estimate-campaign.ts';
import { explainMember } from '#console/explain-member.ts';
import { beginScan } from '#journeys/due/scan.ts';
import { workPortion } from '#journeys/due/work-portion.ts';
import { switchOff } from '#journeys/switch-off.ts';
import type { FirstCarrier } from '#messages/pace.ts';
import { FIRST_SHARDS, type Portion } from '#runs/scans.ts';
import { campaignNamed, causeOf, heldSwitch, type NamedCampaign } from '#segments/campaigns.ts';
import { roastCampaign } from '../support/roast-campaign.ts';
import { createWorld } from '../support/world.ts';

const MEMBERS = 2_000;
const [BEFORE, BEGINS] = ['2026-12-01T07:30:00.000Z', '2026-12-01T09:00:00.000Z'];

const programme = roastCampaign('2026-12-01T10:00');
const found = campaignNamed(programme, 'roast') as NamedCampaign;
const CAUSE = causeOf(found.campaign);
const nameOf = (i: number): string => `member-${String(i).padStart(4, '0')}`;

/** So many members of a segment, of whom the first agreed to SMS. */
const aCampaign = async (members: number, agreed = 0) => {
  const world = await createWorld({ programme });
  const handed: Portion[] = [];
  const ports = {
    ...world.deps,
    portions: { hand: (more: readonly Portion[]) => Promise.resolve(void handed.push(...more)) },
    dueShards: FIRST_SHARDS,
  };
  for (let i = 0; i < members; i += 1) {
    const phone = `+4670${String(1_000_000 + i)}`;
    await world.accept({ type: 'member.enrolled', memberId: nameOf(i), data: { phone, country: 'SE' } });
    if (i < agreed) await world.accept({ type: 'consent.captured', memberId: nameOf(i), history: true, data: AGREES });
  }
  await world.drain();
  return {
    ...world,
    ports,
    /** One minute: what is planned is worked by workers who have time for so many pages. */
    minute: async (at: string, pages = Infinity): Promise<void> => {
      world.at(at);
      await beginScan(ports, 0);
      let left = pages;
      for (let next = handed.shift(); next !== undefined && left > 0; next = handed.shift())
        await workPortion(ports, next, { lanes: 10, hasTime: () => (left -= 1) > 0 });
    },
    progress: async () => {
      const progress = await campaignProgress(ports, await ports.programmes.live(), 'roast');
      if (progress === undefined) throw new Error('no campaign');
      return progress;
    },
    turn: (held: 'paused' | 'stopped', to: 'on' | 'off') => ports.programmes.turn(heldSwitch(found.name, held), to),
  };
};
type Played = Awaited<ReturnType<typeof aCampaign>>;

/** What `explain` says of every member, counted by its rule. */
const explained = async ({ ports }: Played): Promise<Readonly<Record<string, number>>> => {
  const rules: Record<string, number> = {};
  for (let i = 0; i < MEMBERS; i += 1) {
    const told = await explainMember(ports, nameOf(i), { journey: 'roast' });
    const rule = told?.journeys[0]?.rule ?? 'nothing';
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  return rules;
};

const AGREES = { state: 'granted', channels: ['sms'], topics: ['offers'], source: 'import' };

describe('a campaign to 2,000 members', () => {
  test('is enumerated, paused, resumed and stopped, and its counts are what explain says', async () => {
    const played = await aCampaign(MEMBERS);
    await played.minute(BEFORE, 3);
    expect(await played.progress()).toMatchObject({ enumerated: 300, complete: false });
    await played.minute('2026-12-01T07:31:00.000Z');
    await played.minute('2026-12-01T07:32:00.000Z');
    expect(await played.progress()).toMatchObject({
      enumerated: MEMBERS,
      complete: true,
      started: 0,
      waiting: MEMBERS,
    });

    await played.minute(BEGINS, 3);
    expect(await played.progress()).toMatchObject({ started: 300, waiting: MEMBERS - 300 });
    expect(await explained(played)).toEqual({ active: 300, nothing: MEMBERS - 300 });

    await played.turn('paused', 'off');
    await played.minute('2026-12-01T09:01:00.000Z');
    expect(await played.progress()).toMatchObject({ held: 'paused', started: 300, waiting: MEMBERS - 300 });
    await played.turn('paused', 'on');
    await played.minute('2026-12-01T09:02:00.000Z');
    expect((await played.progress()).started).toBe(300);
    await played.minute('2026-12-01T09:06:00.000Z', 2);
    expect(await played.progress()).toMatchObject({ held: null, started: 500, waiting: MEMBERS - 500 });

    await played.turn('stopped', 'off');
    const { stopped } = await switchOff(played.ports, 'roast', new Date('2026-12-01T10:00:00.000Z'));
    expect(stopped).toBe(500);
    await played.ports.programmes.turn('roast', 'on');
    await played.minute('2026-12-01T09:08:00.000Z');
    expect(await played.progress()).toMatchObject({
      ...{ held: 'stopped', started: 500, refused: { off: MEMBERS - 500 } },
      ...{ waiting: 0, failed: 0, gone: 0 },
    });
    expect(await explained(played)).toEqual({ 'switched-off': 500, off: MEMBERS - 500 });
  });
});

test('what is paused until a day after its time is not sent any more, and is told as gone', async () => {
  const played = await aCampaign(10);
  await played.minute(BEFORE);
  await played.turn('paused', 'off');
  await played.minute(BEGINS);
  await played.minute('2026-12-02T08:00:00.000Z');
  expect(await played.progress()).toMatchObject({ waiting: 10, gone: 0 });
  await played.minute('2026-12-02T09:00:01.000Z');
  await played.minute('2026-12-02T09:00:02.000Z');
  expect(await played.progress()).toMatchObject({ waiting: 0, gone: 10, started: 0 });
});

test('messages of a campaign are told by the rule that explain names, and were estimated so before', async () => {
  const played = await aCampaign(40, 30);
  await played.minute(BEFORE);
  const asked: unknown[] = [];
  const firstCarrier: FirstCarrier = (to) => {
    asked.push(to);
    return { carrier: { provider: 'aws', sender: '+18005550100' }, desk: 'toll-free', pace: { perSecond: 3 } };
  };
  const estimate = await estimateCampaign({ ...played.ports, firstCarrier }, programme, found);
  // 30 members at three a second; no figure of the caller's.
  expect(estimate.takes).toEqual({ provider: 'aws', sender: '+18005550100', perSecond: 3, seconds: 10 });
  expect(asked).toEqual([{ channel: 'sms', country: 'SE', class: 'marketing' }]);
  expect(estimate).toMatchObject({
    ...{ size: 40, sample: { members: 40, whole: true } },
    ...{ reached: { share: 0.75, margin: 0 }, ways: [{ channel: 'sms', country: 'SE', share: 0.75, margin: 0 }] },
  });
  await played.minute(BEGINS);
  await played.drain();
  const told = await campaignMessages(played.ports, found, CAUSE);
  expect(told).toMatchObject({ at: BEGINS, members: 40, whole: true, sent: 30, failed: 0, waiting: {}, none: 0 });
  const rules = await Promise.all(
    Array.from({ length: 10 }, async (_, i) => {
      const { messages = [] } = (await explainMember(played.ports, nameOf(30 + i), { journey: 'roast' })) ?? {};
      return messages[0]?.rule ?? '';
    }),
  );
  expect(new Set(rules).size).toBe(1);
  expect(told.refused).toEqual({ [rules[0] ?? '']: 10 });
});

test('a sample of 400 says a half with a margin of five points: 1.96 times the root of a quarter over 400, and half a member', () => {
  const members = Array.from({ length: 400 }, (_, i) => nameOf(i));
  expect(marginOf(0.5, { members, whole: false })).toBeCloseTo(0.049 + 0.00125, 10);
  expect(marginOf(0.5, { members, whole: true })).toBe(0);
});
