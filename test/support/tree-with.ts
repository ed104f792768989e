import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['src', 'functions', 'lib', 'apps'];

/** In a file, what stands instead of what. */
export type Replacement = readonly [file: string, from: string, to: string];

/**
 * A copy of the tree with some texts replaced, and with files that are new to it by their paths: what a change of a few
 * files asks of all the others.
 */
export const treeWith = (
  replacements: readonly Replacement[],
  added: Readonly<Record<string, readonly string[]>> = {},
): string => {
  const copy = mkdtempSync(join(tmpdir(), 'regulars-tree-'));
  for (const folder of FOLDERS) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const one of ['package.json', 'tsconfig.json', 'regulars.config.ts']) cpSync(join(root, one), join(copy, one));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [file, from, to] of replacements) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(join(copy, file), text.replace(from, to));
  }
  for (const [file, lines] of Object.entries(added)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${lines.join('\n')}\n`);
  }
  return copy;
};

/** The files of a tree, or those among some of them, in which the compiler finds something, each once and in order. */
export const flawedFiles = (tree: string, among?: readonly string[]): readonly string[] => {
  const config = ts.readConfigFile(join(tree, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { ...(config.config as object), include: FOLDERS },
    ts.sys,
    tree,
  );
  const program = ts.createProgram(fileNames, options);
  const looked = among?.map((file) => program.getSourceFile(join(tree, file))) ?? [undefined];
  const found = looked.flatMap((file) => ts.getPreEmitDiagnostics(program, file));
  return [...new Set(found.flatMap(({ file }) => (file === undefined ? [] : [relative(tree, file.fileName)])))].sort();
};

/** What a few lines of TypeScript in that tree print, as JSON; they see it as its own files do. */
export const ranIn = async (tree: string, lines: readonly string[]): Promise<unknown> => {
  writeFileSync(join(tree, 'ask.ts'), `${lines.join('\n')}\n`);
  const { stdout } = await promisify(execFile)(process.execPath, ['ask.ts'], { cwd: tree });
  return JSON.parse(stdout);
};
