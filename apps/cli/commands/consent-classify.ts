import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { classify, weighedBy, type Classified } from '#consent/classify.ts';
import { Misuse } from '../errors.ts';

interface Line extends Classified {
  readonly text: string;
  readonly sent: readonly string[];
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

/** Line breaks of a reply, as a line of a file has them. */
const unescaped = (column: string): string => column.replaceAll('\\n', '\n');

/** A reply, and after a tab the message it answers, which it may quote. */
const classified = (line: string): Line => {
  const [text = '', answered = ''] = line.split('\t');
  const sent = answered === '' ? [] : [unescaped(answered)];
  return { text, sent, ...classify(unescaped(text), sent) };
};

const record = ({ text, sent, ...classified }: Line): string =>
  JSON.stringify({ text, ...classified, ...weighedBy(unescaped(text), sent) });

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
    .requiredOption(
      '--file <file>',
      'one reply a line; after a tab, if you like, the message that it answers, so that what it quotes counts for nothing; \\n is a line break; - reads stdin',
    )
    .option(
      '--json',
      'print {"text","class","rule","language","odds","because"} per line, in order: the odds of a wish to stop as learned (their logarithm), and what weighed most',
    )
    .action(({ file, json }: { file: string; json?: boolean }) => {
      const lines = linesOf(file).map(classified);
      const printed = json === true ? lines.map(record).join('\n') : table(lines);
      if (printed !== '') process.stdout.write(`${printed}\n`);
    });
