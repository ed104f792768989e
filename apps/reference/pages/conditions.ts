import { Environment } from '@marcbachmann/cel-js';
import { Journey } from '#programme/grammar/journey.ts';
import type { Known } from '#publishing/conditions/known-values.ts';
import {
  knownInRun,
  knownTo,
  knownToCrossing,
  knownToHeard,
  knownToReply,
  knownToRule,
  knownToSegment,
  knownToTrigger,
  knownWhenDue,
} from '#publishing/conditions/known-where.ts';
import { heading, pageOf, plain, table, text, type Page, type Section } from '../document.ts';
import { EXPIRING, MEMBER, NAMES, RUN, WORDING } from '../meanings.ts';
import { explained, named, names } from '../names.ts';

const TYPES = ['points.earned'];
const journey = (trigger: object): Journey =>
  Journey.parse({ journey: 'a', about: 'a', topic: 'a', trigger, steps: [{ exit: 'a' }] });
const byEvent = journey({ event: TYPES });
const byExpiry = journey({ schedule: 'points-expiring', before: ['7d'], at: '10:00' });

/** Every place with a condition or a text, and what may be named there. */
export const PLACES: readonly (readonly [place: string, known: Known])[] = [
  ['`trigger.when` of an event', knownToTrigger(named, TYPES)],
  ['`trigger.when` of a schedule', knownWhenDue(named, journey({ schedule: 'birthday', at: '10:00' }))],
  ['`trigger.when` of the schedule `points-expiring`', knownWhenDue(named, byExpiry)],
  ['`trigger.crosses`', knownToCrossing(named)],
  ['`exit.when`, `goal.when`, `when` of a `listen`', knownToHeard(named, byEvent, TYPES)],
  ['`if` of a step, `{ cel: … }` of `update` and `emit`', knownInRun(named, byEvent)],
  ['The same in a journey on `points-expiring`', knownInRun(named, byExpiry)],
  ['`when` of a segment', knownToSegment(named)],
  ['`when` of a rule of loyalty.yaml', knownToRule(named, TYPES)],
  ['Texts of a message', knownTo(named, [{ message: 'a', types: TYPES, splits: [], expires: false, asks: false }])],
  [
    'The same, sent on `points-expiring`',
    knownTo(named, [{ message: 'a', types: [], splits: [], expires: true, asks: false }]),
  ],
  [
    'The same, sent to ask for consent',
    knownTo(named, [{ message: 'a', types: [], splits: [], expires: false, asks: true }]),
  ],
  [
    'The same, in a journey on `redemption.requested`',
    knownTo(named, [{ message: 'a', types: ['redemption.requested'], splits: [], expires: false, asks: false }]),
  ],
  ['`replies` of programme.yaml', knownToReply(named, 'balance')],
  ['`redeem-requested` and `redeem-pending` among them', knownToReply(named, 'redeem-requested')],
];

const fields = (root: string, rows: readonly (readonly string[])[]): Section => ({
  blocks: [
    heading(`${root}.*`),
    ...table(
      ['Name', 'Type', 'What it says'],
      rows.map(([name, type = '', what = '']) => [`\`${root}.${name ?? ''}\``, type, what]),
    ),
  ],
  entries: rows.map(([name]) => ({ key: `${root}.${name ?? ''}`, below: `${root}.*` })),
});

/** What people ask for, each as it stands in an `if` of a journey on purchase.completed. */
export const CONDITIONS: readonly (readonly [what: string, condition: string])[] = [
  ['has at least 500 points', 'member.points >= 500.0'],
  ['is gold', 'member.tier == "gold"'],
  ['is gold or silver', 'member.tier in ["silver", "gold"]'],
  ['is nearly on the next tier', 'member.nextTier != "" && member.tierProgress >= 0.9'],
  ['is in a segment', '"loyal" in member.segments'],
  ['lives in one of these countries', 'member.country in ["SE", "NO"]'],
  ['has a reward to redeem', 'member.rewards.size() > 0'],
  ['has a reward whose title has this word', 'member.rewards.exists(title, title.contains("coffee"))'],
  [
    'bought beans twice or more, and none for 45 days',
    'member.bought.beans.count >= 2.0 && member.bought.beans.days > 45.0',
  ],
  ['one line is more than 20.00', 'has(event.lines) && event.lines.exists(line, line.amount > 2000.0)'],
  ['spent more than 50.00', 'event.amount > 5000.0'],
  ['the event says which shop, and it is this one', 'has(event.store) && event.store == "Storgatan"'],
  ['said their favourite shop', 'has(member.attributes.favouriteStore)'],
  ['answered with a nine or a ten', 'has(run.number) && run.number >= 9.0'],
  ['is in the first week of the run', 'run.days < 7.0'],
  ['it is a Monday in Stockholm', 'now.getDayOfWeek("Europe/Stockholm") == 1'],
];

const OPERATORS: readonly (readonly [written: string, means: string])[] = [
  ['`==` `!=`', 'the same, another'],
  ['`<` `<=` `>` `>=`', 'less, at most, more, at least; numbers, texts in the order of the alphabet, times'],
  ['`&&` `||` `!`', 'and, or, not'],
  ['`in`', 'is in a list'],
  ['`+` `-` `*` `/`', 'arithmetic, of decimal numbers: `member.points + 1.0`'],
  ['`a ? b : c`', 'b where a holds, else c'],
  ['`has(event.store)`', 'whether the event carries it; a field that is missing makes the condition false'],
];

/** Functions of texts, lists and times that are of use here, in the order of the language. */
export const FUNCTIONS: readonly string[] = [
  ...['size', 'startsWith', 'endsWith', 'contains', 'lowerAscii', 'upperAscii', 'trim', 'matches', 'split', 'join'],
  ...['exists', 'exists_one', 'all', 'filter', 'map'],
  ...['timestamp', 'duration', 'getFullYear', 'getMonth', 'getDate', 'getDayOfWeek', 'getHours', 'getMinutes'],
  ...['int', 'double', 'string'],
];

const functionRows = (): readonly (readonly string[])[] => {
  const { functions } = new Environment().getDefinitions();
  return FUNCTIONS.map((name) => {
    const written = functions
      .filter((one) => one.name === name && !/bytes|uint|optional/i.test(one.signature))
      .map(({ signature }) => signature);
    return [`\`${name}\``, written.map((one) => `\`${one.replaceAll('google.protobuf.', '')}\``).join(', ')];
  });
};

/** What a condition may name, where, and how it is written. */
export const conditionsPage = (): Page =>
  pageOf('conditions', 'Conditions: what may stand in `when` and `if`', [
    plain(
      text(
        'A condition is [CEL](https://cel.dev), at most 2000 characters. Numbers are decimal: `500.0`. What is misspelt is an error when the programme is checked; what an event left out makes a condition false.',
      ),
      heading('Examples'),
      ...table(
        ['The member …', 'Condition'],
        CONDITIONS.map(([what, written]) => [what, `\`${written}\``]),
      ),
      heading('Where a name is known'),
      ...table(
        ['Place', 'Names'],
        PLACES.map(([place, known]) => [
          place,
          Object.keys(known)
            .map((name) => `\`${name}\``)
            .join(' '),
        ]),
      ),
      ...table(
        ['Name', 'What it is'],
        Object.entries(NAMES).map(([name, what]) => [`\`${name}\``, what]),
      ),
      text(
        '`before` has the fields of `member`. `event` has those of [its type](events.md); of a type of your own those that [its file](own-events.md) declares, or anything where there is none. A journey that a keyword, a crossing or a hand starts knows nothing of its event beforehand.',
      ),
    ),
    fields('member', explained(names['member'] ?? {}, MEMBER)),
    fields('run', explained(names['run'] ?? {}, RUN)),
    fields('expiring', explained(names['expiring'] ?? {}, EXPIRING)),
    fields(
      'wording',
      Object.entries(WORDING).map(([field, what]) => [field, 'text', what]),
    ),
    plain(
      heading('Operators'),
      ...table(['Written', 'Means'], OPERATORS),
      heading('Functions'),
      ...table(['Function', 'As CEL writes it'], functionRows()),
    ),
  ]);
