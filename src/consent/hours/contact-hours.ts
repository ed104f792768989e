import { contactRules, daily, type ContactRule } from '#consent/hours/contact-rules.ts';
import { quietUntil, type Opening, type Window } from '#consent/hours/quiet-hours.ts';
import { possibleStates, territories } from '#consent/hours/us-states.ts';

/** Where a member is, as far as known. */
export interface Place {
  /** Every zone the member's clock could show, as IANA names. */
  readonly zones: readonly string[];
  /** ISO 3166. */
  readonly country?: string;
  /** The part after the country in ISO 3166-2: `TX`. */
  readonly region?: string;
}

/** Russia's ends can both be awake, on two dates, while its middle sleeps: ten hours apart. */
const middles: Readonly<Record<string, string>> = { RU: 'Asia/Krasnoyarsk' };

/** A clock and the rules that hold on it. */
interface ZoneRules {
  readonly zone: string;
  readonly rules: readonly ContactRule[];
}

const known = (...names: readonly string[]): readonly ContactRule[] =>
  [...new Set(names)].flatMap((name) => contactRules.get(name) ?? []);

const ofStates = (states: readonly string[]): readonly ContactRule[] =>
  known(...states.map((state) => (contactRules.has(`US-${state}`) ? `US-${state}` : 'US')));

const statesRules = new Map<readonly string[], readonly ContactRule[]>();

const rulesOfStates = (states: readonly string[]): readonly ContactRule[] => {
  const made = statesRules.get(states) ?? ofStates(states);
  statesRules.set(states, made);
  return made;
};

/** The law of a place, clock by clock: of the US state, of every state the clock leaves possible, else of the country. */
const rulesAt = ({ zones: given, country = '', region }: Place): readonly ZoneRules[] => {
  const zones = given.length === 0 ? ['UTC'] : given;
  if (country === 'US')
    return possibleStates(zones, region).map(({ zone, states }) => ({ zone, rules: rulesOfStates(states) }));
  const rules = known(territories.includes(country) ? 'US' : country);
  const middle = zones.length > 1 ? middles[country] : undefined;
  return [...zones, ...(middle === undefined ? [] : [middle])].map((zone) => ({ zone, rules }));
};

/** The most messages a law lets one person get. */
export interface LegalCap {
  readonly rule: string;
  readonly max: number;
  readonly hours: number;
}

/** Legal limits on how often; of every state that is possible where the state is not known. */
export const legalCapsOf = (place: Place): readonly LegalCap[] => {
  const rules = new Set(rulesAt(place).flatMap((one) => one.rules));
  return [...rules].flatMap(({ rule, max }) => (max === undefined ? [] : { rule, max, hours: 24 }));
};

/** When a message may go: inside the brand's own hours and those of every rule, on every clock the member may live by. */
export const nextOpening = (now: Date, place: Place, own: Window): Opening => {
  const window = `${own.allowFrom}-${own.allowUntil}`;
  const brand = { rule: 'brand', week: daily(window) };
  const clocks = rulesAt(place).map(({ zone, rules }) => ({ zone, hours: [...rules, brand] }));
  return quietUntil(now, clocks) ?? { at: now, zone: clocks[0]?.zone ?? 'UTC', rule: brand.rule, window };
};
