import type { MemberEvent } from '#events/event.ts';
import type { Effect, Register } from '#members/member-row.ts';
import { hiddenJson, type Fields } from '#store/fields.ts';
import { counterName, registerItem, registerName } from '#store/member-item.ts';

/** A register to write if it is newer. `beats` is the value of the same instant, as stored, that it is known to win from. */
export interface Candidate {
  readonly name: string;
  readonly next: Register;
  readonly beats?: string;
}

const TIE = (i: number) => `OR (#r${i}.#at = :at${i} AND #r${i}.#v = :tie${i})`;
const condition = ({ beats }: Candidate, i: number) =>
  `(attribute_not_exists(#r${i}) OR #r${i}.#at < :at${i} ${beats === undefined ? '' : TIE(i)})`;

/** The phone's key follows its register: set with it, and gone when the phone is. */
const phoneKey = (candidates: readonly Candidate[], addressOf: (phone: string) => string) => {
  const phone = candidates.find(({ name }) => name === 'phone')?.next.value;
  if (phone === undefined) return { set: '', remove: '', values: {} };
  return typeof phone === 'string'
    ? { set: ', phoneKey = :phoneKey', remove: '', values: { ':phoneKey': addressOf(phone) } }
    : { set: '', remove: 'REMOVE phoneKey', values: {} };
};

/** Counters add, registers are set while each is newer; `seq` moves by one with every event. `known`: of a row that is there. */
export const memberUpdate = (
  event: MemberEvent,
  add: Effect['add'],
  candidates: readonly Candidate[],
  addressOf: (phone: string) => string,
  { known, fields }: { readonly known: boolean; readonly fields: Fields },
) => {
  const counters = Object.entries(add);
  const phone = phoneKey(candidates, addressOf);
  const sets = candidates.map((_, i) => `, #r${i} = :r${i}`).join('');
  const adds = counters.map((_, i) => `, #c${i} :c${i}`).join('');
  const conditional = candidates.length > 0;
  const conditions = [...(known ? ['attribute_exists(pk)'] : []), ...candidates.map(condition)];

  return {
    UpdateExpression: `SET memberId = :memberId, #last = :last${sets}${phone.set} ADD #seq :one${adds} ${phone.remove}`,
    ...(conditions.length > 0 ? { ConditionExpression: conditions.join(' AND ') } : {}),
    ExpressionAttributeNames: {
      '#last': 'last',
      '#seq': 'seq',
      ...(conditional ? { '#at': 'at' } : {}),
      ...(candidates.some(({ beats }) => beats !== undefined) ? { '#v': 'v' } : {}),
      ...Object.fromEntries(counters.map(([name], i) => [`#c${i}`, counterName(name)])),
      ...Object.fromEntries(candidates.map(({ name }, i) => [`#r${i}`, registerName(name)])),
    },
    ExpressionAttributeValues: {
      ':memberId': event.memberId,
      ':last': hiddenJson(fields, event),
      ':one': 1,
      ...phone.values,
      ...Object.fromEntries(counters.map(([, amount], i) => [`:c${i}`, amount])),
      ...Object.fromEntries(candidates.map(({ name, next }, i) => [`:r${i}`, registerItem(fields, name, next)])),
      ...Object.fromEntries(candidates.map(({ next }, i) => [`:at${i}`, Date.parse(next.at)])),
      ...Object.fromEntries(candidates.flatMap(({ beats }, i) => (beats === undefined ? [] : [[`:tie${i}`, beats]]))),
    },
  };
};
