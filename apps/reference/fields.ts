import { alternativesOf, isNode, wordsOf, type Node } from './schema-words.ts';

/** A key of a map, what may stand there, what holds without it, and what it is for. */
export interface Field {
  readonly key: string;
  readonly value: string;
  readonly without: string;
  readonly what: string;
}

/** A map, or maps of which one stands there, with their keys; through lists and maps of names to what is in them. */
interface Inside {
  readonly maps: readonly Node[];
  /** How the way to them is written below a key: `[]` in a list, `.<name>` in a map of names. */
  readonly way: string;
}

const insideOf = (node: Node): Inside | undefined => {
  if (node.properties !== undefined) return { maps: [node], way: '' };
  if (isNode(node.items) && !Array.isArray(node.items)) {
    const inner = insideOf(node.items);
    return inner === undefined ? undefined : { ...inner, way: `[]${inner.way}` };
  }
  if (isNode(node.additionalProperties)) {
    const inner = insideOf(node.additionalProperties);
    return inner === undefined ? undefined : { ...inner, way: `.<name>${inner.way}` };
  }
  const ways = alternativesOf(node).map(insideOf);
  const all = ways.flatMap((one) => one ?? []);
  // Where a plain value may stand too, the maps are short and are shown as they are.
  return ways.length === 0 || all.length < ways.length
    ? undefined
    : { maps: all.flatMap(({ maps }) => maps), way: all[0]?.way ?? '' };
};

const withoutIt = (node: Node, isRequired: boolean): string => {
  if (isRequired) return 'needed';
  const { default: otherwise } = node;
  if (otherwise === undefined || JSON.stringify(otherwise) === '{}' || JSON.stringify(otherwise) === '[]') return '';
  return `\`${typeof otherwise === 'string' ? otherwise : JSON.stringify(otherwise).replaceAll('"', '').replaceAll(':', ': ').replaceAll(',', ', ')}\``;
};

/** Maps that are alike, such as limits, are shown once: `seen` has those that were. */
const fieldsIn = (maps: readonly Node[], prefix: string, seen: Set<string>): readonly Field[] => {
  const keys = [...new Set(maps.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return keys.flatMap((name) => {
    const having = maps.filter(({ properties = {} }) => Object.hasOwn(properties, name));
    const node = having.map(({ properties = {} }) => properties[name]).find(isNode) ?? {};
    const isRequired = having.length === maps.length && having.every(({ required = [] }) => required.includes(name));
    const inside = insideOf(node);
    const key = `${prefix}${name}`;
    const own = { key, value: wordsOf(node), without: withoutIt(node, isRequired), what: node.description ?? '' };
    const alike = JSON.stringify(inside?.maps);
    if (inside === undefined || seen.has(alike)) return [own];
    seen.add(alike);
    return [own, ...fieldsIn(inside.maps, `${key}${inside.way}.`, seen)];
  });
};

/** The keys of a map and of all maps in it, each below what it stands in. */
export const fieldsOf = (node: Node): readonly Field[] => fieldsIn(insideOf(node)?.maps ?? [], '', new Set());

/** Keys of the grammar that say nothing of themselves. */
export const unexplained = (node: Node): readonly string[] =>
  fieldsOf(node).flatMap(({ key, what }) => (what === '' ? [key] : []));
