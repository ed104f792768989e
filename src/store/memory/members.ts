import { applyEffect, type MemberRow, type Members, type Register } from '#members/member-row.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';

/** The address of a row's phone; a register keeps its identity from version to version, so it is hashed once. */
const phoneKeys = (addressOf: (phone: string) => string) => {
  const known = new WeakMap<Register, string>();
  return ({ registers: { ['phone']: phone } }: MemberRow): string | undefined => {
    if (typeof phone?.value !== 'string') return undefined;
    const address = known.get(phone) ?? addressOf(phone.value);
    known.set(phone, address);
    return address;
  };
};

export const memoryMembers = (tables: MemoryTables, addressOf: (phone: string) => string): Members => {
  const byPhone = tables.index<MemberRow>({ table: 'members', pk: '', sk: 'MEMBER' }, phoneKeys(addressOf));

  return {
    commit: atomic((event, effect) => {
      const mark = keys.mark(event.source, event.id);
      if (tables.get(mark)) return 'duplicate';
      const key = keys.member(event.memberId);
      tables.transact([
        { key: mark, row: { at: event.time } },
        { key, row: applyEffect(tables.get(key), event, effect) },
      ]);
      return 'accepted';
    }),
    get: atomic((memberId) => tables.get(keys.member(memberId))),
    findByPhone: atomic((phone) => byPhone.find(addressOf(phone))),
    erase: atomic((memberId) => {
      tables.clear(keys.ofMember(memberId));
    }),
  };
};
