import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { classify, type ReplyClass } from '#consent/classify.ts';
import { cpuOf } from '../../support/cpu.ts';

const CLASSES: readonly ReplyClass[] = ['opt-out', 'opt-in', 'help', 'ambiguous', 'other'];
const FOLDER = join(import.meta.dirname, 'phrases');

interface Phrase {
  readonly file: string;
  readonly text: string;
  readonly meant: ReplyClass;
}

const phrases = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Phrase => {
      const [text = '', meant = ''] = line.split('\t');
      return { file, text, meant: meant as ReplyClass };
    }),
);

/** How many phrases of each meaning were taken for each class: meant:heard. */
const confusion = (of: readonly Phrase[]): ReadonlyMap<string, number> => {
  const matrix = new Map<string, number>();
  for (const { text, meant } of of) {
    const cell = `${meant}:${classify(text).class}`;
    matrix.set(cell, (matrix.get(cell) ?? 0) + 1);
  }
  return matrix;
};
const matrix = confusion(phrases);
const cell = (meant: ReplyClass, heard: ReplyClass): number => matrix.get(`${meant}:${heard}`) ?? 0;
const meaning = (meant: ReplyClass): number => phrases.filter((phrase) => phrase.meant === meant).length;
const wrong = (meant: ReplyClass): readonly string[] =>
  phrases
    .filter((phrase) => phrase.meant === meant && classify(phrase.text).class !== meant)
    .map(({ file, text }) => `${file}: ${text} (${classify(text).class})`);

describe('the phrases of test/unit/phrases', () => {
  it('are at least 450, in at least 11 languages, each with a class', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(450);
    expect(new Set(phrases.map(({ file }) => file)).size).toBeGreaterThanOrEqual(11);
    expect(phrases.filter(({ meant }) => !CLASSES.includes(meant))).toEqual([]);
  });

  it('that revoke are honoured: 99 of 100 at least', () => {
    expect(wrong('opt-out').length / meaning('opt-out')).toBeLessThanOrEqual(0.01);
  });

  it('that do not revoke opt nobody out: 1 of 100 at most', () => {
    const kept = CLASSES.filter((meant) => meant !== 'opt-out');
    const lost = kept.reduce((sum, meant) => sum + cell(meant, 'opt-out'), 0);
    const all = kept.reduce((sum, meant) => sum + meaning(meant), 0);
    expect(lost / all).toBeLessThanOrEqual(0.01);
  });

  it('that are ambiguous are asked, every one', () => {
    expect(wrong('ambiguous')).toEqual([]);
  });

  it('that ask for help or to join are understood', () => {
    expect([...wrong('help'), ...wrong('opt-in')]).toEqual([]);
  });
});

test.each(['STOP PLEASE', 'please stop', 'Stop, thanks', 'STOP Norrsken', 'stop texting me', 'S T O P', 'unsubcribe'])(
  'what others refuse to honour opts out: "%s"',
  (text) => {
    expect(classify(text).class).toBe('opt-out');
  },
);

test.each(['unstoppable', "don't stop the offers", 'bus stop', 'the end of the month', 'can you stop by?', 'nonstop'])(
  'what others unsubscribe by mistake does not: "%s"',
  (text) => {
    expect(classify(text).class).toBe('other');
  },
);

test.each([
  ['STOP', 'keyword', 'und'],
  ['Abmelden', 'keyword', 'de'],
  ['stop please', 'keyword', 'en'],
  ['Stopp bitte', 'keyword-with-politeness', 'de'],
  ['unsubcribe', 'typo', 'en'],
  ['STOP Norrsken', 'keyword-with-target', 'und'],
  ['sluta skicka sms', 'phrase', 'sv'],
  ['falsche Nummer', 'wrong-number', 'de'],
  ['no me escriban más', 'forbidden', 'es'],
  ['je ne veux plus vos messages', 'unwanted', 'fr'],
  ['no more texts', 'no-more', 'en'],
  ['I revoke my consent', 'phrase', 'en'],
  ['I said stop twice', 'repeated', 'en'],
  ['Anna hat diese Nummer nicht mehr', 'wrong-number', 'de'],
  ['vous arrêtez de servir à quelle heure ?', 'other-sense', 'fr'],
  ['ihr schreibt echt oft', 'too-many', 'de'],
  ["don't stop", 'negated', 'en'],
  ['bus stop', 'other-sense', 'en'],
  ['cancel my order', 'other-object', 'en'],
  ['za dużo wiadomości', 'too-many', 'pl'],
  ['this is bullshit', 'anger', 'en'],
  ['stop?', 'question', 'und'],
  ['42', 'none', 'und'],
  ['you say it ends. It does not. STOP', 'last-word', 'und'],
  ['how do I get your texts again', 'returning', 'en'],
  ['overvejer at afmelde mig', 'doubt', 'da'],
])('"%s" is decided by %s in %s', (text, rule, language) => {
  expect(classify(text)).toMatchObject({ rule, language });
});

test.each(['stop2end', 'stopmetsms', 'paremdemandar', 'SAIR / Zuleide', 'ARRET - Mme Dupuis', 'FIM', 'EINDE'])(
  'a keyword that is run together, signed, or of its language only opts out: "%s"',
  (text) => {
    expect(classify(text).class).toBe('opt-out');
  },
);

test.each(['doorstop', 'endless', 'CANCEL - TABLE TWO', 'ING stuurt me geen sms meer, jullie wel'])(
  'what only looks like one does not: "%s"',
  (text) => {
    expect(classify(text).class).not.toBe('opt-out');
  },
);

test('anger without a verb of stopping goes to a person, with one it opts out', () => {
  expect(classify('this is bullshit')).toEqual({ class: 'other', rule: 'anger', language: 'en' });
  expect(classify('this is bullshit, stop it').class).toBe('opt-out');
});

const keywords = [
  'stop',
  'unsubscribe',
  'arrêt',
  'désabonner',
  'abmelden',
  'no más',
  'afmelden',
  'wypisz',
  'hjælp',
  'start',
];
const keyword = fc.constantFrom(...keywords);

describe('a keyword', () => {
  it('keeps its class in any case', () => {
    const cased = keyword.chain((word) => fc.tuple(fc.constant(word), fc.mixedCase(fc.constant(word))));
    fc.assert(
      fc.property(cased, ([word, text]) => {
        expect(classify(text).class).toBe(classify(word).class);
      }),
    );
  });

  it('keeps its class between blanks and punctuation', () => {
    const around = fc.stringMatching(/^[ \t\n.,!;:"'()*-]{0,6}$/);
    fc.assert(
      fc.property(keyword, around, around, (word, before, after) => {
        expect(classify(`${before}${word}${after}`).class).toBe(classify(word).class);
      }),
    );
  });

  it('keeps its class with its diacritics dropped, composed or added', () => {
    const mark = fc.constantFrom('\u0301', '\u0308', '\u030a', '');
    fc.assert(
      fc.property(keyword, mark, fc.nat(20), (word, accent, at) => {
        const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
        const place = 1 + (at % bare.length);
        const marked = `${bare.slice(0, place)}${accent}${bare.slice(place)}`;
        for (const text of [bare, word.normalize('NFD'), word.normalize('NFC'), marked])
          expect(classify(text).class).toBe(classify(word).class);
      }),
    );
  });
});

describe('any text', () => {
  it('has a class', () => {
    const soup = fc.array(fc.constantFrom(...phrases.flatMap(({ text }) => text.split(' '))), { maxLength: 60 });
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      soup.map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(CLASSES).toContain(classify(text).class);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['stop ', 'no more ', 'S T O P ', "don't stop texting me or ", 'stooooop', 'a.b.', 'qwzx '])(
    'of 100,000 characters takes linear time: %j over and over',
    (piece) => {
      const took = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        return cpuOf(() => classify(text));
      };
      took(1_000);
      // Ten times the text: quadratic would be a hundred times the work.
      expect(took(100_000)).toBeLessThan(40 * took(10_000) + 50);
    },
  );
});
