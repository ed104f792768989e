import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { classify } from '#consent/classify.ts';

const FOLDER = join(import.meta.dirname, 'kinds');
const LANGUAGES = ['da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nl', 'no', 'pl', 'pt', 'sv'];
/** Kinds that are no wishes here. */
const KEPT = ['past', 'returned'];
/** Kinds whose signs belong to no language. */
const WORDLESS = ['signs'];

const kinds = readdirSync(FOLDER).map((file) => ({
  kind: basename(file, '.tsv'),
  rows: readFileSync(join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [language = '', meant = '', text = ''] = line.split('\t');
      return { language, meant, text };
    }),
}));

describe.each(kinds)('wishes of the kind $kind', ({ kind, rows }) => {
  it('are in all twelve languages', () => {
    const spoken = new Set(
      rows.filter(({ meant }) => KEPT.includes(kind) || meant !== 'other').map((row) => row.language),
    );
    expect([...spoken].toSorted()).toEqual(WORDLESS.includes(kind) ? ['und'] : LANGUAGES);
  });

  const wishes = rows.filter(({ meant }) => meant !== 'other');
  if (wishes.length > 0)
    it.each(wishes)('$language: "$text" is $meant', ({ text, meant }) => {
      expect(classify(text).class).toBe(meant);
    });

  const kept = rows.filter(({ meant }) => meant === 'other');
  if (kept.length > 0)
    it.each(kept)('$language: "$text" opts nobody out', ({ text }) => {
      expect(classify(text).class).not.toBe('opt-out');
    });
});
