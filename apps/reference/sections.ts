import { heading, table, text, type Block, type Section } from './document.ts';
import type { Example } from './examples.ts';
import { fieldsOf, type Field } from './fields.ts';
import { isNode, wordsOf, type Node } from './schema-words.ts';

const HEAD = ['Key', 'What may stand there', 'Without it', 'What it is'];

const rowOf = ({ key, value, without, what }: Field): readonly string[] => [`\`${key}\``, value, without, what];

export const sentence = (words: string): string =>
  words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The last word of a key: what people look up. */
const nameOf = (key: string): string => key.split('.').at(-1)?.replace('[]', '') ?? key;

export const yamlOf = ({ text: written }: Example): Block => ({ kind: 'yaml', text: written });

interface About {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly intro?: string;
  readonly examples?: readonly Example[];
  /** Shown of the keys, where not all are. */
  readonly shown?: (field: Field) => boolean;
  /** What is said otherwise of a key than its schema says. */
  readonly told?: (field: Field) => Field;
}

/** A heading, what it is about, the keys of a map and of what is in it, and examples. */
export const sectionOf = (node: Node, { title, level = 2, intro = '', examples = [], shown, told }: About): Section => {
  const fields = fieldsOf(node)
    .filter((field) => shown?.(field) ?? true)
    .map((field) => told?.(field) ?? field);
  return {
    blocks: [
      heading(title, level),
      ...(intro === '' ? [] : [text(intro)]),
      ...table(HEAD, fields.map(rowOf)),
      ...examples.map(yamlOf),
    ],
    entries: [title, ...fields.map(({ key }) => nameOf(key))]
      .filter((key) => /^[a-z]/.test(key))
      .map((key) => ({ key, below: title })),
  };
};

/** What is said of a key before the keys in it. */
export const introOf = (node: Node, isNeeded: boolean): string => {
  const { default: otherwise } = node;
  const without =
    otherwise === undefined || typeof otherwise === 'object'
      ? 'May be left out.'
      : `\`${JSON.stringify(otherwise).replaceAll('"', '')}\` when left out.`;
  return [sentence(node.description ?? ''), sentence(wordsOf(node)), isNeeded ? 'Needed.' : without]
    .filter((one) => one !== '')
    .join(' ');
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const firstKeyOf = (value: unknown): string => (isMap(value) ? (Object.keys(value)[0] ?? '') : '');

/** A section for each key of a file, with the examples that begin with it. */
export const sectionsOf = (file: Node, examples: readonly Example[], but: readonly string[] = []): readonly Section[] =>
  Object.entries(file.properties ?? {}).flatMap(([key, node]) => {
    if (!isNode(node) || but.includes(key)) return [];
    const own = examples.filter(({ value }) => firstKeyOf(value) === key);
    return [
      sectionOf(node, { title: key, intro: introOf(node, file.required?.includes(key) ?? false), examples: own }),
    ];
  });

/** How one of several maps is told from the others: by its first key, and by the word that stands there if only one may. */
export const wayOf = ({ properties = {} }: Node): { readonly key: string; readonly word: string | undefined } => {
  const [[key, node] = ['', {}]] = Object.entries(properties);
  return { key, word: isNode(node) && typeof node.const === 'string' ? node.const : undefined };
};

export const titleOf = (way: Node): string => {
  const { key, word } = wayOf(way);
  return word === undefined ? key : `${key} ${word}`;
};

/** Whether a value is written in this way. */
export const isWay = (way: Node, value: unknown): boolean => {
  const { key, word } = wayOf(way);
  return isMap(value) && Object.hasOwn(value, key) && (word === undefined || value[key] === word);
};

/** What is said of one of several maps, by itself or by the word that names it. */
export const aboutWay = (way: Node): string => {
  const named = way.properties?.[wayOf(way).key];
  return sentence(way.description ?? (isNode(named) ? (named.description ?? '') : ''));
};
