import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it, test } from '@jest/globals';
import about from '../../../package.json' with { type: 'json' };
import {
  brokenLinks,
  brokenPaths,
  commandsIn,
  ROOT,
  scriptsIn,
  startedIn,
  treeBelow,
  type CommandLine,
} from '../../support/documents.ts';

const tree = treeBelow();
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
const documents = tree.filter((path) => path.endsWith('.md')).map((path) => ({ path, text: read(path) }));

/** What a new repository says of its command lines: its README, and its workflows as code with each command on one line. */
const repository = tree
  .filter((path) => /^apps\/cli\/init\/repository\/.*(README\.md\.liquid|\.yml)$/.test(path))
  .map((path) => {
    if (!path.endsWith('.yml')) return read(path);
    const lines = read(path).replaceAll(/\n +--/g, ' --');
    return `\`\`\`\n${lines.replaceAll(/^ *(- run: (>-\s+)?)?/gm, '')}\n\`\`\``;
  });

/** Prints what `--help` says of each of these commands, in one process: loading the command line is what takes long. */
const HELP = `
const { main } = await import('./apps/cli/main.ts');
for (const words of JSON.parse(process.argv[1])) {
  process.stdout.write('\\0');
  await main(['node', 'regulars', ...words, '--help']);
}`;
const helpOf = async (commands: readonly (readonly string[])[]): Promise<readonly string[]> => {
  const args = ['--input-type=module', '--eval', HELP, JSON.stringify(commands)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return stdout.split('\0').slice(1);
};
const has = (help: string | undefined, name: string): boolean =>
  new RegExp(`^  (-\\w, )?${name}(\\s|$)`, 'm').test(help ?? '');

/** What the command line does not know of these: a name, the name below it, or an option. */
const unknownOf = async (lines: readonly CommandLine[]): Promise<readonly string[]> => {
  const helps = await helpOf([[], ...lines.flatMap(({ words }) => [words.slice(0, 1), words])]);
  return lines.flatMap(({ words: [name = '', part], options }, at) => {
    const [root, help, own] = [helps[0], helps[2 * at + 1], helps[2 * at + 2]];
    if (!has(root, name)) return [name];
    if (part !== undefined && /^Commands:/m.test(help ?? '') && !has(help, part)) return [`${name} ${part}`];
    return options.filter((option) => !has(own, option));
  });
};

test('the documents are found, and what is built or installed is not taken for the tree', () => {
  expect(documents.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'docs/programme.md']));
  expect(documents.length).toBeGreaterThan(10);
  expect(tree.filter((path) => /^(node_modules|\.git|\.local|cdk\.out)\//.test(path))).toEqual([]);
});

describe.each(documents)('$path', ({ path, text }) => {
  it('links to what is there', () => {
    expect(brokenLinks(path, text, tree)).toEqual([]);
  });

  it('names paths that are there', () => {
    expect(brokenPaths(text, tree)).toEqual([]);
  });

  it('calls scripts that are there', () => {
    expect(scriptsIn(text).filter((script) => !Object.hasOwn(about.scripts, script))).toEqual([]);
    expect(startedIn(text).filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
  });
});

test('every command line of regulars in the documents is one that it knows, with options that it has', async () => {
  const lines = [...documents.map(({ text }) => text), ...repository].flatMap(commandsIn);
  expect(lines.length).toBeGreaterThan(20);
  const named = repository.flatMap(commandsIn).map(({ words, options }) => [words[0], ...options].join(' '));
  expect(named).toEqual(
    expect.arrayContaining([
      'simulate --member --days',
      'preview --member',
      'replay --from --programme --against --max-change --max-messages-per-member',
    ]),
  );
  expect(await unknownOf(lines)).toEqual([]);
});

describe('the check', () => {
  const text = 'See [the grammar](docs/programme.md), `docs/programme.md`, `src/words/` and `journeys/<name>.yaml`.';

  it('is content with what is there', () => {
    expect(brokenLinks('README.md', text, tree)).toEqual([]);
    expect(brokenPaths(text, tree)).toEqual([]);
  });

  it('finds a file that was removed, by its link and by its path', () => {
    const without = tree.filter((path) => path !== 'docs/programme.md');
    expect(brokenLinks('README.md', text, without)).toEqual(['docs/programme.md']);
    expect(brokenPaths(text, without)).toEqual(['docs/programme.md']);
  });

  it('reads a link from where its document stands', () => {
    expect(brokenLinks('docs/a.md', '[one](adr/0007-ledger.md) [two](docs/programme.md)', tree)).toEqual([
      'docs/programme.md',
    ]);
  });

  it('finds a link to a heading that is not there, in its own document and in another', () => {
    const links =
      '# Here\n[one](#here) [two](#there) [three](docs/programme.md#versions) [four](docs/programme.md#verses)';
    expect(brokenLinks('README.md', links, tree)).toEqual(['#there', 'docs/programme.md#verses']);
  });

  it('finds a folder, a name with a wildcard and an alias that lead nowhere', () => {
    const wrong = '`src/wishes/`, `functions/wishes/<name>.ts`, `#wishes/wish.ts`; `#words/event.ts` is there';
    expect(brokenPaths(wrong, tree)).toEqual(['src/wishes/', 'functions/wishes/<name>.ts', '#wishes/wish.ts']);
  });

  it('finds scripts, and commands that the command line does not know', async () => {
    expect(scriptsIn('`npm run bench`, `npm run wish -- --json`')).toEqual(['bench', 'wish']);
    const lines = commandsIn('`npx regulars wish it`, `regulars journey wish welcome` and `regulars diff a b --wish`');
    expect(await unknownOf(lines)).toEqual(['wish', 'journey wish', '--wish']);
  });
});
