import { describe, expect, it, test } from '@jest/globals';
import { Survey } from '#programme/grammar/survey.ts';
import { figuresOf } from '#surveys/figures.ts';
import { intentsOf, questionAfter, scoreOf } from '#surveys/reading.ts';
import { bandOf, csatOf, npsOf, rateOf } from '#surveys/score.ts';

const base = { text: 'T', expects: 'E' };
const survey = (questions: readonly object[]): Survey =>
  Survey.parse({
    survey: 's',
    about: 'A',
    until: '1d',
    again: 'G',
    questions: questions.map((one) => ({ ...base, ...one })),
  });

describe('a score', () => {
  test('0 to 6 detract, 7 and 8 are passive, 9 and 10 promote', () => {
    const bands = Array.from({ length: 12 }, (_, score) => bandOf('nps', score));
    expect(bands).toEqual([
      ...Array.from({ length: 7 }, () => 'detractors'),
      'passives',
      'passives',
      'promoters',
      'promoters',
      undefined,
    ]);
  });

  test('1 and 2 are low, 3 is neither, 4 and 5 are high', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((score) => bandOf('csat', score))).toEqual([
      undefined,
      'low',
      'low',
      'middle',
      'high',
      'high',
      undefined,
    ]);
  });

  test('NPS is 100 times promoters less detractors, of all answers', () => {
    expect(npsOf({ 10: 5, 9: 1, 8: 2, 6: 1, 0: 1 })).toEqual({ numerator: 4, denominator: 10, value: 40 });
    expect(npsOf({ 0: 3 }).value).toBe(-100);
    expect(npsOf({ 9: 3 }).value).toBe(100);
    expect(npsOf({ 7: 3 }).value).toBe(0);
  });

  test('CSAT is the share of the top two of five', () => {
    expect(csatOf({ 5: 2, 4: 1, 3: 4, 1: 1 })).toEqual({ numerator: 3, denominator: 8, value: 0.375 });
  });

  test('of nothing there is no rate', () => {
    expect(rateOf(0, 0).value).toBeNull();
    expect(npsOf({})).toEqual({ numerator: 0, denominator: 0, value: null });
  });
});

describe('the questions of a survey', () => {
  const branching = survey([
    { question: 'a', kind: 'nps', next: { promoters: 'end', detractors: 'c' } },
    {
      question: 'b',
      kind: 'choice',
      choices: [
        { choice: 'x', text: 'X' },
        { choice: 'y', text: { en: 'Y', sv: 'Ü' } },
      ],
      next: { x: 'end' },
    },
    { question: 'c', kind: 'text' },
  ]);
  const [a, b, c] = branching.questions;

  it('follow one another as the file says', () => {
    const after = (question: typeof a, value?: number | string | true) =>
      question && questionAfter(branching, question, value)?.question;
    expect([after(a, 10), after(a, 8), after(a, 0)]).toEqual([undefined, 'b', 'c']);
    expect([after(b, 'x'), after(b, 'y'), after(b)]).toEqual([undefined, 'c', 'c']);
    expect(after(c, true)).toBeUndefined();
  });

  it('are answered by numbers of their scale, or by the words and numbers of their choices', () => {
    expect(a && intentsOf(a)).toEqual({ score: { from: 0, to: 10 } });
    expect(b && intentsOf(b)).toEqual({
      x: { words: ['X'], from: 1, to: 1 },
      y: { words: ['Y', 'Ü'], from: 2, to: 2 },
    });
    expect(c && intentsOf(c)).toEqual({});
  });

  it('are followed up by the first score in the order of the file', () => {
    expect(scoreOf(branching, { c: true })).toBeUndefined();
    expect(scoreOf(branching, { b: 'x', a: 7 })).toEqual({ band: 'passives', score: 7 });
  });
});

test('figures are worked out from counts, and show what each rate is made of', () => {
  const one = survey([
    { question: 'like', kind: 'nps' },
    {
      question: 'why',
      kind: 'choice',
      choices: [
        { choice: 'x', text: 'X' },
        { choice: 'y', text: 'Y' },
      ],
    },
  ]);
  const tally = {
    asked: 100,
    delivered: 80,
    answered: 20,
    completed: 15,
    partial: 5,
    late: 2,
    'like=10': 12,
    'like=7': 3,
    'like=2': 5,
    'why=x': 15,
  };
  expect(figuresOf(one, tally)).toEqual({
    survey: 's',
    about: 'A',
    asked: 100,
    delivered: 80,
    answered: 20,
    completed: 15,
    partial: 5,
    late: 2,
    responseRate: { numerator: 20, denominator: 80, value: 0.25 },
    questions: [
      {
        question: 'like',
        kind: 'nps',
        answers: 20,
        given: { 10: 12, 7: 3, 2: 5 },
        bands: { detractors: 5, passives: 3, promoters: 12 },
        nps: { numerator: 7, denominator: 20, value: 35 },
      },
      { question: 'why', kind: 'choice', answers: 15, given: { x: 15 } },
    ],
  });
});
