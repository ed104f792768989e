import { describe, expect, test } from '@jest/globals';
import { loadProgramme } from '#publishing/load-programme.ts';
import { baseFiles } from './broken/base.ts';

const example = baseFiles();
type Edit = readonly [file: string, from: string, to: string];

const edited = (edits: readonly Edit[]): Record<string, string> =>
  edits.reduce<Record<string, string>>((files, [file, from, to]) => {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    return { ...files, [file]: text.replace(from, () => to) };
  }, example);

const said = (edits: readonly Edit[]): readonly string[] => {
  const loaded = loadProgramme(edited(edits));
  return loaded.ok ? [] : loaded.errors.map(({ file, message }) => `${file} ${message}`);
};

const FIELD: Edit = ['journeys/almost-silver.yaml', 'if: member.nextTier != ""', 'if: member.pionts > 1'];
const FIELD_SAID = expect.stringMatching(
  /^journeys\/almost-silver\.yaml steps\.0\.if: member\.pionts: no such field; it has id, .* did you mean points\?$/,
);
const MESSAGE: Edit = ['journeys/tier-upgraded.yaml', 'send: tier-upgraded', 'send: tier-upgradde'];
const MESSAGE_SAID =
  'journeys/tier-upgraded.yaml steps.0.send: no message tier-upgradde in messages/; did you mean tier-upgraded?';
const TEXT: Edit = ['messages/reward-unlocked.yaml', 'member.rewards', 'member.rewrads'];
const TEXT_SAID = expect.stringMatching(
  /^messages\/reward-unlocked\.yaml .* unknown variable member\.rewrads: there are id, .* did you mean rewards\?$/,
);

/** A mistake of shape in each kind of file, each with all that it says of its own file. */
const SHAPES: readonly (readonly [string, Edit, readonly string[]])[] = [
  [
    'a journey',
    ['journeys/by-hand.yaml', 'trigger: { manual: true }', 'trigger: { manual: 1 }'],
    ['journeys/by-hand.yaml trigger.manual: expected true'],
  ],
  [
    'a campaign whose keys stand in it, and not beside it',
    [
      'journeys/by-hand.yaml',
      'trigger: { manual: true }',
      'trigger: { campaign: { segment: new, at: x, in: member } }',
    ],
    [
      'journeys/by-hand.yaml trigger.campaign: expected text, not a map',
      'journeys/by-hand.yaml trigger.at: is missing',
    ],
  ],
  [
    'a message that a journey sends',
    ['messages/welcome.yaml', 'class:', 'klass:'],
    ['messages/welcome.yaml klass: no such key here; did you mean class?'],
  ],
  [
    'a segment that is a stage',
    ['segments/new.yaml', 'about:', 'abuot:'],
    ['segments/new.yaml abuot: no such key here; did you mean about?'],
  ],
  [
    'loyalty.yaml, whose bonuses and rewards journeys name',
    ['loyalty.yaml', 'points: 1, per', 'points: x, per'],
    ['loyalty.yaml earn.0.points: expected a number, not text'],
  ],
  [
    'an event of the brand’s own',
    ['events/table.booked.yaml', 'about:', 'abuot:'],
    ['events/table.booked.yaml abuot: no such key here; did you mean about?'],
  ],
  [
    'a topic, which still is one',
    ['programme.yaml', "about: 'Offers and news'", 'about: 5'],
    ["programme.yaml topics.offers.about: expected text, not a number; did you mean '5'?"],
  ],
  [
    'an attribute, which still is one',
    ['programme.yaml', 'visits: { type: number', 'visits: { type: nummer'],
    ['programme.yaml attributes.visits.type: expected one of text, number, boolean, date; did you mean number?'],
  ],
  [
    'the tiers',
    ['programme.yaml', 'name: Gold, from: 1500', 'name: Gold, from: -1500'],
    ['programme.yaml tiers.2.from: expected at least 0, not -1500; did you mean 1500?'],
  ],
  [
    'the brand, whose language every text asks for',
    ['programme.yaml', 'language: en', 'language: english'],
    [expect.stringMatching(/^programme\.yaml brand\.language: /) as unknown as string],
  ],
  [
    'a wording',
    ['programme.yaml', "version: '2026-11'\n    channels: [sms, rcs", 'version: 7\n    channels: [sms, rcs'],
    ["programme.yaml wording.join.version: expected text, not a number; did you mean '7'?"],
  ],
  [
    'a key of programme.yaml',
    ['programme.yaml', 'webhooks:', 'webhoks:'],
    ['programme.yaml webhoks: no such key here; did you mean webhooks?'],
  ],
  [
    'the YAML of programme.yaml',
    ['programme.yaml', 'brand:', 'brand: {'],
    [expect.stringMatching(/^programme\.yaml /) as unknown as string],
  ],
];

describe('a mistake of shape hides none of names or references, and makes none', () => {
  test.each(SHAPES)('in %s', (_, shape, own) => {
    const found = said([shape, FIELD, MESSAGE, TEXT]);
    expect(found).toEqual(expect.arrayContaining([...own, FIELD_SAID, MESSAGE_SAID, TEXT_SAID]));
    expect(found).toHaveLength(own.length + 3);
  });

  test('where programme.yaml is missing', () => {
    const { 'programme.yaml': gone, ...files } = edited([FIELD]);
    expect(gone).toContain('brand:');
    const loaded = loadProgramme(files);
    expect(loaded.ok ? [] : loaded.errors.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'programme.yaml is missing',
      FIELD_SAID,
    ]);
  });
});

describe('a section of programme.yaml that cannot be read', () => {
  const TOPICS: Edit = ['programme.yaml', "about: 'Offers and news'", 'about: 5'];

  test('still has its names, so that one that is not among them is told', () => {
    const found = said([TOPICS, ['journeys/welcome.yaml', 'topic: rewards', 'topic: reward']]);
    expect(found).toHaveLength(2);
    expect(found).toContain('journeys/welcome.yaml topic: no topic reward in programme.yaml; did you mean rewards?');
  });

  test('keeps no other section from being checked', () => {
    const found = said([TOPICS, ['programme.yaml', "allowUntil: '20:00'", "allowUntil: '08:00'"]]);
    expect(found).toHaveLength(2);
    expect(found).toContain('programme.yaml quietHours.allowUntil: expected a time after 09:00');
  });

  test('leaves a wait for a day of an attribute alone', () => {
    const flawed: Edit = ['programme.yaml', 'visits: { type: number', 'visits: { type: nummer'];
    const steps = 'steps:\n  - wait: { field: member.attributes.lastRated, before: 1d }\n';
    expect(said([['journeys/almost-silver.yaml', 'steps:\n', steps]])).toEqual([]);
    expect(said([flawed, ['journeys/almost-silver.yaml', 'steps:\n', steps]])).toHaveLength(1);
  });

  test('leaves attributes known by their names alone', () => {
    const flawed: Edit = ['programme.yaml', 'visits: { type: number', 'visits: { type: nummer'];
    const condition = (text: string): Edit => [FIELD[0], FIELD[1], `if: ${text}`];
    expect(said([flawed, condition('member.attributes.visits > 3.0')])).toHaveLength(1);
    expect(said([flawed, condition('member.attributes.visist > 3.0')])).toContainEqual(
      expect.stringContaining('member.attributes.visist: no such field; it has mood,'),
    );
  });
});

describe('names of loyalty.yaml', () => {
  test.each<readonly [string, string, string]>([
    [
      'gives: free-coffee',
      'gives: free-cofee',
      'no bonus or reward free-cofee in loyalty.yaml; did you mean free-coffee?',
    ],
    ['gives: free-coffee', 'gives: socks', 'no bonus or reward socks in loyalty.yaml; there are thanks, free-coffee'],
    [
      'thanks: { points: 50 }',
      'thanks: { stamps: 1, card: cofee }',
      'no card cofee in loyalty.yaml; did you mean coffee?',
    ],
  ])('%s becomes %s', (from, to, says) => {
    expect(said([['loyalty.yaml', from, to]])).toContainEqual(expect.stringContaining(says));
  });
});

describe('within one file a mistake of shape hides no mistake of a name', () => {
  const JOURNEY = 'journeys/almost-silver.yaml';
  const of = (file: string, edits: readonly Edit[]): readonly string[] =>
    said(edits).flatMap((one) => (one.startsWith(`${file} `) ? [one.slice(file.length + 1)] : []));

  test('a key of the journey that is none, and the field in a step', () => {
    expect(of(JOURNEY, [FIELD, [JOURNEY, 'about:', 'abuot:']])).toEqual([
      'abuot: no such key here; did you mean about?',
      expect.stringMatching(/^steps\.0\.if: member\.pionts: no such field/),
    ]);
  });

  test('a step that is none, and the topic', () => {
    const found = of(JOURNEY, [
      [JOURNEY, 'send: almost-silver', 'sned: almost-silver'],
      [JOURNEY, 'topic: ', 'topic: x'],
    ]);
    expect(found).toEqual([
      expect.stringMatching(/^steps\.\S*sned: no such key here; did you mean send\?/),
      expect.stringMatching(/^topic: no topic x\w+ in programme\.yaml/),
    ]);
  });

  test('a list where text is expected on one channel of a message, and a variable on another', () => {
    const file = 'messages/almost-silver.yaml';
    const text = baseFiles()[file] ?? '';
    const broken = text
      .replace(/^rcs:\n/m, 'rcs:\n  colour: red\n')
      .replace(/^(whatsapp:\n(?:.*\n)*?.*parameters: \[).*\]/m, "$1'{{ member.pionts }}', '{{ member.tier }}']");
    const loaded = loadProgramme({ ...baseFiles(), [file]: broken });
    const found = loaded.ok ? [] : loaded.errors.flatMap((one) => (one.file === file ? [one.message] : []));
    expect(found).toEqual([
      expect.stringMatching(/^rcs\.colour: no such key here/),
      expect.stringMatching(/^whatsapp\.parameters\.0: .*member\.pionts/),
    ]);
  });

  test('and what only looks wrong because a step is missing is not said', () => {
    const found = of(JOURNEY, [[JOURNEY, 'send: almost-silver', 'sned: almost-silver']]);
    expect(found).toHaveLength(1);
  });
});
