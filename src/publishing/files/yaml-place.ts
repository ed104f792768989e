import { isAlias, isCollection, isMap, isPair, isScalar, type Document, type LineCounter, type Scalar } from 'yaml';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export const positionOf = (counter: LineCounter, offset: number): Position => {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

/** How many characters of the source an escape of a double-quoted text takes (YAML 1.2, 5.7). */
const escapeLength = (letter: string | undefined): number =>
  2 + (letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0);

/** Where in the source the character of a text stands, however the text is quoted or folded. */
const offsetIn = (source: string, { type, value, range }: Scalar, index: number): number => {
  const [start = 0, end = 0] = range ?? [];
  const text = String(value);
  let at = start;
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') at = source.indexOf('\n', start) + 1;
  else if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') at += 1;
  for (let i = 0; i <= index && at < end; i += 1) {
    const wanted = text[i] ?? '';
    if (/\s/.test(wanted)) {
      if (type === 'QUOTE_DOUBLE' && source[at] === '\\') {
        at += escapeLength(source[at + 1]);
        continue;
      }
      while (at < end && !/\s/.test(source[at] ?? '')) at += 1;
      if (i < index) at += 1;
      continue;
    }
    while (at < end && source[at] !== wanted && (/\s/.test(source[at] ?? '') || source[at] === "'")) at += 1;
    const length = source[at] === '\\' && type === 'QUOTE_DOUBLE' ? escapeLength(source[at + 1]) : 1;
    if (i < index) at += length + (type === 'QUOTE_SINGLE' && wanted === "'" ? 1 : 0);
  }
  return at < end ? at : start;
};

type Ranged = { readonly range?: readonly [number, number, number] | null } | null | undefined;

const startOf = (node: unknown): number | undefined => (node as Ranged)?.range?.[0];

/** What stands at a path; through an alias there is nothing to point at. */
export const nodeAt = (document: Document.Parsed, path: readonly PropertyKey[]): unknown => {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isScalar(node) || isCollection(node) || isAlias(node) ? node : undefined;
};

const keyAt = (document: Document.Parsed, path: readonly PropertyKey[]): unknown => {
  const parent = nodeAt(document, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  return parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
  )?.key;
};

/** Finds the place of a value, of its key, or of a character in it; of what is around it where it is not there itself. */
export const locator =
  (document: Document.Parsed, source: string, counter: LineCounter) =>
  (path: readonly PropertyKey[], { at, key }: { readonly at?: number; readonly key?: true } = {}): Position => {
    for (let length = path.length; length >= 0; length -= 1) {
      const here = path.slice(0, length);
      const node = nodeAt(document, here);
      const ofKey = (key === true || length < path.length) && length > 0 ? startOf(keyAt(document, here)) : undefined;
      if (ofKey !== undefined) return positionOf(counter, ofKey);
      const whole = length === path.length;
      if (whole && at !== undefined && isScalar(node)) return positionOf(counter, offsetIn(source, node, at));
      const start = startOf(node);
      if (start !== undefined) return positionOf(counter, start);
    }
    return { line: 1, column: 1 };
  };
