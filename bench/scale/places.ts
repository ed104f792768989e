import { createHash } from 'node:crypto';
import { openFields } from '#store/fields.ts';
import { keys } from '#store/keys.ts';
import { groupOf, journeyGroup, segmentGroup, type Group } from '#store/members/groups.ts';
import { dueToItem } from '#store/runs/due-item.ts';
import { stage } from './settings.ts';
import type { Touch } from './touch.ts';

/** Whom a step is about, and which of their events or messages. */
export interface Subject {
  readonly memberId: string;
  readonly nth: number;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);
const idOf = ({ memberId, nth }: Subject): string => `${memberId}-${nth}`;

/** The key functions of everything that has a place of its own; what begins otherwise is one place for all. */
const families: readonly ((subject: Subject) => { readonly pk: string })[] = [
  ({ memberId }) => keys.member(memberId),
  ({ memberId }) => keys.consent(hash(memberId)),
  (subject) => keys.mark('scale', idOf(subject), hash),
  (subject) => keys.link(hash(idOf(subject)).slice(0, 8)),
  (subject) => keys.request(idOf(subject)),
];
const NOBODY: Subject = { memberId: '', nth: 0 };
const beginningOf = (pk: string): string => pk.slice(0, pk.indexOf('#') + 1);
const byBeginning = new Map(families.map((of) => [beginningOf(of(NOBODY).pk), of]));

const withoutShard = (pk: string): string => pk.slice(0, pk.lastIndexOf('#'));
const isFamily = (pk: string): boolean => beginningOf(pk) !== '' && byBeginning.has(beginningOf(pk));

/** Days of due work are told apart by their order, and have names that stay: today is another day tomorrow. */
const DAYS = ['2027-01-01', '2027-01-02', '2027-01-03'] as const;

/** A place as it was measured, without whose it was: `M#`, `2027-01-01#`, and `PROGRAMME` for what is one place for all. */
export const namedPlace = ({ index, pk }: Touch, daysInOrder: readonly string[]): string => {
  switch (index) {
    case undefined:
      return isFamily(pk) ? beginningOf(pk) : pk;
    case 'byDue':
      return `${DAYS[daysInOrder.indexOf(withoutShard(pk))] ?? DAYS[2]}#`;
    case 'byGroup':
      return `${withoutShard(pk)}#`;
    default:
      return '';
  }
};
const dueDayOf = (day: string, memberId: string): string => {
  const work = { kind: 'expiry', memberId, dueAt: `${day}T00:00:00.000Z` } as const;
  return String(dueToItem(work, openFields, stage.dueShards)['dueDay']);
};

const groupIn = (name: string): Group =>
  name.startsWith('J#') ? journeyGroup(name.slice(2)) : segmentGroup(name.slice(2));

const inIndex = (index: string, pk: string, subject: Subject): string => {
  switch (index) {
    case 'byDue':
      return dueDayOf(withoutShard(pk), subject.memberId);
    case 'byGroup':
      return groupOf(groupIn(withoutShard(pk)), subject.memberId);
    case 'byPhone':
    case 'byProvider':
      return hash(`${index}${idOf(subject)}`);
    default:
      return pk;
  }
};

/** The partition key that the deployed key functions give a touch of this subject, with its table and index. */
export const placeOf = ({ table, index, pk }: Touch, subject: Subject): string => {
  if (index !== undefined) return `${table}.${index} ${inIndex(index, pk, subject)}`;
  const own = isFamily(pk) ? byBeginning.get(beginningOf(pk)) : undefined;
  return `${table} ${own === undefined ? pk : own(subject).pk}`;
};

/** Places that are alike: all shards of a listing, all members of a table. */
export const kindOf = (place: string): string => {
  const [where = '', pk = ''] = place.split(' ', 2);
  if (where.includes('.byDue') || where.includes('.byGroup')) return where;
  return `${where} ${isFamily(pk) ? beginningOf(pk) : pk}`;
};
