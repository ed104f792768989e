import { isAlias, isCollection, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Flaw } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';
import { aliasExcess, depthExcess, excessOf, MAX_ALIASES, notText } from '#publishing/files/yaml-limits.ts';
import { lineAt, mistakeOf, withQuotes } from '#publishing/files/yaml-mistake.ts';
import { locator, nodeAt, positionOf, type Position } from '#publishing/files/yaml-place.ts';

/** Where a value, its key or a character of it stands in a file. */
export type Locate = ReturnType<typeof locator>;
export type Placed = Position & Pick<Flaw, 'message' | 'suggestion'>;

export type Opened =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly locate: Locate;
      /** A value exactly as it is written. */
      readonly written: (path: readonly PropertyKey[]) => string;
    }
  | { readonly ok: false; readonly errors: readonly Placed[] };

/** In UTF-16 units; the largest file of the example has 12 thousand. */
export const MAX_FILE = 256 * 1024;

type Found = Flaw & { readonly offset: number };

/** What YAML allows and a programme never means: an alias of nothing, and a map as a key, which is what {{ }} without quotes is. */
const unmeant = (document: Document.Parsed, text: string): Found | undefined => {
  const anchors: string[] = [];
  let found: Found | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__') {
        found = { offset: key.range?.[0] ?? 0, message: 'no such key here', suggestion: null };
        return visit.BREAK;
      }
      if (!isCollection(key)) return undefined;
      const inner = key.range?.[0] ?? 0;
      const offset = text[inner - 1] === '{' ? inner - 1 : inner;
      const message = 'text that begins with { needs quotes';
      found = { offset, message, suggestion: withQuotes(lineAt(text, offset).line) };
      return visit.BREAK;
    },
    Node: (_, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.push(node.anchor);
        return undefined;
      }
      if (node.resolve(document) !== undefined) return undefined;
      const near = nearest(node.source, anchors);
      const message = `*${node.source} names nothing: text that begins with * needs quotes`;
      found = {
        offset: node.range?.[0] ?? 0,
        message,
        suggestion: near === null ? `'*${node.source}'` : `*${near}`,
      };
      return visit.BREAK;
    },
  });
  return found;
};

/** One file of a programme as a value, or why it is none. Takes any text at all, in bounded time. */
export const readYaml = (text: string): Opened => {
  if (text.length > MAX_FILE)
    return {
      ok: false,
      errors: [{ line: 1, column: 1, message: `expected at most ${MAX_FILE} characters, these are ${text.length}` }],
    };
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
  const no = (...errors: readonly Found[]): Opened => ({
    ok: false,
    errors: errors.map(({ offset, message, suggestion }) => ({
      ...positionOf(counter, offset),
      message,
      suggestion: suggestion ?? null,
    })),
  });
  const early = notText(text) ?? excessOf(text);
  if (early !== undefined) return no(early);
  const document = parseDocument(text, { uniqueKeys: true });
  // The first only: what follows a mistake in YAML is mostly made by it.
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake !== undefined) return no(mistakeOf(document, text, mistake));
  const late =
    unmeant(document, text) ?? (text.includes('*') ? aliasExcess(document) : undefined) ?? depthExcess(document);
  if (late !== undefined) return no(late);
  return {
    ok: true,
    value: document.toJS({ maxAliasCount: MAX_ALIASES }),
    locate: locator(document, text, counter),
    written: (path) => {
      const node = nodeAt(document, path);
      const [start = 0, end = 0] = (node as { range?: readonly number[] } | undefined)?.range ?? [];
      return text.slice(start, end);
    },
  };
};
