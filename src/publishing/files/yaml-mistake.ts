import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

/** A mistake in YAML as people see it: where it began, and the line as it should stand. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
  readonly suggestion: string | null;
}

export const lineAt = (text: string, offset: number): { readonly start: number; readonly line: string } => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, line: text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '') };
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** `key: value` with the value in quotes; null where the line is no such thing or they would not help. */
export const withQuotes = (line: string): string | null => {
  const parts = /^\s*((?:- )*[\w-]+:) +(.+)$/.exec(line);
  const [, key = '', value = ''] = parts ?? [];
  if (parts === null || /^["[]/.test(value) || /^\{(?![{%])/.test(value)) return null;
  const inner = /^'.*'$/.test(value) ? value.slice(1, -1) : value.replace(/^'/, '');
  return `${key} ${quoted(inner)}`;
};

interface Ranged {
  readonly start: number;
  readonly end: number;
}

/** The innermost thing of a kind in which, or at whose end, the parser gave up. */
const around = (document: Document.Parsed, offset: number, wanted: (node: unknown) => boolean): Ranged | undefined => {
  let found: Ranged | undefined;
  visit(document, {
    Node: (_, node) => {
      const [start, end] = node.range ?? [Infinity, 0];
      if (wanted(node) && start < offset && offset <= end + 1) found = { start, end };
    },
  });
  return found;
};

const isQuoted = (node: unknown): boolean => isScalar(node) && node.type?.startsWith('QUOTE') === true;
const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true;

/** A quoted text that goes on over the end of its line: the next quote, wherever it is, was taken for its own. */
const unclosed = (
  document: Document.Parsed,
  text: string,
  { start, offset }: { readonly start: number; readonly offset: number },
): Ranged | undefined => {
  let found: Ranged | undefined;
  visit(document, {
    Scalar: (_, node) => {
      const [from, to] = node.range ?? [Infinity, 0];
      const ends = to - from > 1 && text[to - 1] === text[from];
      if (isQuoted(node) && (!ends || text.slice(from, to).includes('\n')) && to >= start)
        if (from <= offset || lineAt(text, from).start === start) found ??= { start: from, end: to };
    },
  });
  return found;
};

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/; please use .*$/, '');

/** What an error of the parser is about. It reports where it could not go on, which may be lines after the culprit. */
export const mistakeOf = (document: Document.Parsed, text: string, error: YAMLError): Mistake => {
  const [offset] = error.pos;
  const { start, line } = lineAt(text, offset);
  const plain = firstLine(error.message);
  const stretched = unclosed(document, text, { start, offset });
  if (stretched !== undefined) {
    const from = lineAt(text, stretched.start);
    return {
      offset: stretched.start,
      message: 'a quote begins here and does not end on this line',
      suggestion: `${from.line.trim()}${text[stretched.start] ?? ''}`,
    };
  }
  if (/^[ ]*\t/.test(line))
    return {
      offset: start + line.indexOf('\t'),
      message: 'a tab: YAML indents with spaces',
      suggestion: line.replace(/^\s+/, (indent) => indent.replaceAll('\t', '  ')),
    };
  const flow = around(document, offset, isFlow);
  if (flow !== undefined && /must be sufficiently indented and end with|expected .* end with/i.test(plain)) {
    const from = lineAt(text, flow.start);
    const close = text[flow.start] === '{' ? ' }' : ']';
    const still = (from.line.match(/[[{]/g) ?? []).length - (from.line.match(/[\]}]/g) ?? []).length;
    return {
      offset: flow.start,
      message: `a ${text[flow.start] ?? ''} begins here and has no end`,
      suggestion: still !== 1 || /[,[{]$/.test(from.line.trim()) ? null : `${from.line.trim()}${close}`,
    };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(text.slice(offset, start + line.length))) {
    const below = lineAt(text, start + line.length + 1);
    const indent = /^\s*/.exec(below.line)?.[0].length ?? 0;
    return {
      offset: below.start + indent,
      message: 'indented further than the line above, which already has its value',
      suggestion: null,
    };
  }
  const colon = /^\s*(?:- )*[\w-]+:(?=[^\s:/])/.exec(line)?.[0];
  const quotes = colon === undefined ? withQuotes(line) : null;
  switch (error.code as string) {
    case 'BAD_SCALAR_START':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { offset, message: 'text with such characters needs quotes', suggestion: quotes };
    case 'UNEXPECTED_TOKEN':
      return {
        offset,
        message: quotes === null ? plain : 'text with such characters needs quotes',
        suggestion: quotes,
      };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return {
        offset: start + (/^\s*/.exec(line)?.[0].length ?? 0),
        message: colon === undefined ? 'expected a key, a colon and a space' : 'expected a space after the colon',
        suggestion:
          colon === undefined
            ? /^[a-z][\w-]* \S/i.test(line.trim())
              ? line.trim().replace(' ', ': ')
              : null
            : line.trim().replace(':', ': '),
      };
    case 'DUPLICATE_KEY':
      return {
        offset,
        message: `the key ${/^[\w-]*/.exec(text.slice(offset))?.[0] ?? ''} is there twice`,
        suggestion: null,
      };
    case 'MULTIPLE_DOCS':
      return { offset, message: 'expected one document: leave out ---', suggestion: null };
    default:
      return { offset, message: plain, suggestion: null };
  }
};
