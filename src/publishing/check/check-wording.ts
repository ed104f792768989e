import { keywordOf, type Keyword } from '#consent/keywords.ts';
import { textsOf } from '#programme/exact-wording.ts';
import { stepsOfKind } from '#programme/grammar/branches.ts';
import { CHANNELS, type Channel } from '#words/channel.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Step } from '#programme/grammar/step.ts';
import type { Programme } from '#programme/programme.ts';

interface Problem {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

interface Disclosure {
  readonly what: string;
  readonly source: string;
  readonly isIn: (text: string, settings: Settings) => boolean;
}

const CTIA = 'CTIA Short Code Monitoring Handbook';
const TCPA = '47 CFR 64.1200(f)';
const GDPR = 'GDPR art. 7';

/** Words in capitals are what a text tells people to reply; only those that are understood count. */
const tells = (text: string, keyword: Keyword): boolean =>
  (text.match(/\p{Lu}{2,}/gu) ?? []).some((word) => keywordOf(word) === keyword);

const brand: Disclosure['isIn'] = (text, { brand: { name } }) => text.toLowerCase().includes(name.toLowerCase());
const stop: Disclosure['isIn'] = (text) => tells(text, 'stop');
const FREQUENCY =
  /\bfrequency\b|\b(msgs?|messages?|texts?)\b[^.]{0,20}(\/|\bper\b|\ba\b|\beach\b|\bevery\b) ?(day|week|mo|month|year)/i;
const NOT_A_CONDITION = [
  /\bnot\b[^.]{0,40}\b(condition|requir|necessary|need)[^.]{0,60}\b(purchas|buy)/i,
  /\b(purchas|buy)[^.]{0,60}\bnot\b[^.]{0,20}\b(condition|requir|necessary|depend)/i,
  /\bno purchase\b[^.]{0,20}\b(requir|necessary|need)/i,
];

/** What a text that asks for marketing on a phone must say, by its language. */
const ENGLISH: readonly Disclosure[] = [
  { what: "the brand's name", source: CTIA, isIn: brand },
  { what: 'how often you write ("Msg frequency varies")', source: CTIA, isIn: (text) => FREQUENCY.test(text) },
  { what: '"Msg & data rates may apply"', source: CTIA, isIn: (text) => /\bdata rates\b/i.test(text) },
  { what: 'HELP', source: CTIA, isIn: (text) => /\bHELP\b/.test(text) },
  { what: 'STOP', source: CTIA, isIn: (text) => /\bSTOP\b/.test(text) },
  {
    what: 'that consent is not a condition of purchase',
    source: TCPA,
    isIn: (text) => NOT_A_CONDITION.some((one) => one.test(text)),
  },
];
const OTHER: readonly Disclosure[] = [
  { what: "the brand's name", source: GDPR, isIn: brand },
  { what: 'a word that stops it, in capitals, such as STOP', source: GDPR, isIn: stop },
  {
    what: 'how to get help: a word such as HELP in capitals, or the support contact',
    source: CTIA,
    isIn: (text, { brand: { support } }) => tells(text, 'help') || text.includes(support),
  },
];

const consentsOf = (steps: readonly Step[]): readonly { wording: string; channels: readonly Channel[] }[] =>
  stepsOfKind(steps, 'listen').flatMap(({ listen }) => (listen.for === 'consent' ? [listen] : []));

/** The carriers' and the TCPA's rules are about messages to a phone; `otherwise` holds of a wording that no journey asks. */
const isForPhones = ({ settings, journeys }: Programme, id: string, otherwise: boolean): boolean => {
  const asked = Object.values(journeys)
    .flatMap(({ steps }) => consentsOf(steps))
    .filter(({ wording }) => wording === id)
    .flatMap(({ channels }) => channels);
  const channels = settings.wording[id]?.channels ?? asked;
  if (channels.length === 0) return otherwise;
  return channels.some((channel) => CHANNELS[channel].address === 'phone');
};

const missingIn = (text: string, language: string, settings: Settings): readonly Disclosure[] =>
  (language === 'en' ? ENGLISH : OTHER).filter(({ isIn }) => !isIn(text, settings));

/**
 * What is wrong with the texts people agree to: the brand's own language, disclosures the law and the carriers require, and
 * words that changed since they were published under the same version. Where a journey could not be read, nobody knows whether
 * it asks a wording that no other does, and by what.
 */
export const checkWording = (programme: Programme, live?: Settings, areAllRead = true): readonly Problem[] => {
  const { settings } = programme;
  return Object.entries(settings.wording).flatMap(([id, { version, text }]) => {
    const at = (language?: string): Pick<Problem, 'file' | 'path'> => ({
      file: 'programme.yaml',
      path: ['wording', id, 'text', ...(language === undefined || typeof text === 'string' ? [] : [language])],
    });
    const texts = textsOf(settings, id);
    const published = live?.wording[id]?.version === version ? textsOf(live, id) : {};
    const own = settings.brand.language;
    return [
      ...(texts[own] === undefined ? [{ ...at(), message: `no text in ${own}, the brand's own language` }] : []),
      ...Object.entries(texts).flatMap(([language, one]) => [
        ...(one.includes('{{')
          ? [{ ...at(language), message: 'may hold no variable but brand.name: it is kept word for word' }]
          : []),
        ...(isForPhones(programme, id, areAllRead) ? missingIn(one, language, settings) : []).map(
          ({ what, source }) => ({
            ...at(language),
            message: `does not say ${what} (${source})`,
          }),
        ),
        ...(published[language] !== undefined && published[language] !== one
          ? [
              {
                ...at(language),
                message: `other words than were published as version ${version}: give it a new version`,
              },
            ]
          : []),
      ]),
    ];
  });
};
