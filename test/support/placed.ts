import { parse, stringify } from 'yaml';
import { Journey } from '#programme/grammar/journey.ts';
import { Rules } from '#programme/grammar/loyalty-rules.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { Settings } from '#programme/grammar/settings.ts';

type Files = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, unknown>>;

/** The blocks of YAML in a document. */
export const yamlBlocks = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPartOf = (value: Values, schema: { readonly shape: object }): boolean =>
  Object.keys(value).every((key) => Object.hasOwn(schema.shape, key));

/** Maps are laid over one another; anything else takes the place of what was there. */
const over = (base: unknown, value: unknown): unknown => {
  if (!isMap(base) || !isMap(value)) return value;
  const changed = Object.entries(value).map(([key, one]) => [key, over(base[key], one)] as const);
  return { ...base, ...Object.fromEntries(changed) };
};

const idOf = (rule: unknown): unknown => (isMap(rule) ? Object.values(rule)[0] : undefined);

/** Rules are laid over those of the same name, so that what others name is still there. */
const overRules = (base: Values, value: Values): Values => {
  const changed = Object.entries(value).map(([key, one]): readonly [string, unknown] => {
    const [before, after] = [base[key], one];
    if (!Array.isArray(before) || !Array.isArray(after)) return [key, over(before, after)];
    const kept = before.filter((rule) => !after.some((other) => idOf(other) === idOf(rule)));
    return [key, [...(kept as readonly unknown[]), ...(after as readonly unknown[])]];
  });
  return { ...base, ...Object.fromEntries(changed) };
};

const JOURNEY = {
  about: 'An example',
  topic: 'offers',
  trigger: { event: 'purchase.completed' },
  steps: [{ wait: { for: '1d' } }, { send: 'weekend-offer', via: ['sms'] }, { wait: { for: '1d' } }],
};
const MESSAGE = { about: 'An example', class: 'marketing' };

/**
 * The files of a programme with a block where it belongs, which its keys say: a file as a whole, a part of one, or steps in a
 * journey of their own. Throws for a block that belongs nowhere.
 */
export const withBlock = (files: Files, block: string, at: number): Files => {
  const value = parse(block) as unknown;
  const journey = (part: object): Files => ({
    [`journeys/example-${at}.yaml`]: stringify({ journey: `example-${at}`, ...JOURNEY, ...part }),
  });
  const changed = (file: string, lay: (base: Values, part: Values) => unknown): Files => ({
    [file]: stringify(lay(parse(files[file] ?? '') as Values, value as Values)),
  });
  if (Array.isArray(value)) return { ...files, ...journey({ steps: value as unknown }) };
  if (!isMap(value)) throw new Error(`belongs nowhere: ${block}`);
  for (const key of ['journey', 'message', 'segment', 'survey', 'answer', 'experiment', 'event'])
    if (Object.hasOwn(value, key)) return { ...files, [`${key}s/${String(value[key])}.yaml`]: block };
  if (isPartOf(value, Settings)) return { ...files, ...changed('programme.yaml', over) };
  if (isPartOf(value, Rules)) return { ...files, ...changed('loyalty.yaml', overRules) };
  if (isPartOf(value, Journey)) return { ...files, ...journey(value) };
  if (isPartOf(value, MessageFile))
    return {
      ...files,
      [`messages/example-${at}.yaml`]: stringify({ message: `example-${at}`, ...MESSAGE, ...value }),
    };
  throw new Error(`belongs nowhere: ${block}`);
};
