import { contextOf } from '#loyalty/context.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { nearest } from '#words/suggest.ts';
import { emptyRow } from '#members/member-row.ts';
import { memberOf } from '#loyalty/member.ts';
import { NO_VOUCHER } from '#channels/voucher-of.ts';

export const TIMESTAMP = 'google.protobuf.Timestamp';
/** What a name stands for, in CEL's words; a shape has exactly these fields, and `dyn` may be anything. */
export type Type = 'string' | 'double' | 'bool' | typeof TIMESTAMP | 'dyn' | 'list<string>' | 'list<dyn>' | Shape;
export interface Shape {
  readonly [field: string]: Type;
}
/** What a condition or a template may name where it stands. */
export type Known = Readonly<Record<string, Type>>;

type Values = Readonly<Record<string, unknown>>;

/** A date is a calendar day as text, which sorts as it should. */
const ATTRIBUTES = {
  text: { type: 'string', sample: '' },
  number: { type: 'double', sample: 0 },
  boolean: { type: 'bool', sample: false },
  date: { type: 'string', sample: '1970-01-01' },
} as const satisfies Record<string, { type: Type; sample: unknown }>;

const attributesOf = <F extends 'type' | 'sample'>({ attributes }: Settings, field: F) =>
  Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, ATTRIBUTES[type][field]]));

/** A member with nothing: to try a condition on, and to see which names there are. */
export const sampleContext = (settings: Settings): Values => {
  const last = { id: '', type: '', source: '', time: '', memberId: 'sample', data: {} };
  const now = new Date(0);
  const member = memberOf(emptyRow(last), { settings }, now);
  const wording = Object.keys(settings.wording)[0] ?? '';
  const run = { intent: '', number: 0, days: 0, ways: {}, answers: {} };
  const facts = { expiresOn: '1970-01-01', days: 0, wording, run };
  const context = contextOf(settings, member, facts, { before: member, now });
  const attributes = attributesOf(settings, 'sample');
  const withAttributes = (of: unknown) => ({ ...(of as object), attributes });
  return {
    ...context,
    member: withAttributes(context['member']),
    before: withAttributes(context['before']),
    was: '',
  };
};

const typeOf = (value: unknown): Type => {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof Date) return TIMESTAMP;
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? 'list<string>' : 'list<dyn>';
  if (typeof value !== 'object' || value === null) return 'dyn';
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typeOf(one)]));
};

/** The types of all that can be named anywhere but the event; the ways of a run are those of its journey. */
export const namesOf = (settings: Settings): Known =>
  typeOf({ ...sampleContext(settings), preferencesUrl: '', optInUrl: '', voucher: NO_VOUCHER, code: '' }) as Shape;

/** What a path leads to; `dyn` where nobody knows. */
export const typeAt = (known: Known, path: readonly string[]): Type =>
  path.reduce<Type>(
    (here, name) => (typeof here === 'object' && Object.hasOwn(here, name) ? (here[name] ?? 'dyn') : 'dyn'),
    known,
  );

/** How many names of a path lead somewhere, and what could stand for the next one. */
export interface DeadEnd {
  readonly depth: number;
  readonly near: string | null;
  readonly fields: readonly string[];
}

/** Why a path leads nowhere; `undefined` when it leads somewhere or to what is not known before it happens. */
export const deadEnd = (
  known: Known,
  path: readonly string[],
  methods: (type: Type) => readonly string[] = () => [],
): DeadEnd | undefined => {
  let here: Type = known;
  for (const [depth, name] of path.entries()) {
    if (here === 'dyn' || here === 'list<dyn>') return undefined;
    if (typeof here === 'string') {
      const allowed = methods(here);
      return allowed.includes(name) ? undefined : { depth, near: nearest(name, allowed), fields: allowed };
    }
    if (!Object.hasOwn(here, name)) {
      const fields = Object.keys(here);
      return { depth, near: nearest(name, fields), fields };
    }
    here = here[name] ?? 'dyn';
  }
  return undefined;
};
