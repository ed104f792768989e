import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '#runs/run.ts';
import { memberOf } from '#loyalty/member.ts';
import { redemptionOf } from '#loyalty/redemption.ts';
import { blankMember, START, told, walk, withJourney, type Walk } from '../../support/engine.ts';

const reply = (intent: string, number?: number): Outcome => ({
  kind: 'reply',
  intent,
  ...(number === undefined ? {} : { number }),
});
const send = (via: readonly string[] = ['sms']) => ({ send: 'welcome', via });
const say = (message: string) => ({ send: message, via: ['sms'] });
const yesNo = {
  listen: { for: 'reply', until: '3d', intents: { great: { words: ['great', 'super'] }, low: { from: 0, to: 6 } } },
  yes: [say('welcome')],
  no: [say('reward-unlocked')],
  on: { great: [say('tier-upgraded')], low: [{ handoff: 'unhappy' }] },
  none: [{ exit: 'silent' }],
};
const purchase = {
  listen: { for: 'event', event: 'purchase.completed', until: '2d' },
  yes: [{ exit: 'bought' }],
  none: [say('welcome')],
};
const choice = {
  if: 'member.points >= 100.0',
  then: [say('welcome')],
  elseIf: [{ if: 'event.big == true', then: [say('reward-unlocked')] }],
  else: [{ exit: 'poor' }],
};
const rich = { ...blankMember(), counters: { earned: 150, 'lot:2027-11-30': 150 } };
const withEvent = (data: object): Walk['run'] => ({
  event: { id: 'e', type: 'order.ready', source: 's', time: START.toISOString(), memberId: 'alma', data: { ...data } },
});
const held = { reward: 'coffee' };
const withReward = {
  ...blankMember(),
  registers: { 'reward:coffee:unlocked': { value: 'Coffee', at: '2026-11-01T00:00:00.000Z' } },
};

/** Reached by mail alone. */
const byMail = {
  ...blankMember(),
  registers: { email: { value: 'alma@example.com', at: '2026-01-01T00:00:00.000Z' } },
};
const nowhere = { ...blankMember(), registers: {} };

const idOfRedemption = (): string => {
  const redemption = redemptionOf(memberOf(withReward, withJourney({ steps: [{ exit: 'x' }] }), START), 'oldest', '');
  return String(redemption?.data['redemptionId']);
};

type Row = readonly [string, readonly object[], Walk, readonly string[]];

const rows: Readonly<Record<string, readonly Row[]>> = {
  send: [
    ['by one channel leaves at once', [send()], {}, ['send welcome by sms', 'done']],
    ['by two waits for the first', [send(['rcs', 'sms'])], {}, ['delivers welcome by rcs within 300 s']],
    [
      'says how long a hop may take',
      [{ ...send(['rcs', 'sms']), timeout: '90s' }],
      {},
      ['delivers welcome by rcs within 90 s'],
    ],
    [
      'falls back when it fails',
      [send(['rcs', 'sms'])],
      { outcomes: [{ kind: 'failed' }] },
      ['send welcome by sms', 'done'],
    ],
    ['is over when it is delivered', [send(['rcs', 'sms'])], { outcomes: [{ kind: 'delivered' }] }, ['done']],
    [
      'waits when it may not go yet',
      [send(['rcs', 'sms'])],
      { outcomes: [{ kind: 'deferred', until: '2026-11-22T08:00:00.000Z' }] },
      ['waits until 2026-11-22T08:00:00.000Z'],
    ],
    [
      'tries the same hop when its time has come',
      [send(['rcs', 'sms'])],
      { outcomes: [{ kind: 'deferred', until: '2026-11-22T08:00:00.000Z' }, { kind: 'time' }] },
      ['delivers welcome by rcs within 300 s'],
    ],
  ],
  'no address': [
    [
      'passes over every channel that needs a phone, without waiting',
      [send(['rcs', 'sms', 'email'])],
      { seen: { member: byMail } },
      ['passes over welcome by rcs', 'passes over welcome by sms', 'send welcome by email', 'done'],
    ],
    [
      'passes over one that is not the first',
      [send(['email', 'sms', 'email'])],
      { seen: { member: byMail }, outcomes: [{ kind: 'failed' }] },
      ['passes over welcome by sms', 'send welcome by email', 'done'],
    ],
    [
      'goes on with the next step where none is left',
      [send(['rcs', 'sms']), { exit: 'after' }],
      { seen: { member: nowhere } },
      ['passes over welcome by rcs', 'passes over welcome by sms', 'done: after'],
    ],
    [
      'asks nobody who cannot be asked, and takes nobody’s silence for an answer that may come',
      [send(), yesNo],
      { seen: { member: byMail } },
      ['passes over welcome by sms', 'done: silent'],
    ],
    [
      'listens on the one channel that is left',
      [send(['sms', 'email']), yesNo],
      { seen: { member: byMail } },
      ['passes over welcome by sms', 'listens for reply to welcome by email for 259200 s'],
    ],
  ],
  wait: [
    ['for a span', [{ wait: { for: '2d' } }], {}, ['waits until 2026-11-23T12:00:00.000Z']],
    ["until a time in the member's zone", [{ wait: { until: '10:00' } }], {}, ['waits until 2026-11-22T09:00:00.000Z']],
    ['until a time later today', [{ wait: { until: '18:30' } }], {}, ['waits until 2026-11-21T17:30:00.000Z']],
    [
      'until a time in another zone',
      [{ wait: { until: '10:00', in: 'America/New_York' } }],
      {},
      ['waits until 2026-11-21T15:00:00.000Z'],
    ],
    [
      'until before a field of the event',
      [{ wait: { field: 'event.pickupAt', before: '2h' } }],
      { run: withEvent({ pickupAt: '2026-11-25T15:00:00Z' }) },
      ['waits until 2026-11-25T13:00:00.000Z'],
    ],
    [
      "until a field without an offset by the member's clock, one hour ahead of UTC",
      [{ wait: { field: 'event.pickupAt', before: '2h' } }],
      { run: withEvent({ pickupAt: '2026-11-25T15:00:30' }) },
      ['waits until 2026-11-25T12:00:30.000Z'],
    ],
    [
      'until a time on the day before a field',
      [{ wait: { field: 'event.on', before: '1d', at: '09:00' } }],
      { run: withEvent({ on: '2026-11-25' }) },
      ['waits until 2026-11-24T08:00:00.000Z'],
    ],
    ['not at all for a field that is empty', [{ wait: { field: 'event.pickupAt' } }], {}, ['done']],
    [
      'not at all for a field in the past',
      [{ wait: { field: 'event.on' } }, say('welcome')],
      { run: withEvent({ on: '2026-11-01' }) },
      ['send welcome by sms', 'done'],
    ],
    [
      'until the hour they answer most',
      [{ wait: { until: 'best-hour' } }],
      { seen: { answers: ['2026-11-01T17:05:00Z', '2026-11-02T17:30:00Z', '2026-11-03T17:59:00Z'] } },
      ['waits until 2026-11-21T17:00:00.000Z'],
    ],
    [
      'and goes on',
      [{ wait: { for: '2d' } }, say('welcome')],
      { outcomes: [{ kind: 'time' }] },
      ['send welcome by sms', 'done'],
    ],
  ],
  'listen for a reply': [
    [
      'asks with the message before it',
      [say('welcome'), yesNo],
      {},
      ['listens for reply to welcome by sms for 259200 s'],
    ],
    [
      'hears an answer while a channel may still fail',
      [send(['rcs', 'sms']), yesNo],
      { outcomes: [reply('yes')] },
      ['send welcome by sms', 'done'],
    ],
    [
      'answers on the channel that was answered by',
      [say('reward-unlocked'), { ...yesNo, yes: [send(['rcs', 'whatsapp', 'sms'])] }],
      { outcomes: [{ kind: 'reply', intent: 'yes', channel: 'whatsapp' }] },
      ['delivers welcome by whatsapp within 600 s'],
    ],
    [
      'asks again by the next channel',
      [send(['rcs', 'sms']), yesNo],
      { outcomes: [{ kind: 'timeout' }] },
      ['listens for reply to welcome by sms for 259200 s'],
    ],
    [
      'goes on listening when it is delivered',
      [send(['rcs', 'sms']), yesNo],
      { outcomes: [{ kind: 'delivered' }] },
      ['listens for reply for 259200 s'],
    ],
    [
      'waits with its question until the message that asks may go',
      [say('reward-unlocked'), yesNo],
      { outcomes: [{ kind: 'deferred', until: '2026-11-22T08:00:00.000Z' }] },
      ['waits until 2026-11-22T08:00:00.000Z'],
    ],
    [
      'asks when it may',
      [say('reward-unlocked'), yesNo],
      { outcomes: [{ kind: 'deferred', until: '2026-11-22T08:00:00.000Z' }, { kind: 'time' }] },
      ['listens for reply to reward-unlocked by sms for 259200 s'],
    ],
    [
      'hears no answer to what no channel sent',
      [send(['rcs', 'sms']), yesNo],
      { outcomes: [{ kind: 'refused' }, { kind: 'refused' }] },
      ['done: silent'],
    ],
    ['yes', [yesNo], { outcomes: [reply('yes')] }, ['send welcome by sms', 'done']],
    ['no', [yesNo], { outcomes: [reply('no')] }, ['send reward-unlocked by sms', 'done']],
    ['an intent by its words', [yesNo], { outcomes: [reply('great')] }, ['send tier-upgraded by sms', 'done']],
    [
      'an intent by a number',
      [yesNo],
      { outcomes: [reply('low', 3)] },
      ['tell handover.requested {"journey":"tried","runId":"run-1","note":"unhappy"}', 'done'],
    ],
    ['no answer', [yesNo], { outcomes: [{ kind: 'timeout' }] }, ['done: silent']],
    [
      'an answer without a branch goes on',
      [{ ...yesNo, yes: undefined }, say('welcome')],
      { outcomes: [reply('yes')] },
      ['send welcome by sms', 'done'],
    ],
    [
      'what was answered is known afterwards',
      [{ listen: yesNo.listen }, { if: 'run.number <= 6.0', then: [{ exit: 'low' }] }],
      { outcomes: [reply('low', 3)] },
      ['done: low'],
    ],
  ],
  'listen for an event': [
    ['waits for it', [purchase], {}, ['listens for event for 172800 s']],
    ['it happened', [purchase], { outcomes: [{ kind: 'event', type: 'purchase.completed' }] }, ['done: bought']],
    ['it did not', [purchase], { outcomes: [{ kind: 'timeout' }] }, ['send welcome by sms', 'done']],
    [
      'does not hold back the message before it',
      [say('reward-unlocked'), purchase],
      {},
      ['send reward-unlocked by sms', 'listens for event for 172800 s'],
    ],
  ],
  if: [
    ['the first condition', [choice], { seen: { member: rich } }, ['send welcome by sms', 'done']],
    ['the next one', [choice], { run: withEvent({ big: true }) }, ['send reward-unlocked by sms', 'done']],
    ['none of them', [choice], {}, ['done: poor']],
    [
      'goes on after a branch',
      [{ if: 'true', then: [say('welcome')] }, say('tier-upgraded')],
      {},
      ['send welcome by sms', 'send tier-upgraded by sms', 'done'],
    ],
    [
      'goes on without an else',
      [{ if: 'false', then: [say('welcome')] }, say('tier-upgraded')],
      {},
      ['send tier-upgraded by sms', 'done'],
    ],
  ],
  split: [
    [
      'sends everybody the way that has all the weight but a ten thousandth',
      [
        {
          split: 'tone',
          ways: [
            { way: 'rare', weight: 1, steps: [{ exit: 'rare' }] },
            { way: 'usual', weight: 9999, steps: [{ exit: 'usual' }] },
          ],
        },
      ],
      {},
      ['done: usual'],
    ],
  ],
  update: [
    [
      'sets what stands there and what an expression gives',
      [{ update: { rating: { cel: 'run.number' }, asked: true } }],
      { run: { answer: { intent: 'x', number: 4 } } },
      ['commit attributes.changed {"rating":4,"asked":true}', 'done'],
    ],
    ['leaves out what comes to nothing', [{ update: { rating: { cel: 'run.number' } } }], {}, ['done']],
  ],
  redeem: [
    [
      'asks for the reward unlocked first',
      [{ redeem: 'oldest' }],
      { seen: { member: withReward } },
      [
        `commit redemption.requested {"rewardId":"coffee","title":"Coffee","number":1,"redemptionId":"${idOfRedemption()}"}`,
        'done',
      ],
    ],
    ['nothing that is not unlocked', [{ redeem: held.reward }], {}, ['done']],
  ],
  emit: [
    [
      'to the bus',
      [{ emit: 'survey.answered', data: { score: { cel: 'run.number' }, from: 'sms' } }],
      { run: { answer: { intent: 'x', number: 9 } } },
      ['tell survey.answered {"journey":"tried","score":9,"from":"sms"}', 'done'],
    ],
    [
      'to a webhook',
      [{ emit: 'survey.answered', to: 'crm' }],
      {},
      ['tell webhook.requested {"webhook":"crm","type":"survey.answered","journey":"tried","data":{}}', 'done'],
    ],
  ],
  start: [
    [
      'asks for another journey',
      [{ start: 'points-expiring' }],
      {},
      ['commit journey.requested {"journey":"points-expiring","data":{}}', 'done'],
    ],
  ],
  exit: [
    [
      'ends the run, whatever follows',
      [{ if: 'true', then: [{ exit: 'enough' }] }, say('welcome')],
      {},
      ['done: enough'],
    ],
  ],
};

describe.each(Object.entries(rows))('%s', (_, table) => {
  test.each(table)('%s', (_, steps, how, expected) => {
    expect(told(walk(withJourney({ steps }), how))).toEqual(expected);
  });
});

test('a split is sticky: a member goes the same way in every run, and members go by its weights', () => {
  const ways = ['a', 'b', 'c'].map((way, at) => ({ way, weight: at + 1, steps: [{ exit: way }] }));
  const programme = withJourney({ steps: [{ split: 'tone', ways }] });
  const wayOf = (memberId: string, runId: string): string | undefined =>
    walk(programme, { run: { memberId, runId }, seen: { member: blankMember(memberId) } }).run.ways['tone'];
  const counts = { a: 0, b: 0, c: 0 };
  for (let n = 0; n < 6_000; n += 1) {
    const way = wayOf(`member-${n}`, 'one') as keyof typeof counts;
    expect(wayOf(`member-${n}`, 'two')).toBe(way);
    counts[way] += 1;
  }
  expect(counts.a).toBeGreaterThan(900);
  expect(counts.a).toBeLessThan(1_100);
  expect(counts.b).toBeGreaterThan(1_880);
  expect(counts.b).toBeLessThan(2_120);
});

test('a message says which way its splits went', () => {
  const ways = [
    { way: 'warm', weight: 1, steps: [say('welcome')] },
    { way: 'brief', weight: 1, steps: [say('welcome')] },
  ];
  const { run, effects } = walk(withJourney({ steps: [{ split: 'tone', ways }] }));
  const [first] = effects;
  expect(first?.kind === 'send' && first.command.variant).toBe(`tone:${run.ways['tone'] ?? ''}`);
});

test('what a step does carries an id of its run and place, so that doing it again is doing it once', () => {
  const steps = [{ update: { asked: true } }, { emit: 'a.b' }, say('welcome'), { start: 'welcome' }];
  const ids = (runId: string): readonly string[] =>
    walk(withJourney({ steps }), { run: { runId } }).effects.map((effect) => {
      if (effect.kind === 'send') return effect.command.messageId;
      if (effect.kind === 'mark') return effect.mark.runId;
      return effect.kind === 'fact' ? effect.fact.id : effect.event.id;
    });
  expect(ids('one')).toEqual(ids('one'));
  expect(new Set([...ids('one'), ...ids('two')]).size).toBe(8);
});

test('the run of a member who was erased is over', () => {
  expect(walk(withJourney({ steps: [say('welcome')] }), { seen: { member: undefined } }).run.status).toBe('done');
});
