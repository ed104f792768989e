import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { classify, type Classified } from '#consent/classify.ts';
import { Misuse } from '../errors.ts';

interface Line extends Classified {
  readonly text: string;
}

/** The lines of a file, or of stdin for `-`: UTF-8, each ended by LF or CRLF. */
const linesOf = (file: string): readonly string[] => {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Misuse(`${file}: ${code === 'ENOENT' ? 'no such file' : `cannot be read (${code ?? 'unknown'})`}`);
  }
  const lines = text.replace(/^\u{feff}/u, '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

const table = (lines: readonly Line[]): string => {
  const counts = Map.groupBy(lines, (line) => line.class);
  const rows = lines.map(
    (line) => `${line.class.padEnd(9)}  ${line.rule.padEnd(23)}  ${line.language.padEnd(3)}  ${line.text}`,
  );
  const totals = [...counts].map(([meant, of]) => `${of.length} ${meant}`);
  return [...rows, '', `${lines.length} lines: ${totals.join(', ') || 'none'}`].join('\n');
};

/** What each reply in a file asks for; needs no running system. */
export const consentClassify = (): Command =>
  new Command('classify')
    .description('what each line of a file asks for: opt-out, opt-in, help, ambiguous or other')
    .requiredOption('--file <file>', 'one reply a line; - reads stdin')
    .option('--json', 'print {"text","class","rule","language"} per line, in order')
    .action(({ file, json }: { file: string; json?: boolean }) => {
      const lines = linesOf(file).map((text): Line => ({ text, ...classify(text) }));
      const printed = json === true ? lines.map((line) => JSON.stringify(line)).join('\n') : table(lines);
      if (printed !== '') process.stdout.write(`${printed}\n`);
    });
