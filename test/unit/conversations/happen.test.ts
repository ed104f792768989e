import { describe, expect, it } from '@jest/globals';
import { happen } from '#conversations/happen.ts';
import type { Happening } from '#conversations/happening.ts';
import { deadlineOf, isHeld, placeOf, type Thread } from '#conversations/thread.ts';
import { Inbox } from '#programme/grammar/inbox.ts';

const inbox = Inbox.parse({
  teams: [
    { team: 'nordic', languages: ['sv', 'no'] },
    {
      team: 'care',
      firstAnswer: '1h',
      resolution: '4h',
      hours: { zone: 'UTC', open: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' }] },
    },
  ],
});
/** 2026-11-30 is a Monday. */
const at = (time: string, day = '2026-11-30'): string => `${day}T${time}:00.000Z`;
let count = 0;
type Given = Happening extends infer One ? (One extends Happening ? Omit<One, 'id'> : never) : never;
const because = (given: Given): Happening => ({ id: `h${(count += 1)}`, ...given });

const try_ = (seen: Thread | undefined, given: Given, language = 'en') =>
  happen('alma', seen, because(given), { inbox, language });
const after = (...all: readonly Given[]) => {
  let thread: Thread | undefined;
  const facts: string[] = [];
  for (const given of all) {
    const happened = try_(thread, given);
    if (happened.kind === 'refused') throw new Error(`refused: ${happened.why}`);
    if (happened.kind === 'nothing') continue;
    thread = happened.thread;
    facts.push(...happened.facts.map(({ type }) => type.slice('conversation.'.length)));
  }
  return { thread: thread as Thread, facts };
};

const heard = (time: string, from = '+46701740605'): Given => ({
  ...{ kind: 'heard', at: at(time), saidAt: at(time), channel: 'sms', from },
});
const answered = (time: string, seen: number, by = 'Ben'): Given => ({
  ...{ kind: 'answered', at: at(time), by, seen, channel: 'sms', messageId: 'm' },
});
const resolved = (time: string): Given => ({ kind: 'resolved', at: at(time), by: 'Ben' });

describe('a thread', () => {
  it.each<[string, Given, string]>([
    ['what nobody understood', heard('10:00'), 'reply'],
    ['a journey that hands over', { kind: 'handed-off', at: at('10:00'), note: 'Call back' }, 'handoff'],
    ['a person who writes first', answered('10:00', 0), 'person'],
  ])('opens by %s', (_, given, cause) => {
    const happened = try_(undefined, given);
    expect(happened).toMatchObject({
      kind: 'changed',
      facts: [{ type: 'conversation.opened', detail: { team: 'care', cause } }, ...(cause === 'handoff' ? [] : [{}])],
    });
  });

  it.each<[string, Given]>([
    ['resolved', resolved('10:00')],
    ['assigned', { kind: 'assigned', at: at('10:00'), by: 'Ben', assignee: 'Ben' }],
    ['noted', { kind: 'noted', at: at('10:00'), by: 'Ben', text: 'Who?' }],
  ])('that is not there is not %s', (_, given) => {
    expect(try_(undefined, given)).toEqual({ kind: 'refused', why: 'none' });
  });

  it('goes to the first team that speaks the language, else to one that speaks all', () => {
    const teams = ['sv', 'en', 'fi'].map((language) => try_(undefined, heard('10:00'), language));
    expect(teams.map((one) => one.kind === 'changed' && one.thread.team)).toEqual(['nordic', 'care', 'care']);
  });

  it('waits for us, then for the customer, then for us', () => {
    expect(after(heard('10:00')).thread).toMatchObject({ state: 'open', waitingSince: at('10:00') });
    const waiting = after(heard('10:00'), answered('10:05', 1)).thread;
    expect(waiting).toMatchObject({ state: 'waiting', assignee: 'Ben', turns: 2 });
    expect(waiting).not.toHaveProperty('waitingSince');
    const again = after(heard('10:00'), answered('10:05', 1), heard('10:20')).thread;
    expect(again).toMatchObject({ state: 'open', waitingSince: at('10:20'), assignee: 'Ben', turns: 3 });
  });

  it('is held by whoever answers or takes it, twelve hours from then, whatever the customer writes', () => {
    const { thread } = after(heard('10:00'), answered('10:05', 1), heard('16:00'));
    expect(thread.heldUntil).toBe(at('22:05'));
    expect(isHeld(thread, new Date(at('22:04')))).toBe(true);
    expect(isHeld(thread, new Date(at('22:05')))).toBe(false);
    const taken = after(heard('10:00'), { kind: 'assigned', at: at('11:00'), by: 'Ada', assignee: 'Ben' }).thread;
    expect(taken.heldUntil).toBe(at('23:00'));
  });

  it('is not held because it was opened, or given to a team', () => {
    const { thread } = after(heard('10:00'), { kind: 'assigned', at: at('11:00'), by: 'Ada', team: 'nordic' });
    expect(thread).toMatchObject({ team: 'nordic', state: 'open' });
    expect(isHeld(thread, new Date(at('11:00')))).toBe(false);
  });

  it('goes to no team that there is not', () => {
    const { thread } = after(heard('10:00'));
    const given = { kind: 'assigned', at: at('11:00'), by: 'Ada', team: 'sales' } as const;
    expect(try_(thread, given)).toEqual({ kind: 'refused', why: 'no-team' });
  });

  it.each<[string, Given]>([
    ['released', { kind: 'released', at: at('11:00'), by: 'Ben' }],
    ['resolved', resolved('11:00')],
    ['left without an answer for so long', { kind: 'time', at: at('22:05') }],
  ])("is the system's again when it is %s", (how, given) => {
    const { thread, facts } = after(heard('10:00'), answered('10:05', 1), given);
    expect(isHeld(thread, new Date(at('11:00')))).toBe(false);
    expect(facts).toContain(how === 'resolved' ? 'resolved' : 'released');
  });

  it('refuses the second of two who answer the same, and says who was first', () => {
    const { thread } = after(heard('10:00'), answered('10:05', 1));
    expect(try_(thread, answered('10:05', 1, 'Ada'))).toEqual({
      ...{ kind: 'refused', why: 'answered', by: 'Ben', at: at('10:05') },
    });
    expect(try_(thread, answered('10:06', 2, 'Ada')).kind).toBe('changed');
    expect(try_(thread, answered('10:06', 1, 'Ben')).kind).toBe('changed');
  });

  it('sleeps until an instant, or until the customer writes', () => {
    const snoozed: Given = { kind: 'snoozed', at: at('10:10'), by: 'Ben', until: at('15:00') };
    const { thread } = after(heard('10:00'), answered('10:05', 1), snoozed);
    expect(thread).toMatchObject({ state: 'snoozed', snoozedUntil: at('15:00') });
    expect(deadlineOf(thread)).toBe(at('14:00'));
    const woken = after(heard('10:00'), answered('10:05', 1), snoozed, { kind: 'time', at: at('15:00') });
    expect(woken.thread).toMatchObject({ state: 'open' });
    expect(woken.facts.slice(-2)).toEqual(['opened', 'overdue']);
    const written = after(heard('10:00'), answered('10:05', 1), snoozed, heard('12:00')).thread;
    expect(written.state).toBe('open');
    expect(written).not.toHaveProperty('snoozedUntil');
  });

  it('keeps how long it took, on the wall and in the hours of the team', () => {
    const night = { ...heard('10:00'), at: at('16:30', '2026-11-27') } as Given;
    const { thread } = after(night, answered('09:30', 1), resolved('10:00'));
    // From Friday 16:30 to Monday 09:30: 65 hours, of which half an hour on Friday and half an hour on Monday.
    expect(thread.firstAnswer).toEqual({ seconds: 65 * 3_600, openSeconds: 3_600 });
    expect(thread.resolution).toEqual({ seconds: 65.5 * 3_600, openSeconds: 1.5 * 3_600 });
  });

  it('misses its targets in the hours of its team, each once', () => {
    const late = { ...heard('10:00'), at: at('16:30', '2026-11-27') } as Given;
    const { thread } = after(late);
    expect(thread.targets).toEqual({ 'first-answer': at('09:30'), resolution: at('12:30') });
    const missed = after(late, { kind: 'time', at: at('09:30') }, { kind: 'time', at: at('09:31') });
    expect(missed.facts).toEqual(['opened', 'heard', 'overdue']);
    expect(missed.thread).toMatchObject({ missed: ['first-answer'], targets: { resolution: at('12:30') } });
  });

  it('has no first answer to give where a person wrote first', () => {
    const { thread } = after(answered('10:00', 0));
    expect(thread).not.toHaveProperty('firstAnswer');
    expect(thread.targets).toEqual({});
  });

  it('begins anew after it was resolved, with nobody and for the team', () => {
    const { thread, facts } = after(heard('10:00'), answered('10:05', 1), resolved('10:10'), heard('12:00'));
    expect(thread).toMatchObject({ state: 'open', openedAt: at('12:00'), team: 'care', turns: 3 });
    for (const gone of ['assignee', 'answered', 'firstAnswer', 'resolution', 'heldUntil'])
      expect(thread).not.toHaveProperty(gone);
    expect(facts).toEqual(['opened', 'heard', 'answered', 'resolved', 'opened', 'heard']);
  });

  it('that is resolved takes notes and tags, is resolved again for nothing, and nothing else', () => {
    const { thread } = after(heard('10:00'), resolved('10:10'));
    expect(try_(thread, { kind: 'noted', at: at('10:20'), by: 'Ben', text: 'x' }).kind).toBe('changed');
    expect(try_(thread, { kind: 'tagged', at: at('10:20'), by: 'Ben', tags: ['x'] }).kind).toBe('changed');
    expect(try_(thread, resolved('10:20')).kind).toBe('nothing');
    expect(try_(thread, { kind: 'snoozed', at: at('10:20'), by: 'Ben', until: at('12:00') })).toEqual({
      ...{ kind: 'refused', why: 'resolved' },
    });
  });

  it('knows where the customer wrote from last, also when an older message comes later', () => {
    const older = { ...heard('11:00', '+46700000000'), saidAt: at('09:00') } as Given;
    expect(after(heard('10:00'), older).thread.heard).toEqual({ sms: { from: '+46701740605', at: at('10:00') } });
  });

  it('stands in one list', () => {
    const open = after(heard('10:00')).thread;
    expect(placeOf(open)).toEqual({ listing: 'unassigned', order: `${at('10:00')}#alma` });
    const mine = after(heard('10:00'), { kind: 'assigned', at: at('11:00'), by: 'Ben', assignee: 'Ben' }).thread;
    expect(placeOf(mine).listing).toBe('mine#Ben');
    expect(placeOf(after(heard('10:00'), answered('10:05', 1)).thread).listing).toBe('waiting');
  });
});
