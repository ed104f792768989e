import { WHATSAPP_LIMITS as LIMITS, type WhatsappButton } from '#programme/grammar/whatsapp.ts';
import type { Found } from '#programme/problem.ts';
import { eachLanguage, type Text } from '#programme/texts-of.ts';
import type { Localized } from '#words/parts.ts';

/** What was approved together: the template itself, or one of its cards. */
export interface Part {
  readonly path: readonly PropertyKey[];
  readonly body?: Localized | undefined;
  readonly parameters: readonly Localized[];
  readonly buttons: readonly WhatsappButton[];
}

const PLACEHOLDER = /\{\{([^}]*)\}\}/g;
/** Meta refuses more than these on one template. */
const MOST = { url: [2, 'links'], phone: [1, 'numbers'], code: [1, 'codes'] } as const;

const numbersIn = (body: string): ReadonlySet<number> =>
  new Set([...body.matchAll(/\{\{(\d+)\}\}/g)].map((match) => Number(match[1])));

/** What Meta's review refuses in an approved text before anybody reads it. */
const bodyFlaw = ({ text }: Text): Pick<Found, 'at' | 'message' | 'suggestion'> | undefined => {
  const other = [...text.matchAll(PLACEHOLDER)].find(([, inner = '']) => !/^\d+$/.test(inner));
  if (other !== undefined) {
    const trimmed = (other[1] ?? '').trim();
    const suggestion = /^\d+$/.test(trimmed) ? `{{${trimmed}}}` : null;
    const message = 'an approved text holds {{1}}, {{2}}, …; what they stand for belongs in parameters';
    return { at: other.index, message, suggestion };
  }
  const numbers = numbersIn(text);
  const most = Math.min(Math.max(0, ...numbers), 100);
  const gap = Array.from({ length: most }, (_, index) => index + 1).find((n) => !numbers.has(n));
  if (numbers.has(0) || gap !== undefined)
    return {
      at: text.indexOf('{{'),
      message: `parameters are counted from 1 without a gap, and there is no {{${gap ?? 1}}}`,
    };
  const adjacent = /\}\}\s*\{\{/.exec(text);
  if (adjacent !== null)
    return { at: adjacent.index + 2, message: 'Meta refuses two parameters with no word between them' };
  if (/^[\s\p{P}]*?\{\{\d/u.test(text))
    return { at: text.indexOf('{{'), message: 'Meta refuses a text that begins with a parameter' };
  const last = /\{\{\d+\}\}[\s\p{P}]*$/u.exec(text);
  return last === null ? undefined : { at: last.index, message: 'Meta refuses a text that ends with a parameter' };
};

const bodies = ({ path: of, body, parameters }: Part): readonly Found[] => {
  const texts = body === undefined ? [] : eachLanguage({ path: [...of, 'body'], text: body });
  const flaws = texts.flatMap((one) => {
    const flaw = bodyFlaw(one);
    return flaw === undefined ? [] : [{ path: one.path, ...flaw }];
  });
  if (flaws.length > 0) return flaws;
  return texts.flatMap(({ path, text, language }) => {
    const asked = Math.max(0, ...numbersIn(text));
    if (asked === parameters.length) return [];
    const where = language === undefined ? '' : ` in ${language}`;
    const message = `the approved text has ${asked} parameters${where}, here are ${parameters.length}`;
    // What all languages have too few of is the list; one that differs is at fault itself.
    return [{ path: texts.length > 1 ? path : [...of, 'parameters'], message }];
  });
};

/** Whether a text that is approved as it is holds something to be filled. */
export const variableIn = ({ path, text }: Text, what: string): readonly Found[] => {
  const variable = /\{[{%]/.exec(text);
  const message = `${what} is approved word for word and holds no variable`;
  return variable === null ? [] : [{ path, at: variable.index, message }];
};

/** Of each language a text that an earlier one has too. */
export const repeatedTexts = (texts: readonly Text[], what: string): readonly Found[] =>
  texts.flatMap(({ path, text, language }, at) => {
    const same = texts.findIndex((one) => one.text === text && one.language === language);
    return same < at ? [{ path, message: `another ${what} says ${text} too` }] : [];
  });

const counts = ({ path, buttons }: Part): readonly Found[] =>
  Object.entries(MOST).flatMap(([kind, [most, name]]) => {
    const are = buttons.filter((one) => kind in one).length;
    const expected = `expected at most ${most} ${name}, these are ${are}`;
    return are > most ? [{ path: [...path, 'buttons'], message: expected }] : [];
  });

const grouped = ({ path, buttons }: Part): readonly Found[] => {
  const kinds = buttons.map((one) => 'reply' in one);
  const mixed = kinds.findIndex((kind, at) => at > 0 && kind !== kinds[at - 1] && kinds.indexOf(kind) < at);
  const message = 'replies stand together, and so do the others';
  return mixed < 0 ? [] : [{ path: [...path, 'buttons', mixed], message }];
};

const labels = ({ path, buttons }: Part): readonly Found[] => {
  const texts = buttons
    .flatMap((one, at) => ('text' in one ? [{ path: [...path, 'buttons', at, 'text'], text: one.text }] : []))
    .flatMap(eachLanguage);
  const long = texts.filter(({ text }) => text.length > LIMITS.templateButton);
  return [
    ...texts.flatMap((one) => variableIn(one, 'a button')),
    ...long.map(({ path: at, text }) => ({
      path: at,
      message: `expected at most ${LIMITS.templateButton} characters, not ${text.length}`,
    })),
    ...repeatedTexts(texts, 'button'),
  ];
};

/** What Meta would refuse of a part of a template, in any language of it. */
export const checkPart = (part: Part): readonly Found[] => [
  ...bodies(part),
  ...counts(part),
  ...grouped(part),
  ...labels(part),
];
