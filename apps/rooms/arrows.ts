import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** An import of a value or of a type; both ends are paths from the root of the tree. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

export interface SourceFile {
  readonly path: string;
  readonly lines: number;
}

export interface Sources {
  readonly files: readonly SourceFile[];
  readonly arrows: readonly Arrow[];
}

const targetOf = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  return specifier.startsWith('.') ? join(dirname(from), specifier) : undefined;
};

/** Every TypeScript file below the folders, and what each imports of the others; what lies outside them is left out. */
export const readSources = (root: string, folders: readonly string[]): Sources => {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path)),
  );
  const known = new Set(paths);
  const read = paths.sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return {
    files: read.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })),
    arrows: read.flatMap(({ path, text }) =>
      ts
        .preProcessFile(text)
        .importedFiles.map(({ fileName }) => targetOf(path, fileName))
        .filter((to) => to !== undefined && known.has(to))
        .map((to) => ({ from: path, to: to ?? '' })),
    ),
  };
};
