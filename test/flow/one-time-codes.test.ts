import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { codeIn, codeOf, judged, opened, type OneTimeCode, type Opening } from '#members/one-time-code.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { addressWith } from '#runtime/address.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const MAIL = 'alma@example.com';
const hash = addressWith('a key for tests');
const small = smallProgramme();
const programme = {
  ...small,
  journeys: {},
  messages: {
    ...small.messages,
    'one-time-code': MessageFile.parse({
      message: 'one-time-code',
      about: 'A code',
      class: 'transactional',
      sms: { text: 'Code {{ code }}' },
      email: { subject: 'Code', heading: 'Code', preview: 'Code', text: 'Code {{ code }}' },
    }),
  },
  settings: {
    ...small.settings,
    replies: {
      ...small.settings.replies,
      'redeem-requested': 'yes {{ event.title }}',
      'redeem-nothing': 'nothing',
      'code-sent': 'sent elsewhere',
      'code-wrong': 'wrong',
      'code-over': 'over',
      'code-bounded': 'bounded',
    },
  },
  loyalty: Loyalty.parse({
    verify: { above: 2000, message: 'one-time-code' },
    rewards: [
      { reward: 'machine', title: 'Machine', points: 2001, perMember: 2 },
      { reward: 'grinder', title: 'Grinder', points: 2000 },
      { reward: 'key', title: 'Key', verify: true },
    ],
  }),
};

let world: World;
beforeEach(async () => {
  world = await createWorld({ programme });
  world.at(NOW);
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, email: MAIL, country: 'SE', locale: 'en-GB' } });
  await world.accept({ type: 'points.earned', data: { points: 5000 } });
  await world.drain();
});

const say = async (text: string, rest = {}) => {
  await world.reply(text, rest);
  await world.drain();
  return world.texts().at(-1);
};
/** The code as it was read where it went. */
const code = () => /\d{6}/.exec(JSON.stringify(world.sent.at(-1)?.content))?.[0] ?? '';
const other = (right: string) => String((Number(right) + 1) % 1_000_000).padStart(6, '0');
const asked = async (reward: string) => (await world.deps.members.get('alma'))?.counters[`requested:${reward}`] ?? 0;
const minutesLater = (minutes: number) => world.at(new Date(Date.parse(NOW) + minutes * 60_000).toISOString());
const log = async () => (await world.deps.messages.list('alma')).map(({ text }) => text ?? '');
const proveMail = () =>
  world.deps.consents.change(
    hash(MAIL),
    {
      id: 'c1',
      at: NOW,
      memberId: 'alma',
      change: 'granted',
      pairs: ['email:offers'],
      how: 'double-opt-in',
      channel: 'web',
    },
    0,
  );

describe('a reward above the value of the programme', () => {
  it('is taken by who sends the code back, once, and neither text is kept with it', async () => {
    await say('REDEEM', { id: 'first' });
    expect(await asked('machine')).toBe(0);
    const right = code();
    expect(world.texts()).toEqual([`Code ${right}`]);
    expect(await say(`${right.slice(0, 3)} ${right.slice(3)}`, { id: 'second' })).toBe('yes Machine');
    for (const again of ['first', 'second']) await say(again === 'first' ? 'REDEEM' : right, { id: again });
    await say(right);
    expect([await asked('machine'), await asked('grinder')]).toEqual([1, 0]);
    expect((await log()).join(' ')).not.toMatch(/\d{3} ?\d{3}/);
    expect(await log()).toContain('Code ••••••');
    expect(JSON.stringify([world.given, await world.deps.members.everything('alma')])).not.toContain(right);
  });

  it('goes to another address that is proved to be theirs, and only the answer says so', async () => {
    await proveMail();
    expect(await say('REDEEM')).toBe('sent elsewhere');
    const [letter, text] = world.sent;
    expect([letter?.to, letter?.channel, text?.to]).toEqual([MAIL, 'email', PHONE]);
    const right = /\d{6}/.exec(JSON.stringify(letter?.content))?.[0] ?? '';
    expect(await say(right)).toBe('yes Machine');
  });

  it('is not taken by another code, and after five of them not by the right one', async () => {
    await say('REDEEM');
    const right = code();
    for (const times of [1, 2, 3, 4]) expect([times, await say(other(right))]).toEqual([times, 'wrong']);
    expect(await say(other(right), { id: 'fifth' })).toBe('over');
    await say(right);
    expect(await asked('machine')).toBe(0);
    expect(await log()).not.toContain(other(right));
  });

  it('has five tries however many come at once, and is taken once by many that are right', async () => {
    await say('REDEEM');
    const right = code();
    await Promise.all(Array.from({ length: 12 }, () => world.reply(other(right))));
    expect((await world.deps.members.oneTimeCode('alma', 'redeem'))?.wrong).toHaveLength(5);
    await say('REDEEM');
    const next = code();
    await Promise.all(Array.from({ length: 12 }, () => world.reply(next)));
    expect(await asked('machine')).toBe(1);
  });

  it('needs its code within ten minutes, by the channel it was asked on, and no code that was replaced', async () => {
    await say('REDEEM');
    const first = code();
    await say(first, { channel: 'rcs' });
    expect(await asked('machine')).toBe(0);
    await say('REDEEM');
    const second = code();
    expect(second).not.toBe(first);
    expect(await say(first)).toBe('wrong');
    minutesLater(10);
    await say(second);
    expect(await asked('machine')).toBe(0);
  });

  it('is asked for five times a day at most', async () => {
    for (const times of [1, 2, 3, 4, 5])
      expect([times, await say('REDEEM')]).toEqual([times, expect.stringMatching(/^Code/)]);
    expect(await say('REDEEM')).toBe('bounded');
    minutesLater(24 * 60);
    expect(await say('REDEEM')).toMatch(/^Code/);
  });

  it('that costs no more, needs none; one that says so needs it whatever it costs', async () => {
    await world.accept({ type: 'points.spent', data: { points: 3000 } });
    expect(await say('REDEEM')).toBe('yes Grinder');
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'key', title: 'Key' } });
    expect(await say('REDEEM')).toMatch(/^Code/);
    expect(await say(code())).toBe('yes Key');
  });

  it('a stop is a stop while a code is open, and six digits are nobody’s code while none is', async () => {
    expect(await say('123456')).not.toBe('wrong');
    expect(await log()).toContain('123456');
    await say('REDEEM');
    await say('STOP');
    expect((await world.deps.consents.get(hash(PHONE)))?.stoppedAt).toBe(NOW);
  });
});

const asking: Opening = { memberId: 'm', purpose: 'redeem', nonce: 'n', request: 'r', about: 'a', channel: 'sms' };
const openCode = (): OneTimeCode => {
  const result = opened(undefined, asking, new Date(NOW));
  if (result.kind !== 'new') throw new Error('expected a code');
  return result.code;
};

test('a code is six digits that follow from a nonce and a key, and all of them come up alike', () => {
  const codes = Array.from({ length: 20_000 }, (_, i) =>
    codeOf({ memberId: 'm', purpose: 'redeem', nonce: `${i}` }, hash),
  );
  expect(codes.every((one) => /^\d{6}$/.test(one))).toBe(true);
  expect(
    new Set(
      [{ nonce: 'n' }, { nonce: 'o' }, { nonce: 'n', memberId: 'o' }].map((one) => codeOf({ ...asking, ...one }, hash)),
    ).size,
  ).toBe(3);
  expect(codeOf(asking, hash)).not.toBe(codeOf(asking, addressWith('another key')));
  // Of 20,000 digits in each place a tenth is each digit: 2,000, give or take five times the deviation of 42.4.
  for (let place = 0; place < 6; place += 1)
    for (let digit = 0; digit < 10; digit += 1) {
      const count = codes.filter((one) => one[place] === String(digit)).length;
      expect(Math.abs(count - 2_000)).toBeLessThan(212);
    }
});

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  [' 123-456. ', '123456'],
  ['"123456"', '123456'],
  ['１２３４５６', '123456'],
  ['12345', undefined],
  ['1234567', undefined],
  ['my code is 123456', undefined],
])('of %j the code is %j', (text, expected) => {
  expect(codeIn(text)).toBe(expected);
});

test('a wrong try that is delivered again is one try, and what was wrong is never right', () => {
  const first = judged(openCode(), other(codeOf(asking, hash)), 'r1', hash);
  const again = judged(first.code, other(codeOf(asking, hash)), 'r1', hash);
  expect([first.judgement, again.judgement, again.code.wrong]).toEqual(['wrong', 'wrong', ['r1']]);
  const right = judged(again.code, codeOf(asking, hash), 'r2', hash);
  expect([right.judgement, right.code.usedBy]).toEqual(['right', 'r2']);
  expect(judged(right.code, codeOf(asking, hash), 'r3', hash).judgement).toBe('wrong');
});
