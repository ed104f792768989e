import { describe, expect, it } from '@jest/globals';
import { packed, unpacked } from '#loyalty/circumstances.ts';
import { NOBODY } from '#measurement/make-fact.ts';
import { changedBy, ofConsent } from '#measurement/of-consent.ts';
import { ofMember } from '#measurement/of-member.ts';
import { ofMessage } from '#measurement/of-message.ts';
import { ofReply } from '#measurement/of-reply.ts';
import { ofRun } from '#measurement/of-run.ts';
import { ofSurvey } from '#measurement/of-survey.ts';
import { ofThread } from '#measurement/of-thread.ts';
import { unseen, type ConsentRow } from '#consent/consent.ts';
import type { Thread } from '#conversations/thread.ts';
import type { MessageRow, MessageState } from '#messages/message.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Run } from '#runs/run.ts';
import { effectOf } from '#events/effect.ts';
import { applyEffect } from '#members/member-row.ts';
import { createCanaries } from '../../support/canaries.ts';
import { anEvent } from '../../support/member.ts';
import { smallProgramme } from '../../support/programme.ts';

const AT = '2026-11-22T00:00:30.000Z';
const programme = smallProgramme();
const whose = { ...NOBODY, alias: 'a1', tier: 'gold', country: 'SE', version: 'v1' };

const message = (timeline: MessageRow['timeline'], rest: Partial<MessageRow> = {}): MessageRow => ({
  memberId: 'alma',
  messageId: 'm1',
  direction: 'out',
  channel: 'sms',
  class: 'marketing',
  topic: 'offers',
  message: 'hello',
  journey: 'welcome',
  cause: 'c',
  state: (Object.keys(timeline).at(-1) ?? 'claimed') as MessageState,
  at: '2026-11-21T23:59:58.000Z',
  timeline,
  whose: packed(whose),
  text: 'Hello Alma',
  provider: 'aws',
  ...rest,
});
const claimed = '2026-11-21T23:59:58.000Z';
const sent = '2026-11-21T23:59:59.000Z';
const delivered = '2026-11-22T00:00:08.000Z';

const kinds = (facts: readonly { readonly kind: string }[]) => facts.map(({ kind }) => kind);

describe('a message', () => {
  it('tells each state once, on the day on which it was claimed, as its member was then', () => {
    const first = message({ claimed });
    expect(ofMessage({ after: first, at: AT })).toEqual([]);
    const second = message({ claimed, sent });
    expect(kinds(ofMessage({ before: first, after: second, at: AT }))).toEqual(['message.sent']);
    const [fact, ...none] = ofMessage({ before: second, after: message({ claimed, sent, delivered }), at: AT });
    expect(none).toEqual([]);
    expect(fact).toMatchObject({
      kind: 'message.delivered',
      at: delivered,
      on: '2026-11-21',
      member: 'a1',
      measures: { seconds: 10 },
      dimensions: {
        ...{ channel: 'sms', provider: 'aws', journey: 'welcome', message: 'hello', class: 'marketing' },
        ...{ topic: 'offers', tier: 'gold', country: 'SE', version: 'v1' },
      },
    });
  });

  it('costs what its prices say when it is sent, or when it arrives where that is when it is paid', () => {
    const price = { cost: 81_000, currency: 'EUR' };
    const costs = (rest: object) => {
      const facts = ofMessage({ after: message({ claimed, sent, delivered }, rest), at: AT });
      return facts.map(({ kind, currency, measures }) => [kind, currency, measures?.cost]);
    };
    expect(costs({ channel: 'sms', ...price })).toEqual([
      ['message.sent', 'EUR', 81_000],
      ['message.delivered', undefined, undefined],
    ]);
    expect(costs({ channel: 'whatsapp', ...price })).toEqual([
      ['message.sent', 'EUR', undefined],
      ['message.delivered', 'EUR', 81_000],
    ]);
    expect(costs({ channel: 'whatsapp' })).toEqual([
      ['message.sent', undefined, undefined],
      ['message.delivered', undefined, undefined],
    ]);
  });

  it.each([
    [['delivered', 'read']],
    [['read', 'delivered']],
    [['sent', 'read']],
    [['read']],
    [['failed', 'delivered', 'read']],
  ] as const)('ends alike in whatever order receipts come: %j', (order) => {
    let before = message({ claimed });
    const all: string[] = [];
    for (const state of order) {
      const after = message({ ...before.timeline, [state]: delivered });
      all.push(...kinds(ofMessage({ before, after, at: AT })));
      before = after;
    }
    expect(all.filter((kind) => kind !== 'message.failed').toSorted()).toEqual([
      'message.delivered',
      'message.read',
      'message.sent',
    ]);
  });

  it('says why it failed or was refused', () => {
    const failed = message({ claimed, failed: delivered }, { failure: '30003' });
    expect(ofMessage({ before: message({ claimed }), after: failed, at: AT })).toMatchObject([
      { kind: 'message.failed', why: '30003' },
    ]);
    const verdict = { allow: false, rule: 'no-consent', at: sent, looked: {} } as const;
    const refused = message({ refused: sent }, { verdict });
    expect(ofMessage({ after: refused, at: AT })).toMatchObject([{ kind: 'message.refused', why: 'no-consent' }]);
    expect(ofMessage({ before: refused, after: refused, at: AT })).toEqual([]);
  });

  it('that was given back and goes anew went twice', () => {
    const before = message({ claimed, sent, deferred: delivered }, { state: 'deferred' });
    const again = message({ claimed: AT }, { at: AT });
    expect(ofMessage({ before, after: again, at: AT })).toEqual([]);
    const [second] = ofMessage({ before: again, after: message({ claimed: AT, sent: AT }), at: AT });
    const [first] = ofMessage({ before: message({ claimed }), after: message({ claimed, sent }), at: AT });
    expect(second?.kind).toBe('message.sent');
    expect(second?.id).not.toBe(first?.id);
  });

  it('tells nothing as it leaves, by its time or by an erasure', () => {
    expect(ofMessage({ before: message({ claimed, sent }), at: AT })).toEqual([]);
  });

  it('written before aliases were given counts, and leads to nobody', () => {
    const old = message({ claimed, sent }, { whose: undefined });
    expect(ofMessage({ after: old, at: AT })).toMatchObject([{ kind: 'message.sent', member: '' }]);
  });
});

describe('a reply', () => {
  const reply = message({ received: delivered }, { direction: 'in', class: 'inbound', message: 'answer', text: 'hm' });
  it('has the day and dimensions of the message that it answers', () => {
    expect(ofReply({ after: reply, at: AT }, { ...whose, tier: 'silver' }, message({ claimed, sent }))).toMatchObject([
      {
        kind: 'reply.received',
        on: '2026-11-21',
        why: 'answer',
        dimensions: { journey: 'welcome', tier: 'gold' },
        measures: { seconds: 10 },
      },
    ]);
    expect(ofReply({ after: reply, at: AT }, whose, undefined)).toMatchObject([
      { on: '2026-11-22', dimensions: { channel: 'sms', tier: 'gold' } },
    ]);
    expect(ofReply({ before: reply, after: reply, at: AT }, whose, undefined)).toEqual([]);
  });
});

describe('a consent', () => {
  const row = (rest: Partial<ConsentRow>): ConsentRow => ({ ...unseen('address'), seq: 1, head: 'h', ...rest });
  const yes = row({
    by: 'sign-up-form',
    members: { alma: { states: { 'sms:offers': 'granted', 'email:offers': 'pending' }, until: {} } },
  });
  const around = { whose: () => whose, said: () => message({ claimed, sent }) };

  it('is granted once by member, channel and topic', () => {
    expect(ofConsent({ before: row({}), after: yes, at: AT }, around)).toMatchObject([
      { kind: 'consent.granted', why: 'sign-up-form', dimensions: { channel: 'sms', topic: 'offers' } },
    ]);
    expect(ofConsent({ before: yes, after: { ...yes, counted: 3 }, at: AT }, around)).toEqual([]);
    expect(changedBy({ before: yes, after: { ...yes, counted: 3 }, at: AT })).toEqual([]);
  });

  it('is withdrawn with the stop, and not again with its evidence; the message before it is told once', () => {
    const held: ConsentRow = { ...yes, stoppedAt: AT, by: 'reply' };
    expect(changedBy({ before: yes, after: held, at: AT })).toEqual(['alma']);
    expect(ofConsent({ before: yes, after: held, at: AT }, around)).toMatchObject([
      { kind: 'consent.withdrawn', why: 'reply' },
      { kind: 'message.unsubscribed', why: 'stop', on: '2026-11-21', measures: { seconds: 32 } },
    ]);
    const written = { ...held, seq: 2, head: 'h2', withdrawn: ['sms:offers'] };
    expect(ofConsent({ before: held, after: written, at: AT }, around)).toEqual([]);
  });

  it('tells nothing when its person is erased', () => {
    const after: ConsentRow = { ...unseen('address'), stoppedAt: AT };
    expect(ofConsent({ before: yes, after, at: AT }, around)).toEqual([]);
    expect(changedBy({ before: yes, after, at: AT })).toEqual([]);
  });
});

const after = (before: MemberRow | undefined, type: string, data: Record<string, unknown>, time: string): MemberRow => {
  const event = anEvent(type, data, { time });
  return { alias: 'a1', ...applyEffect(before, event, effectOf(event, programme)) };
};

describe('a member', () => {
  const joined = after(undefined, 'member.enrolled', { country: 'SE' }, '2026-11-01T10:00:00.000Z');
  const bought = { amount: 1250, currency: 'USD', items: 2, store: 'Odenplan' };
  const first = after(joined, 'purchase.completed', bought, '2026-11-02T10:00:00.000Z');
  const second = after(first, 'purchase.completed', bought, '2026-11-09T10:00:00.000Z');

  it('enrols once', () => {
    expect(ofMember({ after: joined, at: AT }, programme)).toMatchObject([{ kind: 'member.enrolled', member: 'a1' }]);
    const again = after(joined, 'member.enrolled', {}, '2026-11-03T10:00:00.000Z');
    expect(ofMember({ before: joined, after: again, at: AT }, programme)).toEqual([]);
  });

  it('is active on a day once, so many days after the last', () => {
    expect(ofMember({ before: joined, after: first, at: AT }, programme)[0]).toMatchObject({
      kind: 'member.active',
      on: '2026-11-02',
    });
    const found = ofMember({ before: first, after: second, at: AT }, programme);
    expect(found[0]).toMatchObject({ kind: 'member.active', measures: { days: 7 } });
    const later = after(second, 'app.opened', {}, '2026-11-09T11:00:00.000Z');
    expect(ofMember({ before: second, after: later, at: AT }, programme)).toEqual([]);
  });

  it('says which purchase it was, how long after the one before, and where', () => {
    const found = ofMember({ before: first, after: second, at: AT }, programme);
    expect(found.find(({ kind }) => kind === 'purchase.completed')).toMatchObject({
      ...{ at: '2026-11-09T10:00:00.000Z', currency: 'USD' },
      measures: { amount: 1250, items: 2, days: 7, count: 2 },
      dimensions: { store: 'Odenplan', country: 'SE' },
    });
  });

  it('earns and spends what its balance says', () => {
    const earned = after(joined, 'points.earned', { points: 300 }, '2026-11-03T10:00:00.000Z');
    const spent = after(earned, 'points.spent', { points: 120 }, '2026-11-03T11:00:00.000Z');
    expect(ofMember({ before: joined, after: earned, at: AT }, programme)).toContainEqual(
      expect.objectContaining({ kind: 'points.earned', measures: { points: 300 } }),
    );
    expect(ofMember({ before: earned, after: spent, at: AT }, programme)).toMatchObject([
      { kind: 'points.left', why: 'spent', measures: { points: 120 } },
    ]);
  });

  it('rises and falls by the ladder of the programme, and not where a tier is renewed', () => {
    const [low, high] = programme.settings.tiers.toSorted((a, b) => a.from - b.from).map(({ tier }) => tier);
    const to = (tier: unknown, from: unknown) =>
      ofMember({ before: joined, after: after(joined, 'tier.changed', { tier, from }, AT), at: AT }, programme);
    expect(to(high, low)).toMatchObject([{ kind: 'tier.rose', why: low }]);
    expect(to(low, high)).toMatchObject([{ kind: 'tier.fell', why: high }]);
    expect(to(high, high)).toEqual([]);
  });

  it('who was erased is told once, and the same change always under one id', () => {
    expect(kinds(ofMember({ before: joined, at: AT }, programme))).toEqual(['member.erased']);
    expect(ofMember({ before: first, after: second, at: AT }, programme)).toEqual(
      ofMember({ before: first, after: second, at: AT }, programme),
    );
  });
});

describe('a run', () => {
  const run: Run = {
    ...{ runId: 'r1', memberId: 'alma', journey: 'welcome', version: 'v1', cause: 'c', status: 'active', slot: 0 },
    ...{ startedAt: claimed, rev: 1, place: [0], hop: 0, facts: {}, ways: { tone: 'warm' }, pending: [] },
    next: { kind: 'done' },
  };
  it('starts, reaches its goal and ends once each, also in the place of another', () => {
    const earlier = { ...run, runId: 'r0', status: 'done' } as const;
    expect(ofRun({ before: earlier, after: run, at: AT }, whose)).toMatchObject([
      { kind: 'run.started', dimensions: { journey: 'welcome', variant: 'tone:warm', tier: 'gold' } },
    ]);
    const goal = { ...run, goalAt: sent, bought: { amount: 500, currency: 'USD' } };
    expect(ofRun({ before: run, after: goal, at: AT }, whose)).toMatchObject([
      { kind: 'goal.reached', at: sent, currency: 'USD', measures: { amount: 500 } },
    ]);
    const over = { ...goal, status: 'stopped', ended: 'goal' } as const;
    expect(ofRun({ before: goal, after: over, at: AT }, whose)).toMatchObject([{ kind: 'run.ended', why: 'goal' }]);
    expect(ofRun({ before: over, after: over, at: AT }, whose)).toEqual([]);
    expect(kinds(ofRun({ after: { ...run, status: 'held' }, at: AT }, whose))).toEqual(['run.held']);
  });
});

describe('a survey and a conversation', () => {
  const asked = {
    survey: 'coffee',
    memberId: 'alma',
    runId: 'r1',
    journey: 'welcome',
    asked: claimed,
    answers: {},
    late: {},
  };
  it('tells the score and not the words, and which answer was the first', () => {
    const scored = { ...asked, answers: { again: { at: sent, value: 9, channel: 'sms' } } } as const;
    const said = { ...scored, answers: { ...scored.answers, why: { at: sent, value: true } } } as const;
    expect(kinds(ofSurvey({ after: asked, at: AT }, whose, {}))).toEqual(['survey.asked']);
    expect(ofSurvey({ before: asked, after: scored, at: AT }, whose, {})).toMatchObject([
      { kind: 'survey.answered', of: 'coffee/again', measures: { score: 9, count: 1 } },
    ]);
    const [words] = ofSurvey({ before: scored, after: said, at: AT }, whose, {});
    expect(words?.measures).toBeUndefined();
    expect(ofSurvey({ before: said, after: { ...said, completed: AT }, at: AT }, whose, {})).toMatchObject([
      { kind: 'survey.completed', of: 'coffee' },
    ]);
  });

  it('is opened, answered and resolved once each time', () => {
    const open: Thread = {
      ...{ memberId: 'alma', rev: 1, state: 'open', openedAt: claimed, lastAt: claimed, turns: 1, team: 'shop' },
      ...{ tags: [], targets: {}, missed: [], heard: { sms: { from: '+46700000001', at: claimed } } },
    };
    const answered: Thread = { ...open, firstAnswer: { seconds: 60, openSeconds: 60 } };
    const resolved: Thread = { ...answered, state: 'resolved', resolution: { seconds: 90, openSeconds: 60 } };
    expect(ofThread({ after: open, at: AT }, whose)).toMatchObject([{ kind: 'conversation.opened', of: 'shop' }]);
    expect(ofThread({ before: open, after: answered, at: AT }, whose)).toMatchObject([
      { kind: 'conversation.answered', measures: { seconds: 60 } },
    ]);
    expect(ofThread({ before: answered, after: resolved, at: AT }, whose)).toMatchObject([
      { kind: 'conversation.resolved', measures: { seconds: 90 } },
    ]);
    const anew: Thread = { ...open, openedAt: AT };
    expect(kinds(ofThread({ before: resolved, after: anew, at: AT }, whose))).toEqual(['conversation.opened']);
  });
});

it('keeps how a member stood as one text and reads it again, also one that was written with fewer names', () => {
  expect(unpacked(packed(whose))).toEqual(whose);
  expect(unpacked('a1\tgold')).toEqual({ ...NOBODY, alias: 'a1', tier: 'gold' });
});

it('holds nothing that says who: no id, name, address or word of a person', () => {
  const canaries = createCanaries();
  const { word, plant, foundIn } = canaries;
  const memberId = word();
  const row = (type: string, data: Record<string, unknown>): MemberRow => {
    const event = anEvent(type, data, { memberId, id: word() });
    return { alias: 'a1', ...applyEffect(undefined, event, effectOf(event, programme)) };
  };
  const profile = {
    givenName: word(),
    familyName: word(),
    email: `${word()}@example.com`,
    city: word(),
    phone: plant('+46701740605'),
  };
  const said = message({ claimed, sent }, { memberId, text: word(), messageId: word() });
  const written = {
    ...said,
    direction: 'in',
    class: 'inbound',
    message: 'other',
    text: word(),
    timeline: { received: AT },
  } as const;
  const consent: ConsentRow = {
    ...unseen(word()),
    ...{
      seq: 1,
      head: word(),
      by: 'reply',
      members: { [memberId]: { states: { 'sms:offers': 'granted' }, until: {} } },
    },
  };
  const around = { whose: () => whose, said: () => said };
  const answers = { why: { at: sent, value: true, message: word() } } as const;
  const response = { survey: 'coffee', memberId, runId: word(), journey: 'welcome', answers, late: {} };
  const thread: Thread = {
    ...{
      memberId,
      rev: 1,
      state: 'open',
      openedAt: AT,
      lastAt: AT,
      turns: 1,
      team: 'shop',
      assignee: word(),
      tags: [word()],
    },
    ...{ targets: {}, missed: [], heard: { sms: { from: word(), at: AT } } },
  };
  const facts = [
    ...ofMember({ after: row('member.enrolled', profile), at: AT }, programme),
    ...ofMember({ before: row('member.enrolled', profile), at: AT }, programme),
    ...ofMember({ after: row('points.earned', { points: 5, reason: word() }), at: AT }, programme),
    ...ofMessage({ after: said, at: AT }),
    ...ofReply({ after: written, at: AT }, whose, said),
    ...ofConsent({ after: consent, at: AT }, around),
    ...ofConsent({ before: consent, after: { ...consent, stoppedAt: AT }, at: AT }, around),
    ...ofSurvey({ after: response, at: AT }, whose, {}),
    ...ofThread({ after: thread, at: AT }, whose),
  ];
  expect(facts.length).toBeGreaterThan(9);
  expect(foundIn(JSON.stringify(facts))).toEqual([]);
});
