import { describe, expect, it, test } from '@jest/globals';
import { flawsOf, surveyProgramme, VISIT } from '../../support/survey.ts';

const visit = (...changes: readonly (readonly [string, string])[]) => ({
  'surveys/visit.yaml': changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(from);
    return text.replace(from, to);
  }, VISIT),
});

const journey = (step: string) => ({
  'journeys/asks.yaml': `journey: asks\nabout: A\ntopic: rewards\ntrigger: { manual: true }\nsteps:\n  - ${step}\n`,
});

describe('a survey is refused where', () => {
  test.each([
    ['its name is not that of the file', visit(['survey: visit', 'survey: vist']), 'surveys/visit.yaml:1'],
    [
      'two questions have one name',
      visit(['question: cause', 'question: score']),
      'is the name of another question too',
    ],
    [
      'what follows is asked before',
      visit(['kind: choice', 'kind: choice\n    next: { wait: score }']),
      'score is asked before',
    ],
    ['what follows is no question', visit(['high: end', 'high: mroe']), 'no question mroe after this one'],
    [
      'an answer that is none leads on',
      visit(['kind: choice', 'kind: choice\n    next: { noise: end }']),
      'no choice noise',
    ],
    [
      'a band is of another scale',
      visit(['high: end', 'promoters: end']),
      'questions.0.next.promoters: no such key here',
    ],
    ['a choice means STOP everywhere', visit(['text: The wait', 'text: Cancel']), 'Cancel means stop everywhere'],
    [
      'a choice has a name that means something',
      visit(['choice: wait', 'choice: help']),
      'help means something everywhere',
    ],
    [
      'a language is left out',
      visit(['text: How was it?', 'text: { en: How was it?, sv: Hur var det? }']),
      'no text in sv',
    ],
    [
      'the name of a message would be too long',
      visit(['question: more', `question: ${'m'.repeat(40)}`]),
      'expected shorter names',
    ],
    ['a reminder comes after its time', visit(['until: 2d', 'until: 2d\nremind: 2d']), 'comes no sooner than the end'],
    ['a text names what nobody knows', visit(['How was it?', 'How was it, {{ member.nmae }}?']), 'nmae'],
    ['a text is longer than one is', visit(['How was it?', 'x'.repeat(3_200)]), 'expected at most 3072 characters'],
    ['no step asks for a survey of that name', journey('{ survey: vist, via: [sms] }'), 'no survey vist in surveys/'],
    [
      'it is asked where nobody can answer',
      journey('{ survey: visit, via: [email] }'),
      'nobody answers a question by email',
    ],
    [
      'a branch is of a scale it has not',
      journey('{ survey: visit, via: [sms], promoters: [{ exit: x }] }'),
      'never comes of it: visit asks for csat',
    ],
  ])('%s', (_, files, message) => {
    expect(flawsOf(files).join('\n')).toContain(message);
  });

  it('has nothing of the kind', () => {
    expect(flawsOf({})).toEqual([]);
  });
});

describe('the messages that ask', () => {
  const { messages } = surveyProgramme();

  it('are made of the file, each question and once more for who answered something else; words need no second asking', () => {
    expect(Object.keys(messages).filter((name) => name.startsWith('survey-'))).toEqual([
      'survey-visit-score',
      'survey-visit-score-again',
      'survey-visit-cause',
      'survey-visit-cause-again',
      'survey-visit-more',
    ]);
  });

  it('number the choices where a phone shows nothing to tap', () => {
    const list = ['1 The wait', '2 The coffee', '3 The service', '4 The room', '5 The price'];
    expect(messages['survey-visit-cause']?.sms?.text).toBe(
      ['{{ brand.name }}: What was it?', ...list, 'Reply with a number.'].join('\n'),
    );
  });

  it('have as many taps as RCS has room for: more than a card’s four stand below a text, the eleven of a recommendation too', () => {
    const cause = messages['survey-visit-cause']?.rcs;
    expect(cause).toMatchObject({ text: 'What was it?\nReply with a number.' });
    expect(cause).not.toHaveProperty('title');
    expect(cause?.suggestions).toHaveLength(5);
    const nps = visit(['kind: csat', 'kind: nps'], ['next: { high: end }', 'next: { promoters: end }']);
    const [step] = [journey('{ survey: visit, via: [sms] }')];
    const eleven = Array.from({ length: 11 }, (_, score) => ({ text: String(score), reply: `score-${score}` }));
    expect(surveyProgramme({ ...nps, ...step }).messages['survey-visit-score']?.rcs?.suggestions).toEqual(eleven);
  });

  it('have up to four taps on a card, and up to ten on a template', () => {
    const four = surveyProgramme(visit(['      - { choice: price, text: The price }\n', ''])).messages;
    const taps = ['wait', 'coffee', 'staff', 'room'];
    expect(four['survey-visit-cause']?.rcs?.suggestions).toMatchObject(taps.map((reply) => ({ reply })));
    const five = [...taps, 'price'].map((reply) => ({ reply }));
    expect(messages['survey-visit-cause']?.whatsapp).toMatchObject({ template: 'survey_visit_cause', buttons: five });
    expect(messages['survey-visit-cause']?.whatsapp?.body).not.toContain('5 The price');
  });

  it('have the five of a satisfaction to tap on a template; the eleven of a recommendation are written there', () => {
    const five = ['1', '2', '3', '4', '5'].map((text) => ({ text, reply: `score-${text}` }));
    expect(messages['survey-visit-score']?.whatsapp?.buttons).toEqual(five);
    const nps = visit(['kind: csat', 'kind: nps'], ['next: { high: end }', 'next: { promoters: end }']);
    const [step] = [journey('{ survey: visit, via: [sms] }')];
    expect(surveyProgramme({ ...nps, ...step }).messages['survey-visit-score']?.whatsapp?.buttons).toEqual([]);
  });

  it('say what is expected to who answered something else', () => {
    expect(messages['survey-visit-score-again']?.sms?.text).toBe(
      '{{ brand.name }}: Sorry, we could not read that.\nReply with a number from 1 (poor) to 5 (great).',
    );
  });

  it('are marketing unless the survey says otherwise', () => {
    expect(messages['survey-visit-score']?.class).toBe('marketing');
    const other = surveyProgramme(visit(['until: 2d', 'until: 2d\nclass: transactional'])).messages;
    expect(other['survey-visit-score']?.class).toBe('transactional');
  });
});

it('a change of a survey is another version, and what asks none is the version it was', () => {
  const versions = [{}, visit(['How was it?', 'How did it go?'])].map((files) => surveyProgramme(files).version);
  expect(new Set(versions).size).toBe(2);
});
