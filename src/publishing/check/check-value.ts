import { NUMBER, type Wanted } from '#publishing/conditions/check-condition.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Value } from '#programme/grammar/steps/acts.ts';
import type { Known } from '#publishing/conditions/known-values.ts';
import type { Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';

type Attribute = Settings['attributes'][string];

const WANTED: Readonly<Record<Attribute['type'], Wanted>> = {
  text: { types: ['string'], as: 'text' },
  number: NUMBER,
  boolean: { types: ['bool'], as: 'true or false' },
  date: { types: ['string'], as: 'a calendar day as text, such as "2026-12-31"' },
};
/** What a fact may carry. */
export const SCALAR: Wanted = { types: ['string', 'double', 'int', 'bool'], as: 'text, a number, or true or false' };

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const fits = (type: Attribute['type'], value: Exclude<Value, object>): boolean =>
  type === 'text' || type === 'date'
    ? typeof value === 'string' && (type === 'text' || (/^\d{4}-\d\d-\d\d$/.test(value) && isDay(value)))
    : typeof value === type;

/** What a text may have been meant as, or a number in quotes. */
const instead = (type: Attribute['type'], value: Exclude<Value, object>): string | null => {
  const text = String(value).trim();
  if (type === 'text') return `'${text}'`;
  if (type === 'number') return text !== '' && Number.isFinite(Number(text)) && value !== true ? text : null;
  if (type === 'boolean') return ['true', 'false'].includes(text.toLowerCase()) ? text.toLowerCase() : null;
  return null;
};

/** What is wrong with a new value of an attribute, or with what computes it. */
export const checkValue = (
  { expression }: Scope,
  { type, values }: Attribute,
  value: Value,
  known: Known,
  path: Path,
): readonly Found[] => {
  if (typeof value === 'object') return expression(value.cel, known, [...path, 'cel'], WANTED[type]);
  return checkPlain({ type, values }, value, path);
};

/** What is wrong with a value of an attribute as it stands in a file. */
export const checkPlain = (
  { type, values }: Pick<Attribute, 'type' | 'values'>,
  value: Exclude<Value, object>,
  path: Path,
): readonly Found[] => {
  if (!fits(type, value)) return [{ path, message: `expected ${WANTED[type].as}`, suggestion: instead(type, value) }];
  if (values === undefined || values.includes(String(value))) return [];
  const suggestion = nearest(String(value), values);
  return [{ path, message: `expected one of ${values.join(', ')}`, suggestion }];
};
