import { readableSettings } from '#publishing/files/read-settings.ts';
import type { Named } from '#publishing/conditions/known-where.ts';
import { namesOf, type Known, type Type } from '#publishing/conditions/known-values.ts';

/** All that may be named anywhere, of a brand that declares nothing of its own. */
export const names: Known = namesOf(readableSettings({}).settings);
export const named: Named = { names, events: {} };

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  double: 'number',
  bool: 'true or false',
  'google.protobuf.Timestamp': 'time',
  'list<string>': 'list of texts',
  'list<dyn>': 'list',
  dyn: 'anything',
};

/** A type of CEL in words. */
export const typeWords = (type: Type): string => (typeof type === 'string' ? (WORDS[type] ?? type) : 'map');

/** The fields of a name with their types and what they say; throws for a field that nobody explained. */
export const explained = (type: Type, meanings: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  Object.entries(typeof type === 'string' ? {} : type).map(([field, of]) => {
    const meaning = meanings[field];
    if (meaning === undefined) throw new Error(`apps/reference/meanings.ts says nothing of ${field}`);
    return [field, typeWords(of), meaning];
  });
