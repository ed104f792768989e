import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What Git ignores, and Git's own folder. */
const ignored = [
  '.git',
  ...readFileSync(`${ROOT}.gitignore`, 'utf8')
    .split('\n')
    .filter((line) => /^[^*]+$/.test(line))
    .map((line) => line.replace(/\/$/, '')),
];

/** Every file below a folder, and every folder with a slash at its end, named from the root of the tree. */
export const treeBelow = (folder = ''): readonly string[] =>
  readdirSync(`${ROOT}${folder}`, { withFileTypes: true })
    .filter(({ name }) => !ignored.includes(name))
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      return entry.isDirectory() ? [`${path}/`, ...treeBelow(`${path}/`)] : [path];
    });

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const FENCED = /^```[\s\S]*?^```/gm;

/** What GitHub makes of the headings of a document for links to them. */
const anchorsOf = (text: string): readonly string[] =>
  all(text.replace(FENCED, ''), /^#{1,6} (.+)$/gm).map((words) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Links of a document to other files, and to headings of them or of its own, that lead nowhere, as they are written. */
export const brokenLinks = (document: string, text: string, tree: readonly string[]): readonly string[] =>
  all(text, /\]\((?!https?:)([^)]+)\)/g).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? document : normalize(join(dirname(document), path));
    if (path !== '' && !tree.includes(target) && !tree.includes(`${target}/`)) return true;
    if (anchor === undefined) return false;
    return !anchorsOf(path === '' ? text : readFileSync(`${ROOT}${target}`, 'utf8')).includes(anchor);
  });

/** One word that names a file or a folder; `<name>` and `*` stand for any name. */
const PATH = /^[#\w.<>*-]+(\/[\w.<>*-]+)*\/?$/;
const FILE = /\.(ts|js|json|ya?ml|md|mjml|tsv|png|html)$/;

const asPattern = (path: string): RegExp =>
  new RegExp(
    `(^|/)${path
      .replace(/^#/, 'src/')
      .replace(/[.]/g, '\\.')
      .replace(/<[^>]*>|\*/g, '[^/]+')}/?$`,
  );

/** Words in backticks that look like paths of the tree, by their beginning or their ending, and are none. */
export const brokenPaths = (text: string, tree: readonly string[]): readonly string[] => {
  const tops = new Set(tree.flatMap((path) => (/^[^/]+\/$/.test(path) ? [path.slice(0, -1)] : [])));
  const looksLikeOne = (word: string): boolean =>
    FILE.test(word) || word.endsWith('/') || (word.includes('/') && tops.has(word.split('/')[0] ?? ''));
  return all(text.replace(FENCED, ''), /`([^`\n]+)`/g)
    .filter((word) => PATH.test(word) && looksLikeOne(word) && !ignored.some((name) => word.startsWith(`${name}/`)))
    .filter((word) => !tree.some((path) => asPattern(word).test(path)));
};

/** Scripts of package.json that a document calls, and files that it starts with node. */
export const scriptsIn = (text: string): readonly string[] => all(text, /npm run ([\w:-]+)/g);
export const startedIn = (text: string): readonly string[] => all(text, /\bnode ([\w./-]+\.[jt]s)\b/g);

/** A command line of `regulars`, as far as its names and options go. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly options: readonly string[];
}

/** The code of a document, a line each: what stands in blocks, and what stands in backticks in the text. */
const codeOf = (text: string): readonly string[] => [
  ...all(text, /^```\w*\n([\s\S]*?)^```/gm).flatMap((block) => block.split('\n')),
  ...all(text.replace(FENCED, ''), /`([^`]+)`/g).map((code) => code.replaceAll('\n', ' ')),
];

/** Command lines of `regulars` in the code of a document. */
export const commandsIn = (text: string): readonly CommandLine[] =>
  codeOf(text)
    .flatMap((line) => all(line, /^(?:.*\| )?(?:npx )?regulars ([^#]+)/g))
    .map((line) => {
      const words = line.trim().split(/\s+/);
      const from = words.findIndex((word) => !/^[a-z]+(-[a-z]+)*$/.test(word));
      return {
        words: words.slice(0, from === -1 ? words.length : from).slice(0, 2),
        options: words.filter((word) => word.startsWith('--')),
      };
    });
