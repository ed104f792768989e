import { describe, expect, test } from '@jest/globals';
import { interpret } from '#inbound/interpret.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { Question } from '#runs/run.ts';
import type { Channel } from '#words/channel.ts';
import { withJourney } from '../../support/engine.ts';

/** Open questions of one member by name; the tables name them newest first. */
const base = {
  memberId: 'alma',
  journey: 'tried',
  askedAt: '2026-11-21T10:00:00.000Z',
  until: '2026-11-24T10:00:00.000Z',
  token: 'token',
} as const;
const by = (messageId: string, ...channels: Channel[]) => ({ channels, messages: [messageId] });

const appointment: Question = {
  ...base,
  runId: 'appointment',
  kind: 'reply',
  intents: { reschedule: { words: ['reschedule'] } },
  other: false,
  by: by('m1', 'sms'),
};
const score: Question = {
  ...base,
  runId: 'score',
  kind: 'reply',
  intents: { score: { from: 1, to: 5 } },
  other: true,
  survey: 'visit',
  by: by('m2', 'sms'),
};
const list: Question = {
  ...base,
  runId: 'list',
  kind: 'reply',
  intents: {
    wait: { words: ['The wait', 'Väntan'], from: 1, to: 1 },
    coffee: { words: ['The coffee', 'Kaffet'], from: 2, to: 2 },
    else: { words: ['Something else'], from: 3, to: 3 },
  },
  other: true,
  survey: 'visit',
  by: by('m3', 'sms'),
};
const words: Question = { ...score, runId: 'words', intents: {}, by: by('m4', 'sms') };
const consent: Question = {
  ...base,
  runId: 'consent',
  kind: 'consent',
  topics: ['offers'],
  channels: ['sms'],
  wording: 'join',
  by: by('m5', 'sms'),
};
const onCard: Question = { ...score, runId: 'card', by: by('m6', 'rcs') };
const listOnCard: Question = { ...list, runId: 'list-card', by: by('m7', 'rcs') };
const bothWays: Question = { ...list, runId: 'both', by: { channels: ['rcs', 'sms'], messages: ['m8', 'm9'] } };
const unsent: Question = { ...appointment, runId: 'unsent', by: undefined };

const programme = withJourney({ steps: [{ exit: 'x' }] });
type Said = Pick<Reply, 'text'> & Partial<Pick<Reply, 'channel' | 'postback'>>;
const meaning = (said: string | Said, questions: readonly Question[]): string => {
  const reply: Said = typeof said === 'string' ? { text: said } : said;
  const heard = { channel: 'sms' as const, ...reply };
  const { action, answered } = interpret(heard, programme, { questions, clarifying: false, sent: [] });
  return answered === undefined ? action : `${answered.question.runId} ${answered.intent}`;
};
const tap = (reply: string, messageId: string, channel: Channel = 'rcs'): Said => ({
  text: 'Label',
  channel,
  postback: `v2:${reply}:${messageId}:seal`,
});
const card = (text: string): Said => ({ text, channel: 'rcs' });

type Row = readonly [rule: string, said: string | Said, open: readonly Question[], expected: string];

const rows: Readonly<Record<string, readonly Row[]>> = {
  'whatever says the same answers the same question': [
    ['YES', 'YES', [appointment], 'appointment yes'],
    ['a yes of another language', 'oui', [appointment], 'appointment yes'],
    ['a yes with a mark', 'Yes!', [appointment], 'appointment yes'],
    ['a tap that says yes', tap('yes', 'm1', 'sms'), [appointment], 'appointment yes'],
    ['a yes to a double opt-in', 'ja', [consent], 'consent yes'],
    ['the number of a choice', '2', [list], 'list coffee'],
    ['the words of a choice', 'the COFFEE', [list], 'list coffee'],
    ['its words in another language of the survey', 'kaffet', [list], 'list coffee'],
    ['a tap on a choice', tap('coffee', 'm3', 'sms'), [list], 'list coffee'],
  ],
  'the number of a list is its n-th choice, however it is written': [
    ['with a full stop', '2.', [list], 'list coffee'],
    ['with a bracket', '2)', [list], 'list coffee'],
    ['in brackets', '(2)', [list], 'list coffee'],
    ['with a sign before it', '#2', [list], 'list coffee'],
    ['in full-width digits', '２', [list], 'list coffee'],
    ['with space around it', ' 2 ', [list], 'list coffee'],
    ['beyond the list it is no choice', '4', [list], 'list other'],
    ['in a sentence it is no choice', 'I came 2 times', [list], 'list other'],
    ['a number of a scale, of its whole', '4/5', [score], 'score score'],
    ['zero where the scale begins at one', '0', [score], 'score other'],
  ],
  'a word that stops or asks for help comes before every question': [
    ['STOP to a score', 'STOP', [score], 'stop'],
    ['STOP to a question for words', 'Stopp', [words], 'stop'],
    ['STOP to a list, of whose choices it is none', 'stop', [list, score], 'stop'],
    ['STOP and a number together are a stop', 'stop 2', [list], 'stop'],
    ['a stop in other words', 'please stop texting me', [words], 'stop'],
    ['a tap on Stop', tap('stop', 'm2', 'sms'), [score], 'stop'],
    ['HELP', 'help', [words], 'help'],
    ['a number is never a stop', '2', [score], 'score score'],
  ],
  'a second question does not take the answer of the first': [
    ['what fits the older only goes there: a yes', 'YES', [score, appointment], 'appointment yes'],
    ['a no, too', 'nej', [list, appointment], 'appointment no'],
    ['a word of its own, too', 'reschedule', [score, appointment], 'appointment reschedule'],
    ['a yes to a double opt-in', 'YES', [score, consent], 'consent yes'],
    ['what fits the newer only goes there', '3', [score, appointment], 'score score'],
    ['what fits both goes to the newer', '2', [list, score], 'list coffee'],
    ['and to the other one where that is newer', '2', [score, list], 'score score'],
    ['what fits the older only, of two that take numbers', '5', [list, score], 'score score'],
    ['what fits none goes to the newest that takes anything', 'the music', [list, words], 'list other'],
    ['and past one that does not', 'the music', [appointment, words], 'words other'],
  ],
  'a tap is about the question whose message it stands on': [
    [
      'though another is newer',
      tap('coffee', 'm3', 'sms'),
      [{ ...list, runId: 'newer', by: by('m30', 'sms') }, list],
      'list coffee',
    ],
    ['though that was asked on another channel', tap('wait', 'm7'), [list, listOnCard], 'list-card wait'],
    ['on the message of an earlier hop too', tap('wait', 'm8'), [list, bothWays], 'both wait'],
    ['on a message that asks nothing any more it answers no other', tap('coffee', 'm99'), [list], 'list other'],
    ['a yes of an old card agrees to nothing', tap('yes', 'm99'), [appointment], 'yes'],
    ['where no message asked, it is what was listened for', tap('reschedule', 'm99'), [unsent], 'unsent reschedule'],
    ['it still does what it says everywhere', tap('balance', 'm99'), [score], 'balance'],
  ],
  'words are about what was asked on their channel': [
    ['though another channel asked later', '3', [onCard, score], 'score score'],
    ['and there on the other one', card('3'), [score, onCard], 'card score'],
    ['on either channel of a question that two asked', card('3'), [score, bothWays], 'both else'],
    ['about another only where this one asked nothing', card('3'), [score], 'score score'],
    ['not where this one asks what they do not fit', card('reschedule'), [onCard, appointment], 'card other'],
    ['a question that no message asked is open on every channel', card('YES'), [unsent, appointment], 'unsent yes'],
  ],
  'nothing is answered where nothing is asked': [
    ['a number', '2', [], 'other'],
    ['a yes', 'YES', [], 'other'],
    ['a yes, where only a score is asked: it is no score', 'YES', [score], 'score other'],
    ['a tap', tap('coffee', 'm3'), [], 'other'],
  ],
};

describe.each(Object.entries(rows))('%s', (_, cases) => {
  test.each(cases)('%s', (__, said, open, expected) => {
    expect(meaning(said, open)).toBe(expected);
  });
});
