import { otherSpelling } from '../../apps/phone/spellings.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Fact } from './fact.ts';

/** One arrival of a fact at an instant, in milliseconds. */
export interface Arrival {
  readonly at: number;
  readonly fact: Fact;
}

/** How facts are delivered. */
export interface Manners {
  readonly arrivals: (fact: Fact) => readonly Arrival[];
  /** Something nobody could read, that comes along with this fact. */
  readonly malformed: (fact: Fact) => object | undefined;
  /** The order within one batch. */
  readonly shuffle: (facts: readonly object[]) => readonly object[];
  /** What comes within so many milliseconds comes as one batch; 0: each comes alone. */
  readonly batchMs: number;
}

/** Each at its time, once, by itself. */
export const polite: Manners = {
  arrivals: (fact) => [{ at: Date.parse(fact.at), fact }],
  malformed: () => undefined,
  shuffle: (facts) => facts,
  batchMs: 0,
};

const HOUR = 3_600_000;
const LATEST_MS = 10 * HOUR;
const SOON_MS = 120_000;
const LATE = 0.4;
const DOUBLED = 0.2;
const MALFORMED = 0.01;
const RESPELLED = 0.5;

/** The same word as other people type it. */
const TYPED: readonly ((word: string) => string)[] = [
  (word) => word.toLowerCase(),
  (word) => ` ${word}. `,
  (word) => `${word.slice(0, 1)}${word.slice(1).toLowerCase()}!`,
  (word) => Array.from(word, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join(''),
];
const retyped = (word: string, chance: number): string => TYPED[Math.floor(chance * TYPED.length)]?.(word) ?? word;

const spelt = (number: unknown): unknown => {
  if (typeof number !== 'string') return number;
  return number.startsWith('+') ? otherSpelling(number) : otherSpelling(`+${number}`).slice(1);
};

type Body = Readonly<Record<string, unknown>>;
/** Numbers, and words that somebody typed, in another spelling; at any depth, by the names that the ways in give them. */
const respelled = (value: unknown, chance: number): unknown => {
  if (Array.isArray(value)) return value.map((one) => respelled(one, chance));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Body).map(([name, one]) => {
      if (['phone', 'originationNumber', 'wa_id', 'from'].includes(name)) return [name, spelt(one)];
      if (name === 'email') return [name, String(one).toUpperCase()];
      if (name === 'messageBody' || name === 'body') return [name, retyped(String(one), chance)];
      return [name, respelled(one, chance)];
    }),
  );
};

/** What a fact becomes when a field of it is not what it must be. */
const broken = ({ way, body }: Fact): object => {
  switch (way) {
    case 'events':
      return { ...body, id: `broken-${String(body['id'])}`, time: '2026-12-20T15:00:00' };
    case 'two-way':
      return { ...body, inboundMessageId: '', messageBody: 42 };
    case 'delivery':
      return { ...body, eventType: 7 };
    case 'whatsapp':
      return { field: 'messages', value: { messages: [{ id: 7, type: 'text', text: { body: 'STOP' } }] } };
  }
};

const ordered = (facts: readonly object[], chance: Chance): readonly object[] =>
  facts
    .map((fact, index) => ({ fact, by: chance('order', facts.length, index, JSON.stringify(fact)) }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ fact }) => fact);

/** Shuffled, doubled, hours late, in other spellings, and one in a hundred with something beside it that nobody can read. */
export const unpleasant = (seed: number): Manners => {
  const chance = chanceOf(seed);
  const delay = ({ id }: Fact, copy: number): number =>
    chance(id, 'late', copy) < LATE ? chance(id, 'by', copy) * LATEST_MS : chance(id, 'soon', copy) * SOON_MS;
  return {
    arrivals: (fact) => {
      const other = chance(fact.id, 'spelt') < RESPELLED;
      const body = (other ? respelled(fact.body, chance(fact.id, 'typed')) : fact.body) as Fact['body'];
      const copies = chance(fact.id, 'doubled') < DOUBLED ? [0, 1] : [0];
      return copies.map((copy) => ({ at: Date.parse(fact.at) + delay(fact, copy), fact: { ...fact, body } }));
    },
    malformed: (fact) => (chance(fact.id, 'malformed') < MALFORMED ? broken(fact) : undefined),
    shuffle: (facts) => ordered(facts, chance),
    batchMs: 5 * 60_000,
  };
};
