import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SurveyAnswers, SurveyFigures } from '#console/openapi/surveys.ts';
import { useDeps } from '#runtime/deps.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import type { Run, RunSurvey } from '#runs/run.ts';
import type { Mark } from '#surveys/surveys.ts';
import { handler } from '../../functions/surveys/read-surveys.ts';
import { call } from '../support/call.ts';
import { newRun } from '../support/engine.ts';
import { surveyProgramme } from '../support/survey.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const AT = '2026-11-21T12:00:00.000Z';
const programme = surveyProgramme();
let world: World;
beforeEach(async () => {
  world = await createWorld({ programme });
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  await world.drain();
  world.sent.length = 0;
  useDeps(world.deps);
});
afterEach(() => {
  useDeps({});
});

const whose = { survey: 'visit', memberId: 'alma', runId: 'run-1', journey: 'asks', at: AT };
const ended = (rest: Partial<RunSurvey> = {}): Run =>
  newRun(programme, {
    journey: 'asks',
    status: 'done',
    survey: { survey: 'visit', place: '0', question: 'score', until: AT, values: {}, ended: true, ...rest },
  });
const figures = async () => SurveyFigures.parse((await call(handler, 'GET', '/surveys/visit')).body);
const answers = async () => SurveyAnswers.parse((await call(handler, 'GET', '/surveys/visit/answers')).body);

describe('an answer after the time of its survey', () => {
  const reply = async (run: Run, text: string) => {
    await world.deps.runs.start(run, undefined);
    world.at('2026-11-22T12:00:00.000Z');
    const heard = await world.reply(text);
    await world.drain();
    return heard.action;
  };

  it('is kept as late, is counted nowhere else, and is not answered', async () => {
    expect(await reply(ended(), '2')).toBe('late');
    expect(await world.deps.surveys.tally('visit')).toEqual({ late: 1 });
    expect((await answers()).responses[0]?.answers).toMatchObject([{ question: 'score', score: 2, late: true }]);
    expect(world.texts()).toEqual([]);
    expect(world.woken).toEqual([]);
  });

  it('is kept once, however often it comes', async () => {
    await world.deps.runs.start(ended(), undefined);
    world.at('2026-11-22T12:00:00.000Z');
    for (let times = 0; times < 3; times += 1) await world.reply('2', { id: 'same' });
    expect(await world.deps.surveys.tally('visit')).toEqual({ late: 1 });
  });

  it.each([
    ['what is off the scale', ended(), '7'],
    ['what was answered in time', ended({ values: { score: 4 } }), '2'],
    ['words, where words were asked for', ended({ question: 'more', values: { score: 1 } }), 'The music was loud'],
    ['an answer after more than two weeks', ended({ until: '2026-11-01T12:00:00.000Z' }), '2'],
  ])('is not %s', async (_, run, text) => {
    expect(await reply(run, text)).toBe('other');
    expect(await world.deps.surveys.tally('visit')).toEqual({});
  });

  it('is a stop where it says so', async () => {
    expect(await reply(ended(), 'STOP')).toBe('stop');
    expect(await world.deps.surveys.tally('visit')).toEqual({});
  });
});

describe('what is delivered', () => {
  it('counts once for a run, whichever messages and receipts say so', async () => {
    const row = { memberId: 'alma', direction: 'out', channel: 'rcs', class: 'marketing', cause: 'c', at: AT } as const;
    for (const messageId of ['m1', 'm2']) {
      await world.deps.messages.receive({
        ...row,
        messageId,
        message: 'survey-visit-score',
        survey: 'visit',
        journey: 'asks',
        runId: 'run-1',
        state: 'sent',
        timeline: {},
      });
      for (const state of ['sent', 'delivered', 'read', 'delivered'] as const)
        await receiveReceipt(world.deps, { providerId: messageId, memberId: 'alma', messageId, state, at: AT });
    }
    expect(await world.deps.surveys.tally('visit')).toEqual({ delivered: 1 });
  });
});

describe('the API', () => {
  const marks: readonly Mark[] = [
    { ...whose, what: 'asked' },
    { ...whose, what: 'delivered' },
    { ...whose, what: 'answered', question: 'score', answer: { at: AT, value: 5, channel: 'sms' }, first: true },
    { ...whose, what: 'answered', question: 'more', answer: { at: AT, value: true, message: 'in-1' }, first: false },
    { ...whose, what: 'completed' },
  ];

  it('tells what a survey came to, and what each rate is made of', async () => {
    for (const mark of marks) await world.deps.surveys.keep(mark);
    expect(await figures()).toMatchObject({
      asked: 1,
      completed: 1,
      responseRate: { numerator: 1, denominator: 1, value: 1 },
      questions: [
        { question: 'score', answers: 1, csat: { numerator: 1, denominator: 1, value: 1 } },
        { question: 'cause', answers: 0 },
        { question: 'more', answers: 1, given: { words: 1 } },
      ],
    });
  });

  it('has words from the message log, and none where that keeps them no more', async () => {
    for (const mark of marks) await world.deps.surveys.keep(mark);
    const without = (await answers()).responses[0]?.answers;
    expect(without).toContainEqual({ question: 'more', at: AT, words: null });
    const inbound = { memberId: 'alma', messageId: 'in-1', direction: 'in', channel: 'sms', class: 'inbound' } as const;
    const rest = {
      message: 'answer',
      cause: 'r1',
      state: 'received',
      at: AT,
      timeline: {},
      text: 'More plants',
    } as const;
    await world.deps.messages.receive({ ...inbound, ...rest });
    expect((await answers()).responses[0]?.answers).toContainEqual({ question: 'more', at: AT, words: 'More plants' });
  });

  it('lists a member no more who was erased, and the counts stay', async () => {
    for (const mark of marks) await world.deps.surveys.keep(mark);
    await world.deps.members.erase('alma');
    expect((await answers()).responses).toEqual([]);
    expect((await figures()).answered).toBe(1);
  });

  it('knows no survey that the live programme does not ask', async () => {
    expect(await call(handler, 'GET', '/surveys/vist')).toMatchObject({ status: 404 });
  });
});

describe('a tap', () => {
  it.each([
    ['with no seal', 'v1:balance:m1'],
    ['with a seal of something else', 'v2:balance:m1:aaaaaaaaaaaaaaaaaaaaaa'],
    ['that is nothing of ours', 'balance'],
  ])('%s is read as its words', async (_, postback) => {
    expect((await world.reply('Hello there', { channel: 'rcs', postback })).action).toBe('other');
  });

  it('that stops is believed however it comes', async () => {
    expect((await world.reply('Stop', { channel: 'rcs', postback: 'v1:stop:m1' })).action).toBe('stop');
  });
});
