import { Journey } from '#programme/grammar/journey.ts';
import { heading, pageOf, plain, text, type Page, type Section } from '../document.ts';
import { examplesOf, type Example } from '../examples.ts';
import { alternativesOf, isNode, jsonOf, type Node } from '../schema-words.ts';
import { aboutWay, firstKeyOf, isWay, sectionOf, sectionsOf, titleOf } from '../sections.ts';

const triggerIn = ({ value }: Example): unknown =>
  firstKeyOf(value) === 'trigger' ? (value as { trigger: unknown }).trigger : undefined;

const triggers = (trigger: Node, examples: readonly Example[]): readonly Section[] => [
  plain(heading('Triggers'), text('What starts a journey: exactly one of these under `trigger`.')),
  ...alternativesOf(trigger).map((way) =>
    sectionOf(way, {
      title: titleOf(way),
      level: 3,
      intro: aboutWay(way),
      examples: examples.filter((one) => isWay(way, triggerIn(one))),
    }),
  ),
];

/** `journeys/<name>.yaml`, without its steps. */
export const journeysPage = (): Page => {
  const file = jsonOf(Journey);
  const examples = examplesOf('journeys');
  const trigger = isNode(file.properties?.['trigger']) ? file.properties['trigger'] : {};
  return pageOf('journeys', 'journeys/<name>.yaml: what happens, and when', [
    sectionOf(file, {
      title: 'A journey',
      intro: 'What happens in it is on the page of [steps](steps.md).',
      shown: ({ key }) => !key.includes('.'),
      examples: examples.filter(({ value }) => firstKeyOf(value) === 'journey'),
    }),
    ...triggers(trigger, examples),
    ...sectionsOf(file, examples, ['journey', 'about', 'topic', 'trigger', 'steps']),
  ]);
};
