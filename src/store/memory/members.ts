import { applyEffect, type MemberRow, type Members, type Register } from '#members/member-row.ts';
import { addressHashes } from '#store/address-hashes.ts';
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
      if (tables.get(keys.tombstone(addressOf(event.memberId)))) return 'erased';
      const mark = keys.mark(event.source, event.id, addressOf);
      if (tables.get(mark)) return 'duplicate';
      const key = keys.member(event.memberId);
      tables.transact([
        { key: mark, row: { at: event.time } },
        { key, row: applyEffect(tables.get(key), event, effect) },
        ...addressHashes(effect, addressOf).map((hash) => ({
          key: keys.address(event.memberId, hash),
          row: { at: event.time },
        })),
      ]);
      return 'accepted';
    }),
    get: atomic((memberId) => tables.get(keys.member(memberId))),
    findByPhone: atomic((phone) => byPhone.find(addressOf(phone))),
    findByAddress: atomic((address) => byPhone.find(address)),
    addresses: atomic((memberId) => tables.names(keys.addresses(memberId))),
    everything: atomic((memberId) => {
      const all = keys.ofMember(memberId);
      return Object.fromEntries(tables.names(all).map((sk) => [sk, tables.get({ ...all, sk })]));
    }),
    bury: atomic((memberId, at) => {
      const key = keys.tombstone(addressOf(memberId));
      if (tables.get(key) === undefined) tables.put(key, { at });
    }),
    isErased: atomic((memberId) => tables.get(keys.tombstone(addressOf(memberId))) !== undefined),
    erase: atomic((memberId) => {
      const erasure = keys.due({ kind: 'erase', memberId, dueAt: '', erasedAt: '', addresses: [] });
      const kept = tables.get(erasure);
      tables.clear(keys.ofMember(memberId));
      if (kept !== undefined) tables.put(erasure, kept);
    }),
  };
};
