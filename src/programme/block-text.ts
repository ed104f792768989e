import type { Localized } from '#words/parts.ts';

export type Path = readonly PropertyKey[];

/** A text of a block in all its languages. */
export interface BlockText {
  readonly path: Path;
  readonly text: Localized;
  /** Registered with the vendor, who fills it: no template of ours. */
  readonly fixed?: true;
}

export const at = (path: Path, text: Localized | undefined): readonly BlockText[] =>
  text === undefined ? [] : [{ path, text }];

/** What can be tapped, with where it leads. */
export const label = (path: Path, one: { text: Localized; url?: Localized } | undefined): readonly BlockText[] => [
  ...at([...path, 'text'], one?.text),
  ...at([...path, 'url'], one?.url),
];
