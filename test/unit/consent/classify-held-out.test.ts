import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { classify } from '#consent/classify.ts';
import { examined } from '../../../apps/learning/examine.ts';
import { measured, sharesOf, type Share } from '../../../apps/learning/measure.ts';

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

/** Two papers by somebody who saw neither rules nor weights; whoever brings new ones moves these to `apps/learning/examinations`. */
const PAPERS = ['replies.tsv', 'quotes.tsv'].map((paper) => join(import.meta.dirname, 'held-out', paper));
const held = PAPERS.every((paper) => existsSync(paper)) ? describe : describe.skip;

held('in an examination by another hand', () => {
  const judged = (paper: string) => examined(...PAPERS).filter((one) => one.paper === paper);
  const least = (part: Share, percent: number): void => {
    expect((100 * part.count) / part.of).toBeGreaterThanOrEqual(percent);
  };
  const most = (part: Share, percent: number): void => {
    expect((100 * part.count) / part.of).toBeLessThanOrEqual(percent);
  };

  test('of replies that end it, 96 % are honoured at once and 98 % with those that are asked; 1 % of others are opted out at most', () => {
    const replies = judged('replies');
    process.stderr.write(`${measured(replies)}\n`);
    const shares = sharesOf(replies);
    least(shares.honoured, 96);
    least(shares['with asked'], 98);
    most(shares['others opted out'], 1);
  });

  test('of quotations, reactions and machines 1 % opt anybody out at most', () => {
    const quotes = judged('quotes');
    process.stderr.write(`${measured(quotes)}\n`);
    most(sharesOf(quotes)['others opted out'], 1);
  });
});
