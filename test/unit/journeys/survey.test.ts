import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '#runs/run.ts';
import { step } from '#journeys/step.ts';
import { blankMember, contextOf, START, told, walk, type Walk } from '../../support/engine.ts';
import { surveyProgramme, VISIT } from '../../support/survey.ts';

const reply = (intent: string, number?: number): Outcome => ({
  kind: 'reply',
  intent,
  channel: 'sms',
  ...(number === undefined ? {} : { number }),
});
const score = (number: number): Outcome => reply('score', number);
const words: Outcome = { kind: 'reply', intent: 'other', channel: 'sms', message: 'in-1' };
const unread = reply('other');
const run = { journey: 'asks' };
const DAY = 86_400;

const asked = (given: Walk = {}, changes = {}): readonly string[] =>
  told(walk(surveyProgramme(changes), { run, ...given })).filter((line) => !line.startsWith('tell survey.'));
const facts = (outcomes: readonly Outcome[]) =>
  walk(surveyProgramme(), { run, outcomes }).effects.flatMap((effect) => (effect.kind === 'fact' ? [effect.fact] : []));
const marks = (outcomes: readonly Outcome[]) =>
  walk(surveyProgramme(), { run, outcomes }).effects.flatMap((effect) => (effect.kind === 'mark' ? [effect.mark] : []));

describe('a survey', () => {
  it('asks its first question by the first channel, and stays there until the next hop', () => {
    expect(asked()).toEqual(['mark visit asked', 'listens for reply to survey-visit-score by rcs for 300 s']);
  });

  it('asks by the next channel where the first fails, for the whole of its time', () => {
    expect(asked({ outcomes: [{ kind: 'failed' }] })).toEqual([
      'mark visit asked',
      `listens for reply to survey-visit-score by sms for ${2 * DAY} s`,
    ]);
  });

  it('waits on where the first hop was delivered, and asks nobody twice', () => {
    expect(asked({ outcomes: [{ kind: 'delivered' }] }).at(-1)).toBe(`listens for reply for ${2 * DAY} s`);
  });

  it('ends at once where the answer says so, by the score', () => {
    expect(asked({ outcomes: [score(5)] })).toEqual([
      'mark visit asked',
      'mark visit delivered',
      'mark visit answered',
      'mark visit completed',
      'commit attributes.changed {"mood":"happy"}',
      'done',
    ]);
  });

  it('asks the next question where the answer came from', () => {
    expect(asked({ outcomes: [score(2)] }).at(-1)).toContain('to survey-visit-cause by sms');
  });

  it('asks all questions, and follows up by the score that came first', () => {
    const outcomes = [score(3), reply('wait', 1), words];
    expect(asked({ outcomes }).at(-2)).toBe('commit attributes.changed {"mood":"middling"}');
  });

  it('is complete without an answer to what is optional', () => {
    const last = walk(surveyProgramme(), {
      run,
      outcomes: [score(1), reply('wait'), { kind: 'failed' }, { kind: 'timeout' }],
    });
    expect(told(last).some((line) => line.startsWith('tell handover.requested'))).toBe(true);
    expect(last.run.answer).toEqual({ intent: 'low', number: 1, channel: 'sms' });
  });

  it('is partial where a question that is not optional was left', () => {
    const { run: after } = walk(surveyProgramme(), {
      run,
      outcomes: [score(1), { kind: 'failed' }, { kind: 'timeout' }],
    });
    expect(after.ended).toBe('partial');
  });

  it('is none where nothing was answered, also where no channel reached the member', () => {
    expect(asked({ outcomes: [{ kind: 'failed' }, { kind: 'timeout' }] }).at(-1)).toBe('done: silent');
    expect(asked({ outcomes: [{ kind: 'failed' }, { kind: 'failed' }] }).at(-1)).toBe('done: silent');
    const nowhere = { ...blankMember(), registers: {} };
    expect(asked({ seen: { member: nowhere } })).toEqual([
      'mark visit asked',
      'passes over survey-visit-score by rcs',
      'passes over survey-visit-score by sms',
      'done: silent',
    ]);
  });

  it('says once more what is expected, then ends as it is', () => {
    expect(asked({ outcomes: [unread] }).at(-1)).toContain('to survey-visit-score-again by sms');
    expect(asked({ outcomes: [unread, unread] }).at(-1)).toBe('done: silent');
    expect(asked({ outcomes: [unread, score(4)] })).toContain('mark visit completed');
    expect(asked({ outcomes: [score(2), unread, unread] }).at(-1)).toBe('done: partial');
  });

  it('reads neither a yes nor a number off the scale as a score', () => {
    for (const one of [reply('yes'), reply('no'), reply('other', 6)])
      expect(asked({ outcomes: [one] }).at(-1)).toContain('survey-visit-score-again');
  });

  it('takes any words where it asks for words, a yes too', () => {
    expect(asked({ outcomes: [score(3), reply('wait'), reply('yes')] }).at(-1)).toBe('done');
  });

  it('passes over an optional question that nobody can read, and goes on', () => {
    const optional = VISIT.replace('kind: choice\n', 'kind: choice\n    optional: true\n');
    const changes = { 'surveys/visit.yaml': optional };
    expect(asked({ outcomes: [score(2), unread, unread] }, changes).at(-1)).toContain('survey-visit-more by sms');
  });

  it('has one time for all questions, from the first on', () => {
    const later = new Date(START.getTime() + DAY * 1000);
    const until = later.toISOString();
    const held = walk(surveyProgramme(), { run, outcomes: [{ kind: 'failed' }, { kind: 'deferred', until }] }).run;
    const askedLater = walk(surveyProgramme(), { run: held, now: later }).run;
    expect(askedLater.survey?.until).toBe(new Date(later.getTime() + 2 * DAY * 1000).toISOString());
    const answered = walk(surveyProgramme(), { run, outcomes: [{ kind: 'failed' }, score(2)] }).run;
    expect(answered.next).toMatchObject({
      question: { until: new Date(START.getTime() + 2 * DAY * 1000).toISOString(), survey: 'visit', other: true },
    });
  });

  it('waits for its hour as any message does, and asks then', () => {
    const until = new Date(START.getTime() + 8 * 3_600_000).toISOString();
    expect(asked({ outcomes: [{ kind: 'deferred', until }] }).at(-1)).toBe(`waits until ${until}`);
    expect(asked({ outcomes: [{ kind: 'deferred', until }, { kind: 'time' }] })).toEqual([
      'mark visit asked',
      'listens for reply to survey-visit-score by rcs for 300 s',
    ]);
  });

  describe('with a reminder', () => {
    const changes = { 'surveys/visit.yaml': VISIT.replace('until: 2d', 'until: 2d\nremind: 1d') };
    const timeout: Outcome = { kind: 'timeout' };
    const sent: Outcome = { kind: 'failed' };
    const later = (hours: number): Date => new Date(START.getTime() + hours * 3_600_000);
    /** A run a day after the question went by SMS, with what came of each step since. */
    const reminded = (...outcomes: readonly (readonly [hours: number, Outcome])[]) =>
      outcomes.reduce(
        ({ run: before }, [hours, outcome]) => {
          const sees = contextOf({ member: blankMember(), answers: [] }, surveyProgramme(changes), later(hours));
          const went = step(surveyProgramme(changes), before, outcome, sees, later(hours));
          return { run: went.run, lines: told(went) };
        },
        { run: walk(surveyProgramme(changes), { run, outcomes: [sent] }).run, lines: [] as readonly string[] },
      );

    it('asks once more after a day by the same channel, as another message; and no more in the day that is left', () => {
      expect(asked({ outcomes: [sent] }, changes).at(-1)).toBe(
        `listens for reply to survey-visit-score by sms for ${DAY} s`,
      );
      const { run: once, lines } = reminded([24, timeout]);
      expect(lines.at(-1)).toBe(`listens for reply to survey-visit-score by sms for ${DAY} s`);
      expect(once.survey?.until).toBe(later(48).toISOString());
      const [first, second] = [walk(surveyProgramme(changes), { run, outcomes: [sent] }).run, once].map(({ next }) =>
        next.kind === 'listen' ? next : undefined,
      );
      expect(second?.send?.messageId).not.toBe(first?.send?.messageId);
      expect(second?.question.askedAt).toBe(first?.question.askedAt);
      const messages = [first, second].map((one) => one?.send?.messageId);
      expect(second?.question.by?.messages).toEqual(expect.arrayContaining(messages));
      expect(reminded([24, timeout], [48, timeout]).lines.at(-1)).toBe('done: silent');
    });

    it('keeps the question open while its reminder waits for its hour, and reminds then', () => {
      const until = later(33).toISOString();
      const { lines } = reminded([24, timeout], [24, { kind: 'deferred', until }]);
      expect(lines.at(-1)).toBe(`listens for reply for ${9 * 3_600} s`);
      const waits = [
        [24, timeout],
        [24, { kind: 'deferred', until }],
      ] as const;
      expect(reminded(...waits, [30, score(5)]).lines.at(-1)).toBe('done');
      const again = reminded(...waits, [33, timeout]);
      expect(again.lines.at(-1)).toBe(`listens for reply to survey-visit-score by sms for ${15 * 3_600} s`);
    });

    it.each<Outcome>([{ kind: 'refused' }, { kind: 'failed' }, { kind: 'deferred', until: later(49).toISOString() }])(
      'that comes to $kind leaves the question open until its end',
      (outcome) => {
        const { run: after, lines } = reminded([24, timeout], [25, outcome]);
        expect(lines.at(-1)).toBe(`listens for reply for ${23 * 3_600} s`);
        expect(reminded([24, timeout], [25, outcome], [47, score(5)]).lines.at(-1)).toBe('done');
        expect(after.status).toBe('active');
      },
    );

    it('reminds of one question only, whoever answered the first', () => {
      const { lines } = reminded([24, timeout], [25, score(2)], [48, timeout]);
      expect(lines.at(-1)).toBe('done: partial');
    });

    it('reminds of a later question that nobody answers', () => {
      const { lines } = reminded([1, score(2)], [1, { kind: 'delivered' }], [25, timeout]);
      expect(lines.at(-1)).toContain('to survey-visit-cause by sms');
    });
  });

  it('tells the bus scores and choices, and never words', () => {
    const told = facts([score(3), reply('coffee', 2), words]);
    expect(told.map(({ type, detail }) => [type, detail['question'], detail['score'] ?? detail['choice']])).toEqual([
      ['survey.asked', undefined, undefined],
      ['survey.answered', 'score', 3],
      ['survey.answered', 'cause', 'coffee'],
      ['survey.answered', 'more', undefined],
      ['survey.completed', undefined, 3],
    ]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(5);
  });

  it('keeps where the words are, and not the words; the first answer counts as a response', () => {
    const answers = marks([score(3), reply('coffee', 2), words]).filter(({ what }) => what === 'answered');
    expect(answers).toMatchObject([
      { question: 'score', first: true, answer: { value: 3, channel: 'sms' } },
      { question: 'cause', first: false, answer: { value: 'coffee' } },
      { question: 'more', first: false, answer: { value: true, message: 'in-1' } },
    ]);
  });

  it('names each message anew, so that a question asked twice is two messages', () => {
    const ids = [[], [unread], [score(1)], [score(1), unread]].map((outcomes) => {
      const { next } = walk(surveyProgramme(), { run, outcomes }).run;
      return next.kind === 'listen' ? next.send?.messageId : undefined;
    });
    expect(new Set(ids).size).toBe(4);
  });
});
