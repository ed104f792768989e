import type * as z from 'zod';
import { definitionOf, wordsOf } from '#programme/grammar/schema-parts.ts';
import { nearest } from '#words/suggest.ts';

const UNITS: Readonly<Record<string, string>> = { s: 's', m: 'm', h: 'h', d: 'd' };
const WEEK = 7;

const spanOf = (text: string): string | null => {
  const [, digits = '', unit = ''] = /^\s*(\d{1,5})\s*([a-z]+)\.?\s*$/i.exec(text) ?? [];
  if (digits === '') return null;
  const letter = unit.toLowerCase();
  if (letter.startsWith('w')) return `${Number(digits) * WEEK}d`;
  if (letter.startsWith('mo') || letter === 'ms') return null;
  const short = UNITS[letter[0] ?? ''];
  return short === undefined ? null : `${Number(digits)}${short}`;
};

const timeOf = (text: string): string | null => {
  const [, hours = '', minutes = '00', half = ''] =
    /^\s*(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*([ap]m)?\s*$/i.exec(text) ?? [];
  if (hours === '') return null;
  const added = /^p/i.test(half) && Number(hours) < 12 ? 12 : /^a/i.test(half) && Number(hours) === 12 ? -12 : 0;
  return `${String((Number(hours) + added) % 24).padStart(2, '0')}:${minutes}`;
};

/** What might have been meant by a text, plainest first; only what the schema takes is suggested. */
const readings = (text: string): readonly (string | null)[] => [
  text.trim(),
  text.trim().toLowerCase(),
  text.trim().toUpperCase(),
  spanOf(text),
  timeOf(text),
  ...['-', '_'].map((joint) =>
    text
      .trim()
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9.]+/g, joint)
      .replace(/^[-_]+|[-_]+$/g, ''),
  ),
  /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text.trim()) ? `https://${text.trim()}` : null,
  /^https?:\/?[^/]/i.test(text) ? text.trim().replace(/^(https?):\/*/i, '$1://') : null,
];

const TRUTH: Readonly<Record<string, boolean>> = {
  yes: true,
  on: true,
  true: true,
  no: false,
  off: false,
  false: false,
};
const LONGEST = 500;

/** What to write instead of a value that none of these schemas takes. */
export const suggestValue = (here: readonly z.core.$ZodType[], value: unknown, written: string): string | null => {
  const takes = (candidate: unknown): boolean => here.some((one) => (one as z.ZodType).safeParse(candidate).success);
  if (typeof value === 'string' && value.length <= LONGEST) {
    const reading = readings(value).find((one) => one !== null && one !== value && takes(one));
    if (reading !== undefined && reading !== null) return reading;
    const word = nearest(value, wordsOf(here));
    if (word !== null) return word;
    if (/^-?\d+(\.\d+)?$/.test(value.trim()) && takes(Number(value))) return value.trim();
    const truth = TRUTH[value.trim().toLowerCase()];
    if (truth !== undefined && takes(truth)) return String(truth);
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (takes(written)) return `'${written}'`;
    const reading = readings(written).find((one) => one !== null && takes(one));
    if (reading !== undefined && reading !== null) return `'${reading}'`;
  }
  if (typeof value === 'number' && value !== 0 && takes(-value)) return String(-value);
  if ((typeof value === 'string' || typeof value === 'number') && takes([value])) return `[${value}]`;
  const [only] = Array.isArray(value) && value.length === 1 ? (value as readonly unknown[]) : [];
  if ((typeof only === 'string' || typeof only === 'number') && takes(only)) return String(only);
  return null;
};

/** The reading of a key that its record, any of these, would take. */
export const suggestKey = (records: readonly z.core.$ZodType[], key: string): string | null => {
  const types = records.flatMap((one) => definitionOf(one).keyType ?? []);
  return (
    readings(key).find(
      (one): one is string => one !== null && types.some((type) => (type as z.ZodType).safeParse(one).success),
    ) ?? null
  );
};
