import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { campaignProgress } from '#console/campaign-progress.ts';
import { explainMember } from '#console/explain-member.ts';
import { effectOf } from '#events/effect.ts';
import { beginScan } from '#journeys/due/scan.ts';
import { switchOff } from '#journeys/switch-off.ts';
import { campaignNamed, heldSwitch, type NamedCampaign } from '#segments/campaigns.ts';
import { sideBySide } from '#words/side-by-side.ts';
import { anEvent } from '../contract/rows.ts';
import { roastCampaign } from '../support/roast-campaign.ts';
import { createDueStage } from './due-stage.ts';
import { config, emulator } from './emulator.ts';

const MEMBERS = 500;
const programme = roastCampaign('2031-12-01T10:00');
const { name } = campaignNamed(programme, 'roast') as NamedCampaign;
const members = Array.from({ length: MEMBERS }, (_, i) => `member-${i}`);

const client = emulator();
const sqs = new SQSClient(config());
/** Ten in Stockholm is nine in UTC. */
let at = '2031-12-01T07:30:00.000Z';
const stage = await createDueStage(client, sqs, { name: 'campaign', now: () => new Date(at), dueShards: 4 });
const { ports } = stage;

beforeAll(async () => {
  await ports.programmes.publish(programme, at);
  await sideBySide(members, 20, async (memberId) => {
    for (const [type, data] of [
      ['member.enrolled', { country: 'SE' }],
      ['segments.changed', { entered: ['all'], left: [], segments: ['all'], stage: '', stageSince: null, seq: 1 }],
    ] as const) {
      const event = anEvent(memberId, { time: at, type, data });
      await ports.members.commit(event, effectOf(event, programme));
    }
    await ports.segments.join(memberId, 'all', 2);
  });
}, 120_000);
afterAll(async () => {
  await stage.remove();
  client.destroy();
  sqs.destroy();
});

/** A minute of the scan; with `pages` only the first page of so many portions is done. */
const minute = async (instant: string, pages?: number): Promise<void> => {
  at = instant;
  await beginScan(ports, 0);
  await stage.work(pages === undefined ? Infinity : 1, pages);
};
const progress = async () => await campaignProgress(ports, await ports.programmes.live(), 'roast');
const turn = (held: 'paused' | 'stopped', to: 'on' | 'off') => ports.programmes.turn(heldSwitch(name, held), to);
/** What `explain` says of every member, counted by its rule. */
const explained = async (): Promise<Readonly<Record<string, number>>> => {
  const rules: Record<string, number> = {};
  await sideBySide(members, 20, async (memberId) => {
    const rule = (await explainMember(ports, memberId, { journey: 'roast' }))?.journeys[0]?.rule ?? 'nothing';
    rules[rule] = (rules[rule] ?? 0) + 1;
  });
  return rules;
};

it(`enumerates ${MEMBERS} members, pauses, goes on and stops, and its counts are what explain says`, async () => {
  await minute(at);
  await minute('2031-12-01T07:31:00.000Z');
  expect(await progress()).toMatchObject({ enumerated: MEMBERS, complete: true, started: 0, waiting: MEMBERS });

  // Each of four shards has more than a page of a hundred.
  await minute('2031-12-01T09:00:00.000Z', 1);
  expect(await progress()).toMatchObject({ held: null, started: 100, waiting: MEMBERS - 100 });
  await turn('paused', 'off');
  await minute('2031-12-01T09:06:00.000Z', 1);
  expect(await progress()).toMatchObject({ held: 'paused', started: 100, waiting: MEMBERS - 100 });
  await turn('paused', 'on');
  await minute('2031-12-01T09:12:00.000Z', 2);
  // One of the two may be what the first page left.
  const { started = 0 } = (await progress()) ?? {};
  expect([started > 100, started <= 300]).toEqual([true, true]);
  expect(await progress()).toMatchObject({ held: null, waiting: MEMBERS - started });

  await turn('stopped', 'off');
  expect(await switchOff(ports, 'roast', new Date('2031-12-01T10:00:00.000Z'))).toMatchObject({ stopped: started });
  await ports.programmes.turn('roast', 'on');
  await minute('2031-12-01T09:18:00.000Z');
  const refused = { off: MEMBERS - started };
  expect(await progress()).toMatchObject({ held: 'stopped', started, refused, waiting: 0, failed: 0, gone: 0 });
  expect(await explained()).toEqual({ 'switched-off': started, ...refused });
}, 180_000);
