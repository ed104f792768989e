import { describe, expect, test } from '@jest/globals';
import { interpret } from '#inbound/interpret.ts';
import type { Question } from '#runs/run.ts';
import { withJourney } from '../../support/engine.ts';

const base = {
  memberId: 'alma',
  journey: 'tried',
  askedAt: '2026-11-21T10:00:00.000Z',
  until: '2026-11-24T10:00:00.000Z',
  token: 'token',
};
const survey: Question = {
  ...base,
  runId: 'survey',
  kind: 'reply',
  intents: {
    happy: { words: ['great', 'super', 'bra'], from: 9, to: 10 },
    unhappy: { from: 0, to: 6 },
    reschedule: { words: ['reschedule', 'boka om'] },
  },
  other: false,
};
const open: Question = { ...survey, runId: 'open', other: true };
const consent: Question = {
  ...base,
  runId: 'consent',
  kind: 'consent',
  topics: ['offers'],
  channels: ['sms'],
  wording: 'join',
};
const programme = withJourney({ trigger: { keyword: ['COFFEE', 'kaffe'] }, steps: [{ exit: 'x' }] });
const meaning = (
  text: string,
  questions: readonly Question[],
  postback?: string,
  sent: readonly string[] = [],
): string => {
  const { action, answered, journey } = interpret(
    { text, ...(postback === undefined ? {} : { postback }) },
    programme,
    { questions, clarifying: false, sent },
  );
  const about = answered === undefined ? '' : ` ${answered.question.runId} ${answered.intent} ${answered.number ?? ''}`;
  return `${action}${about}${journey === undefined ? '' : ` ${journey}`}`.trim();
};

test.each(['👍', '🛑', 'yes', 'STOP'])(
  '%s put on a message of ours as a reaction neither answers nor wishes',
  (text) => {
    const awaiting = { questions: [survey, consent, open], clarifying: true, sent: [] };
    expect(interpret({ text, kind: 'reaction' }, programme, awaiting)).toEqual({ action: 'reaction' });
  },
);

describe('an answer to what was asked', () => {
  test.each([
    ['Great!', 'answer survey happy'],
    ['BRA', 'answer survey happy'],
    ['10', 'answer survey happy 10'],
    ['9/10', 'answer survey happy 9'],
    ['3', 'answer survey unhappy 3'],
    ['Boka om', 'answer survey reschedule'],
    ['yes', 'answer survey yes'],
    ['Nej', 'answer survey no'],
  ])('%s', (text, expected) => {
    expect(meaning(text, [survey])).toBe(expected);
  });

  test.each([
    ['STOP', 'stop'],
    ['pls stop texting me', 'stop'],
    ['HELP', 'help'],
    ['BALANCE', 'balance'],
    ['8', 'other'],
    ['I bought 3 coffees', 'other'],
  ])('%s is none', (text, expected) => {
    expect(meaning(text, [survey])).toBe(expected);
  });

  test('one that takes any answer takes what nothing else does, and no word of the brand', () => {
    expect(meaning('the queue was long', [open])).toBe('answer open other');
    expect(meaning('BALANCE', [open])).toBe('balance');
  });

  test('yes is to what was asked last', () => {
    expect(meaning('yes', [survey, consent])).toBe('answer survey yes');
    expect(meaning('yes', [consent, survey])).toBe('yes consent yes');
  });

  test('what the last question does not understand goes to the one before it', () => {
    expect(meaning('great', [consent, survey])).toBe('answer survey happy');
  });

  test('a tap is the intent it names, and a tap for a question that is closed is what its words say', () => {
    expect(meaning('Tap', [survey], 'v1:reschedule:m1')).toBe('answer survey reschedule');
    expect(meaning('Later', [], 'v1:reschedule:m1')).toBe('other');
    expect(meaning('See rewards', [survey], 'v1:rewards:m1')).toBe('rewards');
  });

  test('a tap on a number of a survey is that number, on its scale only', () => {
    const csat: Question = { ...survey, intents: { score: { from: 1, to: 5 } }, survey: 'visit' };
    expect(meaning('4', [csat], 'v2:score-4:m1:seal')).toBe('answer survey score 4');
    expect(meaning('6', [csat], 'v2:score-6:m1:seal')).toBe('other');
  });

  test('a tap on stop is a stop, whatever is open', () => {
    expect(meaning('Stop', [{ ...survey, intents: { stop: { words: ['x'] } } }], 'v1:stop:m1')).toBe('stop');
  });
});

test('a word starts its journey, and the open question comes first', () => {
  expect(meaning('Coffee', [])).toBe('journey tried');
  expect(meaning('kaffe', [{ ...survey, intents: { kaffe: { words: ['kaffe'] } } }])).toBe('answer survey kaffe');
});

describe('what is not their own', () => {
  const asked = 'Norrsken Coffee: How was it, from 0 to 10? Great, or shall we reschedule the tasting? STOP to cancel.';

  test('answers no question, not even one that takes any answer', () => {
    expect(meaning(`Liked “${asked}”`, [open])).toBe('reaction');
    expect(meaning(`👍 to “${asked}”`, [open, consent])).toBe('reaction');
    expect(meaning(asked, [open], undefined, [asked])).toBe('quote');
    expect(meaning('Automatic reply: I am out of office', [open])).toBe('automatic');
  });

  test('hides no answer that stands beside it', () => {
    expect(meaning(`${asked}\n9`, [survey], undefined, [asked])).toBe('answer survey happy 9');
    expect(meaning(`> ${asked}\nyes`, [consent])).toBe('yes consent yes');
    expect(meaning(`BALANCE\n\n${asked}`, [survey], undefined, [asked])).toBe('balance');
  });

  test('is an answer where it is one that we offered', () => {
    const table: Question = { ...survey, intents: { keep: { words: ['Yes, keep my table for tomorrow at eight'] } } };
    const offer = 'Your table: reply "Yes, keep my table for tomorrow at eight" or come by.';
    expect(meaning('yes, keep my table for tomorrow at eight', [table], undefined, [offer])).toBe('answer survey keep');
  });
});

describe('a place', () => {
  const where: Question = { ...survey, runId: 'where', intents: { here: { place: true }, stay: { words: ['stay'] } } };
  const placed = (text: string, questions: readonly Question[]) => {
    const reply = { text, place: { latitude: 59.33, longitude: 18.06, label: 'STOP' } };
    const { action, answered } = interpret(reply, programme, { questions, clarifying: true, sent: [] });
    return [action, answered?.question.runId, answered?.intent];
  };

  test('answers who asked for one, and nobody else', () => {
    expect(placed('', [where])).toEqual(['answer', 'where', 'here']);
    expect(placed('', [survey, where])).toEqual(['answer', 'where', 'here']);
    expect(placed('', [survey])).toEqual(['other', undefined, undefined]);
    expect(placed('', [consent])).toEqual(['other', undefined, undefined]);
    expect(placed('', [open])).toEqual(['answer', 'open', 'other']);
  });

  test('asked for is answered by the words besides it too', () => {
    expect(meaning('stay', [where])).toBe('answer where stay');
    expect(meaning('STOP', [where])).toBe('stop');
  });
});
