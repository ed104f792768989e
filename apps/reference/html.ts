import { anchorOf, contentsOf, type Block, type Page } from './document.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A link to a page without the ending that its file has. */
const target = (link: string): string => escaped(link.replace(/^README\.md/, './').replace(/\.md(?=#|$)/, ''));

/** Code and links become marks; anything else is text. */
const inline = (words: string): string =>
  words
    .split(/(`[^`]+`|\[(?:`[^`]+`|[^\]`])+\]\([^)]+\))/)
    .map((part) => {
      const [, code] = /^`(.+)`$/.exec(part) ?? [];
      if (code !== undefined) return `<code>${escaped(code)}</code>`;
      const [, label, link] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? [];
      return label === undefined || link === undefined
        ? escaped(part)
        : `<a href="${target(link)}">${inline(label)}</a>`;
    })
    .join('');

/** On a narrow page cells stand below one another, each under the head of its column. */
const tableOf = ({ head, rows }: Extract<Block, { readonly kind: 'table' }>): string => {
  const heads = head.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('');
  const cell = (text: string, at: number): string =>
    text === '' ? '<td></td>' : `<td data-head="${escaped((head[at] ?? '').replaceAll('`', ''))}">${inline(text)}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
};

const shown = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${anchorOf(block.text)}">${inline(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${inline(block.text)}</p>`;
    case 'table':
      return tableOf(block);
    case 'yaml':
      return `<pre tabindex="0"><code>${escaped(block.text.trimEnd())}</code></pre>`;
  }
};

/** What a page shows below its title; links are relative to the folder of the pages. */
export const htmlOf = (page: Page): string => {
  const contents = page.name === 'README' ? [] : ['[All of the reference](README.md)', ...contentsOf(page)];
  const top =
    contents.length === 0 ? '' : `<nav>${contents.map((one) => `<span>${inline(one)}</span>`).join(' ')}</nav>`;
  return `<h1>${inline(page.title)}</h1>${top}${page.blocks.map(shown).join('\n')}`;
};
