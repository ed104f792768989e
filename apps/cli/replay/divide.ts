import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/mobile';
import type { Admission } from './admissions.ts';
import type { GivenEvent } from './given.ts';

/** Names that stand for the same thing once they were joined. */
const createGroups = () => {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let at = name;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    if (at !== name) parents.set(name, at);
    return at;
  };
  return {
    rootOf,
    join: (a: string, b: string): void => {
      const [one, other] = [rootOf(a), rootOf(b)];
      if (one !== other) parents.set(other, one);
    },
  };
};

type Data = Readonly<Record<string, unknown>>;

const phoneIn = (phone: string, country: unknown): string =>
  parsePhoneNumberFromString(phone, typeof country === 'string' ? (country as CountryCode) : undefined)?.number ??
  phone;

/** What two members may share: an address in any spelling, or the name of one in an event of the other. */
const traitsOf = (data: Data): readonly string[] =>
  Object.entries(data).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [];
    if (name === 'phone') return [`phone ${phoneIn(value, data['country'])}`];
    return name === 'email' ? [`email ${value.toLowerCase()}`] : [`member ${value}`];
  });

const dataOf = ({ raw }: GivenEvent): Data =>
  typeof raw['data'] === 'object' && raw['data'] !== null ? (raw['data'] as Data) : {};

/** Spreads members over so many parts, those together that share anything; answers the part of each. */
export const divide = (
  events: readonly GivenEvent[],
  admissions: ReadonlyMap<string, Admission>,
  parts: number,
): ReadonlyMap<string, number> => {
  const groups = createGroups();
  const joinBy = (memberId: string, data: Data): void => {
    for (const trait of traitsOf(data))
      if (!trait.startsWith('member ') || admissions.has(trait.slice('member '.length)))
        groups.join(`member ${memberId}`, trait);
  };
  for (const [memberId, { profile }] of admissions) joinBy(memberId, profile ?? {});
  for (const event of events) joinBy(event.memberId, dataOf(event));

  const sizes = new Map<string, number>();
  for (const { memberId } of events) {
    const root = groups.rootOf(`member ${memberId}`);
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  const load = Array.from({ length: parts }, () => 0);
  const partOf = new Map<string, number>();
  for (const [root, size] of [...sizes].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const lightest = load.indexOf(Math.min(...load));
    load[lightest] = (load[lightest] ?? 0) + size;
    partOf.set(root, lightest);
  }
  return new Map([...admissions.keys()].map((id) => [id, partOf.get(groups.rootOf(`member ${id}`)) ?? 0]));
};
