import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { admissionsOf } from '../../apps/cli/replay/admissions.ts';
import type { Comparison } from '../../apps/cli/replay/against.ts';
import { divide } from '../../apps/cli/replay/divide.ts';
import type { Report } from '../../apps/cli/replay/report.ts';
import { aFolder, regulars, ROOT, type Ran } from './regulars.ts';

const SMALL = join(ROOT, 'test/golden/programmes/small');
const EVENTS = join(ROOT, 'test/cli/fixtures/replay-events.ndjson');

const replay = (...args: readonly string[]): Promise<Ran> =>
  regulars(['replay', '--programme', SMALL, '--from', EVENTS, ...args], aFolder());
type Replay = Report & { readonly unreadable: number; readonly against?: Comparison };
const replayed = async (...args: readonly string[]): Promise<Replay> => {
  const ran = await replay(...args, '--json');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Replay;
};

/** The small programme, in which an abandoned cart is forgiven for a smaller purchase. */
const withThreshold = (amount: number): string => {
  const dir = join(aFolder(), 'programme');
  cpSync(SMALL, dir, { recursive: true });
  const file = join(dir, 'journeys/nudge.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('event.amount >= 1000', `event.amount >= ${amount}`));
  return dir;
};

describe('replay', () => {
  it('says what would have been sent over the events of a file', async () => {
    const report = await replayed();
    expect(report).toMatchObject({
      members: 3,
      events: { accepted: 8, duplicate: 1, rejected: 1 },
      rejections: { 'purchase.completed: data.amount expected a number, not text': 1 },
      unreadable: 1,
      faults: {},
    });
    // Ann bought for enough after her cart, Bob did not; three were asked how it was, one of them in New York and so later.
    expect(report.messages).toMatchObject({
      total: 5,
      byJourney: { feedback: { sms: 3 }, nudge: { rcs: 1, sms: 1 } },
      byChannel: { rcs: 1, sms: 4 },
      byMonth: { '2026-06': 5 },
      mostIn30Days: { messages: 2, memberId: 'ann' },
    });
    // Who agreed already is not asked to.
    expect(report.verdicts).toMatchObject({ deferred: { 'quiet-hours': 1 }, refused: { 'not-needed': 2 } });
  });

  it('counts the states that executions enter', async () => {
    const { runs, cost } = await replayed();
    // Await, Advance, Await, Done; for Bob a card by RCS besides: Await, Advance. Whose hours are closed is asked later:
    // Await and Advance for the question and for the wait, and then the same.
    expect(runs['nudge']).toMatchObject({ started: 2, executions: 2, transitions: 10, mostTransitions: 6 });
    expect(runs['feedback']).toMatchObject({ started: 3, executions: 3, transitions: 16, ended: { 'no-answer': 3 } });
    expect(cost).toMatchObject({ transitions: 34, transitionsUsd: 0.00085 });
  });

  it('puts a price to what has one, and counts what has none', async () => {
    const { cost } = await replayed();
    expect(cost.messages).toEqual([
      { channel: 'rcs', country: 'SE', messages: 1, parts: 1, usd: null },
      { channel: 'sms', country: 'SE', messages: 3, parts: 3, usd: null },
      { channel: 'sms', country: 'US', messages: 1, parts: 1, usd: 0.00883 },
    ]);
    expect(cost).toMatchObject({ usd: 0.00883, unpriced: 4 });
    const prices = join(aFolder(), 'prices.ndjson');
    writeFileSync(
      prices,
      '{"channel":"sms","country":"SE","usd":0.05,"per":"part","source":"our contract","date":"2026-06-01"}',
    );
    expect((await replayed('--prices', prices)).cost).toMatchObject({ usd: 0.15883, unpriced: 1 });
  });

  it('keeps a ledger that sums to the balances', async () => {
    const { ledger } = await replayed();
    // A point for each whole unit: 15, 7 and 25.
    expect(ledger).toMatchObject({ points: { lines: 47, balances: 47 }, wrong: [] });
  });

  it('shows members by stage, month by month', async () => {
    expect((await replayed()).stages).toEqual([{ month: '2026-06', atEnd: { active: 3 }, entered: { active: 3 } }]);
  });

  it('is the same byte for byte when it is done again', async () => {
    expect((await replay('--json')).stdout).toBe((await replay('--json')).stdout);
  });

  it('is the same byte for byte however many threads work on it', async () => {
    const args = ['--from', join(ROOT, 'test/cli/fixtures/cdnow-40.txt'), '--format', 'cdnow', '--json'] as const;
    const [alone, divided] = [await replay(...args, '--workers', '1'), await replay(...args, '--workers', '3')];
    expect(alone.code).toBe(0);
    expect(divided).toEqual(alone);
  });

  it('reads a packed file, and the days of an archive', async () => {
    const lines = readFileSync(EVENTS, 'utf8').split('\n');
    const dir = aFolder();
    for (const [day, part] of [
      ['02', lines.slice(4)],
      ['01', lines.slice(0, 4)],
    ] as const) {
      mkdirSync(join(dir, '2026/06', day), { recursive: true });
      writeFileSync(join(dir, '2026/06', day, 'events.ndjson.gz'), gzipSync(part.join('\n')));
    }
    const [whole, archive] = [await replayed(), await replayed('--from', dir)];
    expect(archive).toEqual(whole);
  });

  it('takes only the consent that the events tell of when it is told so', async () => {
    const { messages, verdicts } = await replayed('--consents', 'events');
    expect(messages.byJourney).toEqual({ join: { sms: 2 } });
    expect(verdicts.refused).toMatchObject({ 'no-consent': expect.any(Number) });
  });

  it('takes what is known of members, and what they wrote', async () => {
    const dir = aFolder();
    const [members, replies] = [join(dir, 'members.ndjson'), join(dir, 'replies.ndjson')];
    writeFileSync(members, '{"memberId":"cat","profile":{"phone":"+46701740603","country":"SE"},"consents":"none"}\n');
    writeFileSync(replies, '{"memberId":"ann","at":"2026-06-03T12:00:00Z","text":"9"}\n');
    const report = await replayed('--members', members, '--replies', replies);
    // Cat agreed to nothing; the thanks for Ann's nine would be her third message in a day.
    expect(report.messages.byJourney).toMatchObject({ feedback: { sms: 2 } });
    expect(report.verdicts.refused).toMatchObject({ 'no-consent': 1, cap: 1 });
    expect(report.runs['feedback']?.ended).toEqual({ end: 1, 'no-answer': 2 });
  });

  it('reads purchases as the import does, and lets their members join', async () => {
    const file = join(ROOT, 'test/cli/fixtures/cdnow-40.txt');
    const report = await replayed('--from', file, '--format', 'cdnow');
    expect(report.events).toMatchObject({ accepted: 40, duplicate: 0, rejected: 0 });
    expect(report.runs['join']?.started).toBe(report.members);
    expect(report.ledger.wrong).toEqual([]);
  });
});

describe('divide', () => {
  const event = (memberId: string, data: object = {}) => ({ at: 0, memberId, type: 'x.y', raw: { data } });
  const partsOf = (...events: ReturnType<typeof event>[]) => {
    const admissions = admissionsOf(events, { consents: 'granted', join: false, members: new Map() });
    return divide(events, admissions, 2);
  };

  it('spreads members who share nothing', () => {
    expect(new Set(partsOf(event('ann'), event('bob')).values()).size).toBe(2);
  });

  it.each([
    ['a phone, in any spelling', { phone: '+46 70 174 06 01' }, { phone: '070-174 06 01', country: 'SE' }],
    ['an email address', { email: 'One@mail.example' }, { email: 'one@mail.example' }],
    ['an event about each other', { referredId: 'bob' }, {}],
  ])('keeps those together who share %s', (_, ann, bob) => {
    const parts = partsOf(event('ann', ann), event('bob', bob), event('cat'));
    expect(parts.get('ann')).toBe(parts.get('bob'));
    expect(parts.get('cat')).not.toBe(parts.get('ann'));
  });
});

describe('replay --against', () => {
  it('shows exactly who would get one more message and who one fewer', async () => {
    const { against } = await replayed('--programme', withThreshold(500), '--against', SMALL);
    // Bob bought for 700: that is enough now, so he is thanked at once, and no card comes three days after his cart.
    expect(against).toMatchObject({
      more: [{ memberId: 'bob', journey: 'nudge', message: 'thanks', channel: 'sms', at: '2026-06-03T10:00:00.000Z' }],
      fewer: [{ memberId: 'bob', journey: 'nudge', message: 'card', channel: 'rcs', at: '2026-06-05T10:00:00.000Z' }],
      before: 5,
      after: 5,
      changed: 0.4,
      byJourney: { nudge: { more: 1, fewer: 1 } },
      usd: { difference: 0 },
    });
  });

  it('finds nothing between a version and itself', async () => {
    const { against } = await replayed('--against', SMALL);
    expect(against).toMatchObject({ more: [], fewer: [], changed: 0, byJourney: {} });
  });

  it('prints it for people, the totals first', async () => {
    const { code, stdout } = await replay('--programme', withThreshold(500), '--against', SMALL);
    expect(code).toBe(0);
    expect(stdout).toContain('5 messages before, 5 now: 1 more, 1 fewer (40% changed)');
    expect(stdout).toContain('+ 2026-06-03T10:00:00.000Z  bob  nudge  thanks by sms\n');
    expect(stdout).toContain('- 2026-06-05T10:00:00.000Z  bob  nudge  card by rcs\n');
  });
});

describe('replay with a threshold', () => {
  it.each([
    ['--max-messages-per-member', '1', 'ann would get 2 marketing messages in 30 days; at most 1 are allowed'],
    [
      '--max-cost',
      '0.001',
      'the messages would cost $0.00883; at most $0.001 is allowed\n4 messages have no known price, so nobody can say that all cost at most $0.001: --prices takes theirs',
    ],
    [
      '--max-cost',
      '100',
      '4 messages have no known price, so nobody can say that all cost at most $100: --prices takes theirs',
    ],
  ])('fails a pipeline with a sentence: %s %s', async (flag, value, sentence) => {
    const ran = await replay(flag, value);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toBe(`regulars: ${sentence}\n`);
    expect(ran.stdout).toContain('5 messages: ');
  });

  it('fails it when more changes than may', async () => {
    const args = ['--programme', withThreshold(500), '--against', SMALL, '--max-change'] as const;
    expect(await replay(...args, '5%')).toMatchObject({
      code: 1,
      stderr: 'regulars: 40% of messages would change (1 more, 1 fewer); at most 5% may\n',
    });
    expect((await replay(...args, '40%')).code).toBe(0);
  });

  it.each([
    ['a change with nothing to hold it against', ['--max-change', '5%']],
    ['a change that is no share', ['--against', SMALL, '--max-change', '5']],
    ['a file that is not there', ['--from', 'nowhere.ndjson']],
    ['a folder without events', ['--from', ROOT + '/docs']],
  ])('is wrongly used with %s', async (_, args) => {
    expect(await replay(...args)).toMatchObject({ code: 2, stdout: '' });
  });
});
