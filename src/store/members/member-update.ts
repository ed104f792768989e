import type { MemberEvent } from '#words/event.ts';
import { newAlias } from '#store/members/alias.ts';
import { keepsFirst, type Effect, type Register } from '#members/member-row.ts';
import type { Fields } from '#store/fields.ts';
import { counterName, lastItem, registerName } from '#store/members/member-item.ts';
import { registerItem, since } from '#store/members/register-item.ts';

/** A register to write if it wins. */
export interface Candidate {
  readonly name: string;
  readonly next: Register;
  /** The value of the same instant, as stored, that it is known to win from. */
  readonly beats?: unknown;
  /** Taken to lose: it is not written, and the write holds only if what is stored is earlier. */
  readonly yields?: true;
}

/**
 * No fact is there that is as new, or as early where the first is kept. A register that was written before 0.2.0 is a map with
 * its time as `at`; a text or bytes begin with it. DynamoDB finds no `at` in the latter and compares a map with neither, so
 * that of the two comparisons one is false.
 */
const condition = ({ name, beats, yields }: Candidate, i: number) => {
  if (yields) return `(#r${i} < :t${i} OR #r${i}.#at < :at${i})`;
  const wins = keepsFirst(name)
    ? `NOT (#r${i} < :t${i} OR #r${i}.#at <= :at${i})`
    : `NOT (#r${i} >= :t${i} OR #r${i}.#at >= :at${i})`;
  return beats === undefined ? wins : `(${wins} OR #r${i} = :tie${i})`;
};
/** Where what is earlier ends, or what is as early. */
const borderOf = ({ name, next, yields }: Candidate) =>
  since(name, Date.parse(next.at) + (keepsFirst(name) && !yields ? 1 : 0));

/** The phone's key follows its register: set with it, and gone when the phone is. */
const phoneKey = (candidates: readonly Candidate[], addressOf: (phone: string) => string) => {
  const phone = candidates.find(({ name }) => name === 'phone')?.next.value;
  if (phone === undefined) return { set: '', remove: '', values: {} };
  return typeof phone === 'string'
    ? { set: ', phoneKey = :phoneKey', remove: '', values: { ':phoneKey': addressOf(phone) } }
    : { set: '', remove: 'phoneKey', values: {} };
};

/** What an effect asks of the row, as conditions: a counter that is not there is 0. */
const asked = ({ seq, counters = {} }: NonNullable<Effect['only']>) => {
  const guards = Object.entries(counters);
  return {
    conditions: [
      ...(seq === undefined ? [] : ['#seq = :seq']),
      ...guards.map(([, count], i) =>
        count === 0 ? `(attribute_not_exists(#g${i}) OR #g${i} = :g${i})` : `#g${i} = :g${i}`,
      ),
    ],
    names: Object.fromEntries(guards.map(([name], i) => [`#g${i}`, counterName(name)])),
    values: {
      ...(seq === undefined ? {} : { ':seq': seq }),
      ...Object.fromEntries(guards.map(([, count], i) => [`:g${i}`, count])),
    },
  };
};

/** Counters add, registers are set while each wins; `seq` moves by one with every event. `known`: of a row that is there. */
export const memberUpdate = (
  event: MemberEvent,
  { add, drop = [], only = {}, restore = {} }: Pick<Effect, 'add' | 'drop' | 'only' | 'restore'>,
  candidates: readonly Candidate[],
  addressOf: (phone: string) => string,
  { known, fields }: { readonly known: boolean; readonly fields: Fields },
) => {
  const counters = Object.entries(add);
  const back = Object.entries(restore);
  const phone = phoneKey(candidates, addressOf);
  const sets = candidates.map(({ yields }, i) => (yields ? '' : `, #r${i} = :r${i}`)).join('');
  const puts = back.map(([, one], i) => (one === null ? '' : `, #b${i} = :b${i}`)).join('');
  const adds = counters.map((_, i) => `, #c${i} :c${i}`).join('');
  const conditional = candidates.length > 0;
  const guard = asked(only);
  const conditions = [...(known ? ['attribute_exists(pk)'] : []), ...guard.conditions, ...candidates.map(condition)];
  const removes = [
    // A row of before 0.2.0 said it beside its key.
    'memberId',
    ...(phone.remove === '' ? [] : [phone.remove]),
    ...drop.map((_, i) => `#d${i}`),
    ...back.flatMap(([, one], i) => (one === null ? [`#b${i}`] : [])),
  ];

  return {
    UpdateExpression: `SET #last = :last, alias = if_not_exists(alias, :alias)${sets}${puts}${phone.set} ADD #seq :one${adds} REMOVE ${removes.join(', ')}`,
    ...(conditions.length > 0 ? { ConditionExpression: conditions.join(' AND ') } : {}),
    ExpressionAttributeNames: {
      '#last': 'last',
      '#seq': 'seq',
      ...(conditional ? { '#at': 'at' } : {}),
      ...guard.names,
      ...Object.fromEntries(drop.map((name, i) => [`#d${i}`, counterName(name)])),
      ...Object.fromEntries(back.map(([name], i) => [`#b${i}`, registerName(name)])),
      ...Object.fromEntries(counters.map(([name], i) => [`#c${i}`, counterName(name)])),
      ...Object.fromEntries(candidates.map(({ name }, i) => [`#r${i}`, registerName(name)])),
    },
    ExpressionAttributeValues: {
      ':last': lastItem(fields, event),
      ':alias': newAlias(),
      ':one': 1,
      ...phone.values,
      ...guard.values,
      ...Object.fromEntries(
        back.flatMap(([name, one], i) => (one === null ? [] : [[`:b${i}`, registerItem(fields, name, one)]])),
      ),
      ...Object.fromEntries(counters.map(([, amount], i) => [`:c${i}`, amount])),
      ...Object.fromEntries(
        candidates.flatMap(({ name, next, yields }, i) =>
          yields ? [] : [[`:r${i}`, registerItem(fields, name, next)]],
        ),
      ),
      ...Object.fromEntries(candidates.map(({ next }, i) => [`:at${i}`, Date.parse(next.at)])),
      ...Object.fromEntries(candidates.map((one, i) => [`:t${i}`, borderOf(one)])),
      ...Object.fromEntries(candidates.flatMap(({ beats }, i) => (beats === undefined ? [] : [[`:tie${i}`, beats]]))),
    },
  };
};
