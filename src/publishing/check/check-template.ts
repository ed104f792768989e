import { filters, tags } from 'liquidjs';
import { OWN_FILTERS } from '#channels/own-filters.ts';
import { variablesOf } from '#channels/template.ts';
import { boundsFlaw } from '#publishing/check/check-bounds.ts';
import { unreadableFlaw } from '#publishing/check/check-readable.ts';
import { fieldsOf } from '#publishing/conditions/condition-names.ts';
import { deadEnd, type Known, type Type } from '#publishing/conditions/known-values.ts';
import type { Flaw } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';

/** A template's surroundings: what it may name, and why not what is known in other places. */
export interface Surroundings {
  readonly known: Known;
  /** Values of what is known without an event, to try the template on. */
  readonly sample: Readonly<Record<string, unknown>>;
  readonly elsewhere: (name: string) => string | undefined;
}

const FILTERS = [...Object.keys(filters), ...Object.keys(OWN_FILTERS)];
/** Tags that read files; a message has none. */
const OF_FILES = ['include', 'render', 'layout', 'block'];
const INNER = ['else', 'elsif', 'when'];
const TAGS = [
  ...Object.keys(tags).filter((tag) => !OF_FILES.includes(tag)),
  ...INNER,
  ...['if', 'unless', 'case', 'for', 'capture', 'raw', 'comment', 'tablerow'].map((tag) => `end${tag}`),
];

const methodsOf = (type: Type): readonly string[] =>
  type === 'string' ? ['size'] : type === 'list<string>' ? ['size', 'first', 'last'] : [];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const indexOf = (text: string, path: string, from = 0): number => {
  const found = new RegExp(`(?<![\\w.-])${escaped(path)}(?![\\w-])`).exec(text.slice(from));
  return found === null ? -1 : from + found.index;
};

const variableFlaw = (text: string, path: string, { known, elsewhere }: Surroundings): Flaw | undefined => {
  const chain = path.split('.');
  const dead = deadEnd(known, chain, methodsOf);
  if (dead === undefined) return undefined;
  const [root = ''] = chain;
  const at = Math.max(indexOf(text, path), indexOf(text, root), 0);
  const why = dead.depth === 0 ? elsewhere(root) : undefined;
  const has = dead.fields.length === 0 ? 'it has no fields' : `there are ${fieldsOf(dead)}`;
  return {
    at,
    message: `unknown variable ${path}: ${why ?? has}`,
    suggestion: why === undefined ? dead.near : null,
  };
};

/** What Liquid writes otherwise than other languages. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/&&/, 'and'],
  [/\|\|/, 'or'],
  [/(?<![=!<>])=(?!=)/, '=='],
  [/===/, '=='],
];
const ARITHMETIC: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided_by',
  '%': 'modulo',
};

const syntaxFlaw = (text: string, begin: number, plain: string): Flaw => {
  const start = Math.max(text.lastIndexOf('{{', begin), text.lastIndexOf('{%', begin), 0);
  const end = text.slice(start).search(/[}%]\}/);
  const inside = end < 0 ? text.slice(start) : text.slice(start, start + end);
  if (inside.startsWith('{%'))
    for (const [pattern, instead] of OTHERWISE) {
      const found = pattern.exec(inside);
      if (found !== null && !/^\{%-?\s*assign/.test(inside))
        return { at: start + found.index, message: `${found[0]} is not Liquid`, suggestion: instead };
    }
  const sum = /([\w.]+)\s*([-+*/%])\s*([\w.]+)\s*$/.exec(inside);
  const name = ARITHMETIC[sum?.[2] ?? ''];
  if (sum !== null && name !== undefined)
    return {
      at: start + sum.index,
      message: `${sum[2] ?? ''} is not Liquid`,
      suggestion: `${sum[1] ?? ''} | ${name}: ${sum[3] ?? ''}`,
    };
  const colon = /\|\s*(\w+)\s+["'\w]/.exec(inside);
  if (plain.includes('after filter name') && colon !== null)
    return { at: start + colon.index, message: plain, suggestion: `${colon[1] ?? ''}:` };
  return { at: begin, message: plain };
};

const liquidFlaw = (text: string, error: unknown): Flaw => {
  const plain = (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)).replace(
    /, line:\d+, col:\d+$/,
    '',
  );
  const begin = (error as { token?: { begin?: number } }).token?.begin ?? 0;
  const filter = /^undefined filter: (.+)$/.exec(plain)?.[1];
  if (filter !== undefined) {
    const at = indexOf(text, filter, begin);
    return { at: Math.max(at, begin), message: `no such filter: ${filter}`, suggestion: nearest(filter, FILTERS) };
  }
  const tag = /^tag "?(\w+)"? not found$/.exec(plain)?.[1];
  if (tag !== undefined) {
    const outside = TAGS.includes(tag);
    return {
      at: begin,
      message: outside ? `${tag} stands where nothing is open for it` : `no such tag: ${tag}`,
      suggestion: outside ? null : nearest(tag, TAGS),
    };
  }
  if (/ not closed$/.test(plain)) {
    const opened = /^\{%-?\s*(\w+)/.exec(text.slice(begin))?.[1];
    if (plain.startsWith('tag {%') && opened !== undefined)
      return { at: begin, message: `${opened} has no end`, suggestion: `{% end${opened} %}` };
    const [, kind = '', inner = ''] = /^\{([{%])-?\s*([\w.]*)/.exec(text.slice(begin)) ?? [];
    const close = kind === '%' ? '%}' : '}}';
    return {
      at: begin,
      message: `a {${kind} begins here and has no ${close}`,
      suggestion: inner === '' || kind === '%' ? null : `{{ ${inner} }}`,
    };
  }
  return syntaxFlaw(text, begin, plain);
};

/** What is wrong with a template: how it is written, what it names, what it would write, and how long it goes on. */
export const templateFlaw = (text: string, surroundings: Surroundings): Flaw | undefined => {
  const ofFiles = new RegExp(`\\{%-?\\s*(${OF_FILES.join('|')})\\b`).exec(text);
  if (ofFiles !== null) return { at: ofFiles.index, message: `no such tag: ${ofFiles[1] ?? ''}`, suggestion: null };
  try {
    for (const path of variablesOf(text)) {
      const flaw = variableFlaw(text, path, surroundings);
      if (flaw !== undefined) return flaw;
    }
  } catch (error) {
    return liquidFlaw(text, error);
  }
  return unreadableFlaw(text, surroundings.known) ?? boundsFlaw(text, surroundings);
};
