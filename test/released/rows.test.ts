import '../../apps/faults/quiet.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { exportMember } from '#privacy/export-member.ts';
import { proveConsent } from '#permission/prove-consent.ts';
import { verifyChain } from '#consent/proof/verify-chain.ts';
import { RANK } from '#messages/message.ts';
import { BEGAN, live, PHONES } from './life.ts';
import { readToday, storedIn } from './readers.ts';
import type { Rows } from './tables.ts';
import { createReleased, type Released } from './world.ts';

const read = (file: string): Rows => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Rows;
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
/** And those of a day that today's code lives: what a release would leave. */
const versions = [...files.map((file) => [file, read(file)] as const), ['today', await live()] as const];
const KINDS = [
  ...['members MEMBER', 'members ADDRESS', 'members RUN', 'members QUESTION', 'members LEDGER', 'members DUE'],
  ...['members SEG', 'consent STATE', 'consent E', 'consent CAUSE', 'messages MSG', 'programme V', 'programme LIVE'],
  ...['counters EVENT', 'counters TALLY', 'counters LINK', 'counters TOMBSTONE', 'counters AUDIT', 'counters ABOUT'],
  ...['counters TICKET', 'counters KEY', 'counters REQUEST', 'counters OUTAGE'],
];

describe.each(versions)('rows of %s', (_, rows) => {
  const stored = storedIn(rows);
  let world: Released;
  beforeEach(() => {
    world = createReleased(rows, '2026-11-21T21:40:00.000Z', 'new-');
  });

  test('are of every kind, and messages of every state', () => {
    expect([...new Set(stored.map(({ table, kind }) => `${table} ${kind}`))].sort()).toEqual([...KINDS].sort());
    const states = stored.filter(({ kind }) => kind === 'MSG').map(({ row }) => row['state']);
    expect([...new Set(states)].sort()).toEqual(Object.keys(RANK).sort());
  });

  test.each(stored.map((one) => [`${one.table} ${one.row.pk} ${one.row.sk}`, one] as const))(
    '%s is read',
    async (__, one) => {
      expect(await readToday(world, one)).toBeDefined();
    },
  );

  test('are all of a member that is exported, address and words in the clear', async () => {
    const exported = JSON.stringify(await exportMember(world.deps, 'agreed'));
    for (const known of [PHONES.agreed, 'agreed@example.com', 'YES', 'A cup']) expect(exported).toContain(known);
  });

  test('say what an account holds: 30 and 460 points, of the 500 of the next tier, and 40 crowns spent', async () => {
    const exported = await exportMember(world.deps, 'agreed');
    expect(exported?.member).toMatchObject({ spend: 40, tier: { next: { pointsToGo: 500 - 30 - 460 } } });
  });

  test('hold a chain of evidence that verifies', async () => {
    for (const member of ['agreed', 'stopped']) {
      const { addresses = [] } = (await proveConsent(world.deps, member)) ?? {};
      const proofs = addresses.filter(({ entries }) => entries.length > 0);
      expect(proofs.length).toBeGreaterThan(0);
      for (const { entries, row: anchor } of proofs) expect(verifyChain(entries, anchor, member).ok).toBe(true);
    }
  });

  test('let a STOP hold: what is earned since is refused, and a START opens it again', async () => {
    world.at('2026-11-22T12:00:00.000Z');
    await world.happens('reward.unlocked', 'stopped', { rewardId: 'tea', title: 'A tea' });
    expect(world.sent).toEqual([]);
    expect((await world.store.messages.list('stopped')).findLast(({ direction }) => direction === 'out')).toMatchObject(
      {
        state: 'refused',
        verdict: { rule: 'stopped' },
      },
    );
    await world.writes(PHONES.stopped, 'START');
    const row = await world.store.consents.get(world.addressOf(PHONES.stopped));
    expect(row?.stoppedAt).toBeUndefined();
  });

  test('let a question be answered: the YES wakes the run by its token, and the run goes on to its message', async () => {
    const run = await world.store.runs.get('asked', 'welcome', 0);
    const [question] = await world.store.runs.questions('asked');
    await world.writes(PHONES.asked, 'YES');
    expect(world.woken).toMatchObject([{ token: question?.token, outcome: { kind: 'reply', intent: 'yes' } }]);
    if (run === undefined) throw new Error('there is no run');
    expect(await world.store.runs.questions('asked')).toEqual([]);
    await world.wakes(run, { kind: 'reply', intent: 'yes', channel: 'sms' });
    expect(await world.store.runs.get('asked', 'welcome', 0)).toMatchObject({ status: 'done', runId: run.runId });
    const said = (await world.store.messages.list('asked')).map(({ message, state }) => `${message} ${state}`);
    expect(said.sort()).toEqual(['opt-in sent', 'welcome sent', 'yes received']);
  });

  test('let a run that waited for the morning go on', async () => {
    const run = await world.store.runs.get('waiting', 'almost-silver', 0);
    if (run?.next.kind !== 'wait') throw new Error('nobody waits');
    world.at(run.next.until);
    expect(await world.wakes(run, { kind: 'time' })).toMatchObject({ next: { kind: 'deliver' } });
    expect(world.sent.map(({ to, channel }) => [to, channel])).toEqual([[PHONES.waiting, 'rcs']]);
  });

  test('let what was due be done: the message that waited goes, and nothing else', async () => {
    world.at('2026-11-22T12:00:00.000Z');
    expect(await world.scan()).toMatchObject({ faults: [] });
    expect(world.sent.map(({ to }) => to)).toContain(PHONES.waiting);
    expect(new Set(world.sent.map(({ messageId }) => messageId)).size).toBe(world.sent.length);
  });

  test('let a receipt that comes again settle nothing anew, and the next one settle', async () => {
    const all = await world.store.messages.list('agreed');
    const delivered = all.find(({ state }) => state === 'delivered');
    const sent = all.find(({ state, token }) => state === 'sent' && token !== undefined);
    if (delivered?.providerId === undefined || sent?.providerId === undefined) throw new Error('nothing was sent');
    const again = { providerId: delivered.providerId, memberId: 'agreed', messageId: delivered.messageId };
    expect(await world.receipt({ ...again, state: 'delivered' })).toBeUndefined();
    const { providerId } = sent;
    expect(await world.receipt({ providerId, state: 'delivered' })).toMatchObject({ state: 'delivered', providerId });
    expect(world.woken).toEqual([{ token: sent.token, outcome: { kind: 'delivered' } }]);
  });

  test('let what was taken stay taken: an event, a request, and who was erased', async () => {
    const first = {
      givenName: 'agreed',
      phone: PHONES.agreed,
      email: 'agreed@example.com',
      country: 'SE',
      locale: 'en',
    };
    expect(await world.happens('member.enrolled', 'agreed', first, { id: 'e1', time: BEGAN })).toMatchObject({
      status: 'duplicate',
    });
    expect(await world.happens('points.earned', 'erased', { points: 5 }, { id: 'new' })).toMatchObject({
      status: 'rejected',
    });
    const attempt = { id: 'webhook-id', digest: 'digest', taker: 'another' };
    expect(await world.store.requests.take(attempt, new Date(BEGAN))).toEqual({ kind: 'answered', answer: 'sealed' });
    expect(world.sent).toEqual([]);
  });

  test('let what a stranger may set off be counted on', async () => {
    const tallies = stored.filter(({ kind }) => kind === 'TALLY').map(({ row }) => row);
    const [one] = tallies.filter(({ pk }) => pk.startsWith('B#questions#address#'));
    if (one === undefined) throw new Error('nobody was asked');
    const limits = [{ max: 1, share: 1, seconds: 86_400 }];
    const bound = { tally: one.pk.slice(2), limits, looked: {} };
    expect(await world.store.messages.room([bound], BEGAN)).toMatchObject({ allow: false });
    expect(await world.store.messages.room([{ ...bound, tally: 'of nobody' }], BEGAN)).toBeUndefined();
  });
});
