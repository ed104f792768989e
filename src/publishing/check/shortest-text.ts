interface Open {
  readonly kind: string;
  readonly ways: string[];
  otherwise: boolean;
}

const MARK = /\{%-?\s*(\w+)[\s\S]*?%\}|\{\{-?\s*([\s\S]*?)\s*-?\}\}/g;
const BLOCKS = ['if', 'unless', 'case', 'for', 'tablerow', 'capture', 'comment'];

const least = ({ kind, ways, otherwise }: Open): string => {
  if (!otherwise || !['if', 'unless', 'case'].includes(kind)) return '';
  // What stands before the first `when` of a case is never shown.
  const shown = kind === 'case' ? ways.slice(1) : ways;
  return shown.reduce((a, b) => (b.length < a.length ? b : a));
};

/**
 * The shortest text a template may become: its shortest branches, and nothing for what is only known when it is sent.
 * `values` are known before, such as `brand.name`. Liquid, without its own parser: the template was parsed before.
 */
export const shortestText = (text: string, values: Readonly<Record<string, string>> = {}): string => {
  const open: Open[] = [{ kind: '', ways: [''], otherwise: true }];
  const add = (more: string): void => {
    const ways = open.at(-1)?.ways ?? [];
    ways[ways.length - 1] = `${ways.at(-1) ?? ''}${more}`;
  };
  let from = 0;
  let raw = false;
  for (const match of text.matchAll(MARK)) {
    const [whole, tag, output] = match;
    if (raw && tag !== 'endraw') continue;
    add(text.slice(from, match.index));
    from = match.index + whole.length;
    const top = open.at(-1);
    if (output !== undefined) add(Object.hasOwn(values, output) ? (values[output] ?? '') : '');
    else if (tag === 'raw' || tag === 'endraw') raw = tag === 'raw';
    else if (BLOCKS.includes(tag ?? '')) open.push({ kind: tag ?? '', ways: [''], otherwise: false });
    else if (top !== undefined && (tag === 'elsif' || tag === 'when' || tag === 'else')) {
      top.ways.push('');
      top.otherwise ||= tag === 'else';
    } else if (tag?.startsWith('end') === true && open.length > 1) {
      const closed = open.pop();
      if (closed !== undefined) add(least(closed));
    }
  }
  add(text.slice(from));
  return open[0]?.ways[0] ?? '';
};
