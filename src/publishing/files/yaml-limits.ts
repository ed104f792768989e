import { isAlias, isCollection, Lexer, visit, type Document, type Node } from 'yaml';

/** Where a text is more than a programme needs, before or after it is parsed. */
export interface Excess {
  readonly offset: number;
  readonly message: string;
}

const MAX_DEPTH = 40;
const MAX_TOKENS = 60_000;
export const MAX_ALIASES = 50;

const SCALAR = '\u001f';
// What a file in another encoding, or one that is no text at all, is full of. A byte-order mark may begin it.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\ufffe\uffff]|(?!^)\ufeff/;

export const notText = (text: string): Excess | undefined => {
  const found = NOT_TEXT.exec(text);
  return found === null ? undefined : { offset: found.index, message: 'expected text in UTF-8' };
};

/** Too few brackets, dashes and characters for any of it, which is most files. */
const isPlain = (text: string): boolean =>
  text.length < MAX_TOKENS &&
  !/(^|[\s[{,-])\?(\s|$)|-\s+-/.test(text) &&
  (text.match(/[[{]/g) ?? []).length <= MAX_DEPTH;

/**
 * Looks at the tokens only, in linear time: what the parser would take minutes or its whole stack for is refused before it
 * gets there. Keys that begin with `?` double its work with each one inside another, and no programme needs them.
 */
export const excessOf = (text: string): Excess | undefined => {
  if (isPlain(text)) return undefined;
  let [offset, depth, tokens, inRow] = [0, 0, 0, 0];
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (!scalar) {
      if (token === '?') return { offset, message: 'a key may not begin with ?' };
      if (token === '[' || token === '{') depth += 1;
      if (token === ']' || token === '}') depth -= 1;
      if (token === '-') inRow += 1;
      else if (token.trim() !== '') inRow = 0;
      if (depth > MAX_DEPTH || inRow > MAX_DEPTH)
        return { offset, message: `expected at most ${MAX_DEPTH} levels, one inside the other` };
    }
    if (tokens > MAX_TOKENS) return { offset: 0, message: `expected at most ${MAX_TOKENS} YAML tokens` };
    scalar = token === SCALAR;
    if (token.length > 1 || token.charCodeAt(0) > 0x1f || /\s/.test(token)) offset += token.length;
  }
  return undefined;
};

const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

/** The first alias that stands in what it names, or that makes the file more than it is written. */
export const aliasExcess = (document: Document.Parsed): Excess | undefined => {
  let found: Excess | undefined;
  const uses = new Map<string, number>();
  visit(document, {
    Alias: (_, alias, path) => {
      const named = alias.resolve(document);
      const count = (uses.get(alias.source) ?? 0) + 1;
      uses.set(alias.source, count);
      const holds = (node: unknown): boolean => {
        let inside = false;
        if (isCollection(node))
          visit(node, {
            Alias: () => {
              inside = true;
              return visit.BREAK;
            },
          });
        return inside;
      };
      const message =
        named === undefined
          ? undefined
          : path.includes(named)
            ? `*${alias.source} stands inside what it names`
            : count > MAX_ALIASES
              ? `expected at most ${MAX_ALIASES} uses of *${alias.source}`
              : isAlias(named) || holds(named)
                ? `*${alias.source} names what holds aliases itself`
                : undefined;
      if (message === undefined) return undefined;
      found = { offset: startOf(alias), message };
      return visit.BREAK;
    },
  });
  return found;
};

export const depthExcess = (document: Document.Parsed): Excess | undefined => {
  let found: Excess | undefined;
  visit(document, {
    Collection: (_, node, path) => {
      if (path.filter(isCollection).length < MAX_DEPTH) return undefined;
      found = { offset: startOf(node), message: `expected at most ${MAX_DEPTH} levels, one inside the other` };
      return visit.BREAK;
    },
  });
  return found;
};
