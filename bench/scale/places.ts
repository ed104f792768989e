import { createHash } from 'node:crypto';
import { openFields } from '#store/fields.ts';
import { keys } from '#store/keys.ts';
import { groupOf } from '#store/members/groups.ts';
import { dueToItem } from '#store/runs/due-item.ts';
import { stage } from './settings.ts';
import type { Touch } from './steps.ts';

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
const dueDayOf = (day: string, memberId: string): string => {
  const work = { kind: 'expiry', memberId, dueAt: `${day}T00:00:00.000Z` } as const;
  return String(dueToItem(work, openFields, stage.dueShards)['dueDay']);
};

const inIndex = (index: string, pk: string, subject: Subject): string => {
  switch (index) {
    case 'byDue':
      return dueDayOf(withoutShard(pk), subject.memberId);
    case 'byGroup':
      return groupOf(withoutShard(pk), subject.memberId);
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
  const own = byBeginning.get(beginningOf(pk));
  return `${table} ${own === undefined || beginningOf(pk) === '' ? pk : own(subject).pk}`;
};
