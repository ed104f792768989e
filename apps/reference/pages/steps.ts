import { Step } from '#programme/grammar/step.ts';
import { CHANNELS, type Channel } from '#words/channel.ts';
import { Settings } from '#programme/grammar/settings.ts';
import { heading, pageOf, plain, table, text, type Block, type Page, type Section } from '../document.ts';
import { examplesOf, type Example } from '../examples.ts';
import { alternativesOf, isNode, jsonOf, type Node } from '../schema-words.ts';
import { aboutWay, isWay, sectionOf, titleOf, wayOf } from '../sections.ts';

/** The step that an example is about: its last. */
const stepIn = ({ value }: Example): unknown =>
  Array.isArray(value) ? (value as readonly unknown[]).at(-1) : undefined;

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const keyOf = (step: Node): Node => {
  const node = step.properties?.[wayOf(step).key];
  return isNode(node) ? node : {};
};

/** A step that is written in several ways has a section for each, below what they share. */
const waysOf = (step: Node, examples: readonly Example[]): readonly Section[] => {
  const { key } = wayOf(step);
  return alternativesOf(keyOf(step)).map((way) =>
    sectionOf(
      { ...way, properties: { [key]: { ...way, description: keyOf(step).description ?? '' } }, required: [key] },
      {
        title: `${key} ${titleOf(way)}`,
        level: 3,
        shown: (field) => field.key.includes('.'),
        intro: aboutWay(way),
        examples: examples.filter((one) => isWay(way, inside(stepIn(one), key))),
      },
    ),
  );
};

const isSeveral = (step: Node): boolean => {
  const ways = alternativesOf(keyOf(step));
  return ways.length > 0 && ways.every(({ properties }) => properties !== undefined);
};

/** What each channel is waited for: what the schema says without it, and what the example brand chose. */
const hops = (): readonly Block[] => {
  const shape = Settings.shape.hopTimeout.shape;
  const chosen = examplesOf('settings')
    .map(({ value }) => inside(value, 'hopTimeout'))
    .find((one) => one !== undefined);
  const rows = (Object.keys(CHANNELS) as Channel[]).map((channel) => {
    const without = shape[channel].safeParse(undefined);
    return [
      CHANNELS[channel].name,
      without.success ? `\`${without.data}\`` : 'needed',
      `\`${String(inside(chosen, channel))}\``,
    ];
  });
  return [
    text(
      'Each channel of `via` is tried after the one before it failed or was not delivered in time: `timeout` of the send, else [hopTimeout](settings.md#hoptimeout) of programme.yaml. The last channel is not waited for.',
    ),
    ...table(['Channel', 'hopTimeout, when left out', 'In the example'], rows),
  ];
};

const stepSections = (step: Node, examples: readonly Example[]): readonly Section[] => {
  const title = wayOf(step).key;
  const own = examples.filter((one) => inside(stepIn(one), title) !== undefined && isFirst(step, stepIn(one)));
  const several = isSeveral(step);
  const shared = sectionOf(step, {
    title,
    intro: aboutWay(step),
    ...(several ? { shown: ({ key }) => !key.includes('.') } : { examples: own }),
  });
  return [shared, ...(several ? waysOf(step, own) : []), ...(title === 'send' ? [plain(...hops())] : [])];
};

/** A send may have an `if` of its own. */
const isFirst = (step: Node, value: unknown): boolean =>
  wayOf(step).key !== 'if' || inside(value, 'send') === undefined;

/** Every kind of step. */
export const stepsPage = (): Page => {
  const examples = examplesOf('steps');
  return pageOf('steps', 'Steps of a journey', [
    plain(text('A list under `steps`, and under each branch. A step has one of these as its key.')),
    ...alternativesOf(stepNode()).flatMap((step) => stepSections(step, examples)),
    plain(
      heading('Places'),
      text(
        'In `migrate` and in results a step is named by where it stands: `1` is the second, `1.yes.0` the first in its branch `yes`, `0.on.good.1` the second of an intent, `2.elseIf.0.0`, `3.way.short.0`.',
      ),
    ),
  ]);
};

/** A step refers to steps, so that its own schema is among the definitions. */
const stepNode = (): Node => {
  const whole = jsonOf(Step);
  const { $ref, $defs = {} } = whole;
  const named = $ref?.replace('#/$defs/', '');
  return (named === undefined ? undefined : $defs[named]) ?? whole;
};
