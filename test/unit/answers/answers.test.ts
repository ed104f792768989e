import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { knownQuestion, type Known } from '#answers/known.ts';
import { interpret } from '#inbound/interpret.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { exampleProgramme, smallFiles } from '../../support/programme.ts';

const programme = exampleProgramme();
const answers = programme.answers ?? {};
const heard = (text: string): string => {
  const { action, known } = interpret({ text }, programme, { questions: [], clarifying: false, sent: [] });
  return action === 'known' ? (known as Known).answer : action;
};

/** As an inbox has them: half are about something that no answer is about. */
const questionsIn = (file: string) =>
  readFileSync(new URL(`../../../apps/learning/questions/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [language: string, meant: string, text: string]);

/** Written before any form, and the threshold was chosen in view of them. */
const asked = questionsIn('asked.tsv');

const proofOf = (questions: ReturnType<typeof questionsIn>) => {
  const told = questions
    .map(([, meant, text]) => ({ meant, got: heard(text) }))
    .filter(({ got }) => Object.hasOwn(answers, got));
  const right = told.filter(({ meant, got }) => meant === got).length;
  const answerable = questions.filter(([, meant]) => meant !== 'none').length;
  process.stdout.write(
    `answers: ${told.length} of ${questions.length} questions, ${right} rightly: precision ${((100 * right) / told.length).toFixed(1)} %, recall ${((100 * right) / answerable).toFixed(1)} % of ${answerable}\n`,
  );
  return { told: told.length, right, answerable };
};

test('of 150 questions that were written before the forms, at least 97 % of the answers given are right', () => {
  const { told, right, answerable } = proofOf(asked);
  expect(right / told).toBeGreaterThanOrEqual(0.97);
  expect(right / answerable).toBeGreaterThanOrEqual(0.55);
});

test('of 120 that were written without a look at the forms, and that nothing is chosen by, as many of the answers given are right', () => {
  const { told, right } = proofOf(questionsIn('blind.tsv'));
  expect(right / told).toBeGreaterThanOrEqual(0.97);
});

test('with one answer in one language only, at least 97 % of the answers given are right too', () => {
  let [told, right] = [0, 0];
  for (const [name, file] of Object.entries(answers))
    for (const [language, forms] of Object.entries(file.asked)) {
      const alone = { [name]: { ...file, asked: { [language]: forms } } };
      for (const [of, meant, text] of asked) {
        if (of !== language || knownQuestion(alone, text) === undefined) continue;
        told += 1;
        right += Number(meant === name);
      }
    }
  expect(right / told).toBeGreaterThanOrEqual(0.97);
});

test.each(
  Object.values(answers).flatMap(({ answer, asked: forms }) =>
    Object.entries(forms).flatMap(([language, all]) =>
      all.map((form) => [form.toUpperCase(), answer, language] as const),
    ),
  ),
)('%s gets %s, in %s', (form, answer, language) => {
  expect(knownQuestion(answers, form)).toMatchObject({ answer, language });
});

describe('before any answer comes', () => {
  test.each([
    ['a wish to stop that is asked', 'How do I stop these messages?', 'stop'],
    ['a word of the brand', 'points', 'balance'],
    ['HELP', 'help', 'help'],
    ['anger', 'This is a fucking joke, when do you open?', 'handover'],
    ['what could be a stop', 'How do I change what you write to me about?', 'ask'],
  ])('%s', (_, text, action) => {
    expect(heard(text)).toBe(action);
  });
});

const FILE = `answer: hours
about: A test
asked:
  en: [When do you open?, What are your hours?]
text: { en: We open at 9. }
`;
const flaws = (files: Readonly<Record<string, string>>): readonly string[] => {
  const loaded = loadProgramme({ ...smallFiles(), 'answers/hours.yaml': FILE, ...files });
  return loaded.ok ? [] : loaded.errors.map(({ file, line, message }) => `${file}:${line} ${message}`);
};
const hours = (from: string, to: string) => ({ 'answers/hours.yaml': FILE.replace(from, to) });
const other = (form: string) => ({
  'answers/other.yaml': FILE.replace('hours', 'other').replace(/en: \[.*\]/, `en: ["${form}"]`),
});

describe('of an answer is refused, at its place', () => {
  it('nothing where nothing is wrong', () => {
    expect(flaws({})).toEqual([]);
  });
  test.each([
    [
      'a form that is a STOP',
      hours('What are your hours?', 'How do I unsubscribe?'),
      'answers/hours.yaml:4',
      'is a STOP',
    ],
    [
      'a form that could be one',
      hours('What are your hours?', 'Can I get fewer messages?'),
      'hours.yaml:4',
      'could be a STOP',
    ],
    [
      'a form that asks for help',
      hours('What are your hours?', 'I need help'),
      'hours.yaml:4',
      'means help everywhere',
    ],
    ['a form that agrees', hours('What are your hours?', 'Yes please'), 'hours.yaml:4', 'means yes everywhere'],
    ['a form that joins', hours('What are your hours?', 'sign me up again'), 'hours.yaml:4', 'means opt-in everywhere'],
    [
      'a word of programme.yaml',
      hours('What are your hours?', 'Balance'),
      'hours.yaml:4',
      'means balance in programme.yaml',
    ],
    ['a form without a word', hours('What are your hours?', '"?"'), 'hours.yaml:4', 'expected a sentence'],
    [
      'a form that is there twice',
      hours('What are your hours?', '"when do you open"'),
      'hours.yaml:4',
      'is there twice',
    ],
    [
      'a form of another answer',
      other('When do you open'),
      'answers/other.yaml:4',
      'is a form of answers/hours.yaml already',
    ],
    ['a form too near another answer', other('When do you open it?'), 'other.yaml:4', 'is too near "When do you open'],
    ['a language without a text', hours('  en: [', '  sv: [När öppnar ni?]\n  en: ['), 'hours.yaml:6', 'no text in sv'],
    ['a text that nobody asks for', hours('{ en: We', '{ sv: Vi öppnar 9., en: We'), 'hours.yaml:3', 'no form in sv'],
    ['no form in the own language', hours('en: [', 'sv: ['), 'hours.yaml:3', "no form in en, the brand's own"],
    ['a name that a text has not', hours('at 9', 'at {{ member.nmae }}'), 'hours.yaml:5', ''],
    [
      'a condition that names nothing',
      hours('about: A test', 'about: A test\nwhen: member.tire == "x"'),
      'hours.yaml:3',
      '',
    ],
    [
      'the member in what strangers are told',
      {
        'answers/hours.yaml': FILE.replace('at 9', 'at {{ member.points }}').replace('about', 'strangers: true\nabout'),
      },
      'hours.yaml:6',
      '',
    ],
    [
      'the member in a condition for strangers',
      hours('about: A test', 'about: A test\nstrangers: true\nwhen: member.points > 1'),
      'hours.yaml:4',
      '',
    ],
    [
      'a team that there is not',
      hours('about: A test', 'about: A test\nhandOver: { team: nobody }'),
      'hours.yaml:3',
      'no team nobody in inbox.teams',
    ],
    [
      'a name that is not the file’s',
      hours('answer: hours', 'answer: huors'),
      'hours.yaml:1',
      'expected the name of the file',
    ],
  ])('%s', (_, files, place, message) => {
    expect(flaws(files)).toContainEqual(expect.stringMatching(new RegExp(`${place} .*${message}`)));
  });
});
