import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { classify } from '#consent/classify.ts';

/** Text, what it means, language. Written without sight of the engine, and no phrase of it was ever used to mend it. */
const phrases = readFileSync(join(import.meta.dirname, 'held-out/phrases.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [text = '', meant = ''] = line.split('\t');
    return { meant, heard: classify(text).class };
  });

const share = (of: typeof phrases, heard: readonly string[]): number =>
  of.filter((one) => heard.includes(one.heard)).length / of.length;

test('of phrases that the engine never saw, few opt-outs are missed and hardly anybody is opted out by mistake', () => {
  const stops = phrases.filter(({ meant }) => meant === 'opt-out');
  const others = phrases.filter(({ meant }) => meant !== 'opt-out');
  const [honoured, asked, mistaken] = [
    share(stops, ['opt-out']),
    share(stops, ['opt-out', 'ambiguous']),
    share(others, ['opt-out']),
  ];
  const percent = (of: number): string => `${(100 * of).toFixed(1)} %`;
  process.stderr.write(
    `held out: ${stops.length} opt-outs, ${percent(honoured)} honoured, ${percent(asked)} honoured or asked; ${others.length} others, ${percent(mistaken)} opted out\n`,
  );
  expect(honoured).toBeGreaterThanOrEqual(0.97);
  expect(asked).toBeGreaterThanOrEqual(0.99);
  expect(mistaken).toBeLessThanOrEqual(0.01);
});

/** Language, what is meant, text, and the message it answers; a line break stands as `\\n`. Nobody who taught the engine saw them. */
const examined = (file: string) =>
  readFileSync(join(import.meta.dirname, 'held-out', file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, meant = '', text = '', answered = ''] = line.split('\t').map((part) => part.replaceAll('\\n', '\n'));
      return { meant, heard: classify(text, answered === '' ? [] : [answered]).class };
    });

test('in an examination by another hand it does not fall below what docs/revocation.md says of it', () => {
  const [replies, quotes] = [examined('replies.tsv'), examined('quotes.tsv')];
  const those = (of: typeof replies, ...meant: string[]) => of.filter((one) => meant.includes(one.meant));
  const stops = those(replies, 'opt-out');
  expect([stops.length, those(replies, 'other').length, quotes.length]).toEqual([288, 264, 420]);
  expect(share(stops, ['opt-out'])).toBeGreaterThanOrEqual(0.927);
  expect(share(stops, ['opt-out', 'ambiguous'])).toBeGreaterThanOrEqual(0.98);
  expect(share(those(replies, 'other'), ['opt-out'])).toBeLessThanOrEqual(0.023);
  expect(share(those(quotes, 'other'), ['opt-out'])).toBeLessThanOrEqual(0.01);
  expect(share(those(quotes, 'opt-out'), ['opt-out', 'ambiguous'])).toBeGreaterThanOrEqual(0.91);
});
