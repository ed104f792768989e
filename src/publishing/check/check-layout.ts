import { variablesOf } from '#channels/template.ts';
import { templateFlaw } from '#publishing/check/check-template.ts';
import type { Known } from '#publishing/conditions/known-values.ts';
import type { Flaw, Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';

/** What a layout may name; `button` and `unsubscribeUrl` are nothing in a mail that has none. */
const KNOWN: Known = {
  subject: 'string',
  preview: 'string',
  heading: 'string',
  paragraphs: 'list<string>',
  button: { text: 'string', url: 'string' },
  unsubscribe: 'string',
  unsubscribeUrl: 'string',
  language: 'string',
  brand: { name: 'string', support: 'string', terms: 'string', website: 'string', address: 'string' },
};

const SAMPLE = { paragraphs: ['', ''] };

const LAW = 'which marketing mail must carry (CAN-SPAM, 15 U.S.C. 7704(a)(5))';
const REQUIRED: readonly (readonly [string, string])[] = [
  ['paragraphs', 'which is what a message says'],
  ['unsubscribeUrl', LAW],
  ['brand.address', LAW],
];

/** What has no place in a mail; a value with `raw` would be markup of whoever chose it. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<script\b/i, 'a mail runs no scripts'],
  [/<(iframe|object|embed|form)\b/i, 'mailboxes take this out'],
  [/<[^>]*\son[a-z]+\s*=/i, 'a mail runs no scripts'],
  [/(?:href|src)\s*=\s*["']?\s*javascript:/i, 'a mail runs no scripts'],
  [/\|\s*raw\b/, 'what is filled in is text and never markup'],
];

/** What is wrong with a layout, as MJML or compiled: `at` is an index into it. */
export const layoutFlaws = (text: string): readonly Flaw[] => {
  const forbidden = FORBIDDEN.flatMap(([pattern, message]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [{ at: found.index, message }];
  });
  const flaw = templateFlaw(text, { known: KNOWN, sample: SAMPLE, elsewhere: () => undefined });
  if (flaw !== undefined) return [...forbidden, flaw];
  const named = variablesOf(text);
  return [
    ...forbidden,
    ...REQUIRED.filter(([name]) => !named.includes(name)).map(([name, why]) => ({
      at: 0,
      message: `does not show {{ ${name} }}, ${why}`,
    })),
  ];
};

/** Layouts of a programme: they are checked again by whoever did not compile them, and one that nobody compiled is named. */
export const checkLayouts = ({ layouts }: Pick<Programme, 'layouts'>, files: readonly string[]): readonly Problem[] => [
  ...files.flatMap((file): readonly Problem[] => {
    const name = /^emails\/(.+)\.mjml$/.exec(file)?.[1];
    if (name === undefined || Object.hasOwn(layouts, name)) return [];
    return [{ file, path: [], message: `was not compiled to emails/${name}.html; "regulars publish" does it` }];
  }),
  ...Object.entries(layouts).flatMap(([name, html]) =>
    layoutFlaws(html).map((flaw) => ({ file: `emails/${name}.html`, path: [], ...flaw })),
  ),
];
