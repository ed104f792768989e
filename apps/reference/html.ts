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

const row = (cells: readonly string[], tag: 'td' | 'th'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;

const shown = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${anchorOf(block.text)}">${escaped(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${inline(block.text)}</p>`;
    case 'table':
      return `<div class="wide" tabindex="0"><table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
    case 'yaml':
      return `<pre tabindex="0"><code>${escaped(block.text.trimEnd())}</code></pre>`;
  }
};

/** What a page shows below its title; links are relative to the folder of the pages. */
export const htmlOf = (page: Page): string => {
  const contents = page.name === 'README' ? [] : ['[All of the reference](README.md)', ...contentsOf(page)];
  const top =
    contents.length === 0 ? '' : `<nav>${contents.map((one) => `<span>${inline(one)}</span>`).join(' ')}</nav>`;
  return `<h1>${escaped(page.title)}</h1>${top}${page.blocks.map(shown).join('\n')}`;
};
