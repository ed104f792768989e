/** What a page is made of; a text and a cell may hold `code` and [links](page.md#section). */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'yaml'; readonly text: string };

/** A key that can be looked up, and the heading it stands below. */
export interface Entry {
  readonly key: string;
  readonly below: string;
}

export interface Page {
  /** Its name, without an ending. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly entries: readonly Entry[];
}

/** A part of a page. */
export type Section = Pick<Page, 'blocks' | 'entries'>;

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
export const text = (words: string): Block => ({ kind: 'text', text: words });
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', head, rows }];

export const pageOf = (name: string, title: string, sections: readonly Section[]): Page => ({
  name,
  title,
  blocks: sections.flatMap(({ blocks }) => blocks),
  entries: sections.flatMap(({ entries }) => entries),
});

/** A part without keys to look up. */
export const plain = (...blocks: readonly Block[]): Section => ({ blocks, entries: [] });

/** What GitHub makes of a heading for links to it. */
export const anchorOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** The headings of a page, each with its link, for the top of it. */
export const contentsOf = ({ blocks }: Page): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [`[${block.text}](#${anchorOf(block.text)})`] : [],
  );
