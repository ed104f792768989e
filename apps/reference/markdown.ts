import { contentsOf, type Block, type Page } from './document.ts';

const WIDTH = 120;

/** A bar in a cell would end it. */
const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** No line longer than people like to read. */
const wrapped = (words: string): string => {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
};

const written = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'text':
      return wrapped(block.text);
    case 'table':
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
    case 'yaml':
      return `\`\`\`yaml\n${block.text.trimEnd()}\n\`\`\``;
  }
};

const BY = '<!-- Written by `npm run reference`; what it says is in the schemas and in apps/reference. -->';

/** A page as GitHub reads it. */
export const markdown = (page: Page): string => {
  const contents = contentsOf(page);
  const top = page.name === 'README' || contents.length < 2 ? [] : [wrapped(contents.join(' · '))];
  const up = page.name === 'README' ? [] : ['[All of the reference](README.md)'];
  return `${[`# ${page.title}`, BY, ...up, ...top, ...page.blocks.map(written)].join('\n\n')}\n`;
};
