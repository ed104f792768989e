import type { MessageFile } from '#programme/grammar/message.ts';
import type { Problem } from '#programme/problem.ts';
import { blockLanguages, blockTexts, eachLanguage, type Text } from '#programme/texts-of.ts';

type Found = Omit<Problem, 'file'>;
type Template = NonNullable<MessageFile['whatsapp']>;

const PLACEHOLDER = /\{\{([^}]*)\}\}/g;
/** Meta refuses more links than this on one template. */
const MAX_LINKS = 2;

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

const bodies = ({ body, parameters }: Template): readonly Found[] => {
  const texts = eachLanguage({ path: ['whatsapp', 'body'], text: body });
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
    return [{ path: texts.length > 1 ? path : ['whatsapp', 'parameters'], message }];
  });
};

const buttons = (message: MessageFile, { buttons: list }: Template): readonly Found[] => {
  const kinds = list.map((one) => 'url' in one);
  const links = kinds.filter(Boolean).length;
  const mixed = kinds.findIndex((kind, at) => at > 0 && kind !== kinds[at - 1] && kinds.indexOf(kind) < at);
  const labels = blockTexts(message, 'whatsapp')
    .filter(({ path }) => path[1] === 'buttons' && path.at(-1) === 'text')
    .flatMap(eachLanguage);
  return [
    ...(links > MAX_LINKS
      ? [{ path: ['whatsapp', 'buttons'], message: `expected at most ${MAX_LINKS} links, these are ${links}` }]
      : []),
    ...(mixed < 0
      ? []
      : [{ path: ['whatsapp', 'buttons', mixed], message: 'replies stand together, and so do links' }]),
    ...labels.flatMap(({ path, text, language }, at): readonly Found[] => {
      const variable = /\{[{%]/.exec(text);
      if (variable !== null)
        return [{ path, at: variable.index, message: 'a button is approved word for word and holds no variable' }];
      const same = labels.findIndex((one) => one.text === text && one.language === language);
      return same < at ? [{ path, message: `another button says ${text} too` }] : [];
    }),
  ];
};

/** What Meta would refuse of a template, in any language of it. */
export const checkWhatsapp = (message: MessageFile): readonly Found[] =>
  message.whatsapp === undefined
    ? []
    : [
        ...bodies(message.whatsapp),
        ...buttons(message, message.whatsapp),
        ...(message.whatsapp.language !== undefined && blockLanguages(message, 'whatsapp').length > 0
          ? [
              {
                path: ['whatsapp', 'language'],
                key: true as const,
                message: 'the texts name their languages: leave it out',
              },
            ]
          : []),
      ];
