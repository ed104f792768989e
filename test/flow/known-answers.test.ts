import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { converse } from '#conversations/converse.ts';
import { explain } from '#console/explain.ts';
import { AnswerFile, type Answers } from '#programme/grammar/answer.ts';
import type { Programme } from '#programme/programme.ts';
import type { Question } from '#runs/run.ts';
import { newRun } from '../support/engine.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const file = (answer: string, rest: object): AnswerFile => AnswerFile.parse({ answer, about: 'A test', ...rest });
const answers: Answers = {
  hours: file('hours', {
    asked: { en: ['When do you open?'], sv: ['När öppnar ni?'] },
    text: { en: 'Weekdays from 7.', sv: 'Vardagar från 7.' },
    strangers: true,
  }),
  earning: file('earning', {
    asked: { en: ['How do I earn points?'] },
    text: { en: '{{ member.givenName }}, you have {{ member.points }} points.' },
  }),
  lounge: file('lounge', {
    asked: { en: ['Where is the lounge?'] },
    text: { en: 'On the first floor.' },
    when: 'member.tier == "gold"',
  }),
  delivery: file('delivery', {
    asked: { en: ['Do you deliver to my home?'] },
    text: { en: 'In two days.' },
    handOver: { team: 'parcels', tags: ['delivery'] },
  }),
};
const small = smallProgramme();
const { inbox } = small.settings;
const teams = [...inbox.teams, { team: 'parcels', languages: [] }];
const programme: Programme = { ...small, answers, settings: { ...small.settings, inbox: { ...inbox, teams } } };

let world: World;
beforeEach(async () => {
  world = await createWorld({ programme });
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  await world.drain();
  world.sent.length = 0;
});

const said = async (text: string, rest: Parameters<World['reply']>[1] = {}) => {
  const { action } = await world.reply(text, rest);
  await world.drain();
  return action;
};
const thread = () => world.deps.conversations.get('alma');
const lastIn = async () => {
  const { messages } = await world.deps.messages.page('alma');
  const row = messages.findLast(({ direction }) => direction === 'in');
  if (row === undefined) throw new Error('nothing came');
  return row;
};

describe('a question that the brand answers', () => {
  test.each([
    ['hey, when do you open??', 'Weekdays from 7.'],
    ['NÄR ÖPPNAR NI', 'Vardagar från 7.'],
    ['how do i earn points', 'Alma, you have 0 points.'],
  ])('%s is told its answer, in the language it was asked in', async (text, answer) => {
    expect(await said(text)).toBe('known');
    expect(world.texts()).toEqual([answer]);
    expect(await thread()).toBeUndefined();
  });

  it('is understood for a reason that explain gives', async () => {
    await said('When do you open');
    const row = await lastIn();
    expect(row.known).toEqual({ answer: 'hours', language: 'en', like: { form: 'When do you open?', score: 1 } });
    expect(explain(row, 'Europe/Stockholm').sentence).toBe(
      'Received by SMS: understood as a question of answers/hours.yaml (1 like "When do you open?", en)',
    );
  });

  it('is told once, however often the same reply comes', async () => {
    for (let times = 0; times < 3; times += 1) expect(await said('When do you open?', { id: 'same' })).toBe('known');
    expect(world.texts()).toEqual(['Weekdays from 7.']);
  });

  it('is for a person when it is asked a second time that day, and is told again the day after', async () => {
    await said('When do you open?');
    expect(await said('but when do you open')).toBe('handover');
    expect(world.texts()).toHaveLength(2);
    expect((await thread())?.state).toBe('open');
    world.at('2026-11-22T12:00:00.000Z');
    expect(await said('When do you open?')).toBe('known');
  });

  it('is for a person where its condition does not hold', async () => {
    expect(await said('Where is the lounge?')).toBe('other');
    expect(world.texts().join()).not.toContain('first floor');
    expect((await thread())?.state).toBe('open');
  });

  it('is read by the team that its answer names, besides', async () => {
    expect(await said('Do you deliver to my home?')).toBe('known');
    expect(world.texts()).toEqual(['In two days.']);
    expect(await thread()).toMatchObject({ state: 'open', team: 'parcels', tags: ['delivery'] });
  });

  it('is not answered while a person has the thread', async () => {
    await said('I left my scarf at your shop');
    const taken = {
      kind: 'assigned',
      id: 'taken',
      at: world.deps.now().toISOString(),
      by: 'Ben',
      assignee: 'Ben',
    } as const;
    await converse(world.deps, programme.settings, 'alma', taken);
    const before = world.texts().length;
    expect(await said('When do you open?')).toBe('person');
    expect(world.texts()).toHaveLength(before);
  });

  it('is answered to strangers where its answer says so, in the language they asked in', async () => {
    const from = '+46701740999';
    expect(await said('När öppnar ni?', { from })).toBe('known');
    expect(await said('How do I earn points?', { from })).toBe('other');
    expect(world.texts()[0]).toBe('Vardagar från 7.');
    expect(world.texts().join()).not.toContain('you have');
  });

  it('is no question once it was a stop: nothing is answered after it', async () => {
    expect(await said('STOP')).toBe('stop');
    expect(await said('When do you open?')).toBe('known');
    expect(world.texts().join()).not.toContain('Weekdays');
  });

  it('answers the open question of a journey first, where that takes any words', async () => {
    const question: Omit<Question & { kind: 'reply' }, 'runId' | 'memberId' | 'journey'> = {
      ...{ kind: 'reply', intents: {}, other: true, token: 'token' },
      ...{ askedAt: '2026-11-21T11:00:00.000Z', until: '2026-11-24T10:00:00.000Z' },
    };
    const run = newRun(programme, { journey: 'welcome' });
    await world.deps.runs.start(run, undefined);
    await world.deps.runs.ask({ ...question, runId: run.runId, memberId: 'alma', journey: 'welcome' });
    expect(await said('When do you open?')).toBe('answer');
    expect(world.texts()).toEqual([]);
  });

  it('stays what it was when it comes again after another programme was published', async () => {
    const told = { ...programme, answers: {}, version: 'without' };
    const commands = world.outbox;
    await world.reply('When do you open?', { id: 'first' });
    expect(commands).toHaveLength(1);
    await world.deps.programmes.publish(told, world.deps.now().toISOString());
    expect((await world.reply('When do you open?', { id: 'first' })).action).toBe('known');
    await world.reply('How do I earn points?', { id: 'second' });
    await world.deps.programmes.publish(programme, world.deps.now().toISOString());
    expect((await world.reply('How do I earn points?', { id: 'second' })).action).toBe('other');
  });
});
