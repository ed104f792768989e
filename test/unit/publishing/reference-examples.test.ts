import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { conditionFlaw } from '#publishing/conditions/check-condition.ts';
import { namesOf } from '#publishing/conditions/known-values.ts';
import { elsewhere, knownInRun } from '#publishing/conditions/known-where.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { CONDITIONS } from '../../../apps/reference/pages/conditions.ts';
import { ROOT } from '../../support/documents.ts';
import { withBlock, yamlBlocks } from '../../support/placed.ts';
import { exampleFiles, exampleProgramme } from '../../support/programme.ts';

const documents = [
  'docs/programme.md',
  ...readdirSync(`${ROOT}docs/reference`).map((file) => `docs/reference/${file}`),
];
const blocksOf = (path: string): readonly string[] => yamlBlocks(readFileSync(`${ROOT}${path}`, 'utf8'));

const errorsWith = (blocks: readonly string[]): readonly string[] => {
  const files = blocks.reduce<Readonly<Record<string, string>>>(withBlock, exampleFiles());
  const loaded = loadProgramme(files);
  return loaded.ok ? [] : loaded.errors.map(({ file, message }) => `${file}: ${message}`);
};

test('there are blocks of YAML in the documents', () => {
  expect(documents.flatMap(blocksOf).length).toBeGreaterThan(70);
});

test.each(documents.filter((path) => blocksOf(path).length > 0))(
  'every block of %s is valid where it belongs in the example programme',
  (path) => {
    expect(errorsWith(blocksOf(path))).toEqual([]);
  },
);

describe('a block with a mistake is found where it was put', () => {
  test.each([
    ['steps', '- send: welcom\n  via: [sms]\n', 'journeys/example-0.yaml: steps.0.send: no message welcom'],
    [
      'a trigger',
      'trigger: { event: app.opened, when: member.pionts > 1.0 }\n',
      'journeys/example-0.yaml: trigger.when',
    ],
    ['a block of a message', "sms: { text: '{{ member.pionts }}' }\n", 'messages/example-0.yaml: sms.text'],
    ['a whole file', 'segment: vip\nabout: Gold\nwhen: member.teir == "gold"\n', 'segments/vip.yaml: when'],
    ['settings', 'caps: [{ max: 1, per: 1d, topic: news }]\n', 'programme.yaml: caps.0.topic: no topic news'],
    ['loyalty', 'bonuses: { extra: { reward: socks } }\n', 'loyalty.yaml: bonuses.extra: no bonus or reward socks'],
  ])('%s', (_, block, says) => {
    expect(errorsWith([block])).toEqual([expect.stringContaining(says)]);
  });
});

test.each(CONDITIONS)('the condition of a member who %s is one: %s', (_, condition) => {
  const { settings } = exampleProgramme();
  const journey = Journey.parse({
    journey: 'a',
    about: 'a',
    topic: 'a',
    trigger: { event: 'purchase.completed' },
    steps: [{ exit: 'a' }],
  });
  expect(
    conditionFlaw(condition, { known: knownInRun({ names: namesOf(settings), events: {} }, journey), elsewhere }),
  ).toBeUndefined();
});
