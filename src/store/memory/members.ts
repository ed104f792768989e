import {
  applyEffect,
  isOther,
  meets,
  type Effect,
  type MemberRow,
  type Members,
  type Register,
} from '#members/member-row.ts';
import { addressHashes } from '#store/members/address-hashes.ts';
import { voucherCode } from '#members/voucher-code.ts';
import { newAlias } from '#store/members/alias.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables, Write } from '#store/memory/tables.ts';
import { referralCodes } from '#store/members/referral-codes.ts';
import { isAsSeen, redemptionWrites } from '#store/memory/redemptions.ts';
import { codeKey, isWorth, voucherIn, voucherWrites } from '#store/memory/vouchers.ts';

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

  /** The first code that is nobody else's. */
  const codeOf = (memberId: string): string | undefined =>
    referralCodes(memberId, addressOf).find((code) => {
      const owner = tables.get(keys.code(code))?.memberId;
      return owner === undefined || owner === memberId;
    });

  /** What is written beside the member's row. */
  const besides = (memberId: string, at: string, effect: Effect, code: string | undefined): readonly Write[] => {
    const { entries = [], stock, restock } = effect;
    const taken = stock && (tables.get(keys.stock(stock.reward))?.taken ?? 0);
    return [
      ...addressHashes(effect, addressOf).map((hash) => ({ key: keys.address(memberId, hash), row: { at } })),
      ...entries.map((entry) => ({ key: keys.ledger(memberId, entry), row: entry })),
      ...(stock && taken !== undefined ? [{ key: keys.stock(stock.reward), row: { taken: taken + 1 } }] : []),
      ...(restock === undefined
        ? []
        : [{ key: keys.stock(restock), row: { taken: (tables.get(keys.stock(restock))?.taken ?? 0) - 1 } }]),
      ...(code === undefined ? [] : [{ key: keys.code(code), row: { memberId } }]),
    ];
  };

  return {
    commit: atomic((event, effect, content) => {
      const { memberId, time } = event;
      if (tables.get(keys.tombstone(addressOf(memberId)))) return 'erased';
      const mark = keys.mark(event.source, event.id, addressOf);
      const hash = content === undefined ? {} : { content: addressOf(content) };
      const known = tables.get(mark);
      if (known) return isOther(known.content, hash.content) ? 'conflict' : 'duplicate';
      const key = keys.member(memberId);
      const before = tables.get(key);
      if (!meets(effect.only, before)) return 'stale';
      const { stock } = effect;
      if (stock && (tables.get(keys.stock(stock.reward))?.taken ?? 0) >= stock.of) return 'sold-out';
      if (effect.takes && !isWorth(tables.get(keys.voucher(memberId, effect.takes.redemptionId)))) return 'spent';
      if (!isAsSeen(tables, memberId, effect)) return 'spent';
      const code = effect.code ? codeOf(memberId) : undefined;
      const set = code === undefined ? effect.set : { ...effect.set, referralCode: { value: code, at: time } };
      tables.transact([
        { key: mark, row: { at: time, ...hash } },
        { key, row: { alias: newAlias(), ...applyEffect(before, event, { ...effect, set }) } },
        ...besides(memberId, time, effect, code),
        ...voucherWrites(tables, addressOf, event, effect),
        ...redemptionWrites(tables, event, effect),
      ]);
      return 'accepted';
    }),
    ledger: atomic((memberId) => tables.list(keys.ledgers(memberId))),
    findByCode: atomic((code) => tables.get(keys.code(code))?.memberId),
    get: atomic((memberId) => tables.get(keys.member(memberId))),
    findVoucher: atomic((code) => {
      const found = tables.get(codeKey(code, addressOf));
      return found && voucherIn(tables.get(keys.voucher(found.memberId, found.redemptionId)));
    }),
    redemption: atomic((memberId, redemptionId) => tables.get(keys.redemption(memberId, redemptionId))),
    redemptions: atomic((memberId) => [...tables.list(keys.redemptions(memberId))]),
    oneTimeCode: atomic((memberId, purpose) => tables.get(keys.oneTimeCode(memberId, purpose))),
    keepOneTimeCode: atomic((code) => {
      const key = keys.oneTimeCode(code.memberId, code.purpose);
      if ((tables.get(key)?.rev ?? 0) !== code.rev - 1) return false;
      tables.put(key, code);
      return true;
    }),
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
      for (const code of referralCodes(memberId, addressOf))
        if (tables.get(keys.code(code))?.memberId === memberId) tables.delete(keys.code(code));
      for (const redemptionId of tables.names(keys.vouchers(memberId)))
        tables.delete(codeKey(voucherCode(redemptionId, addressOf), addressOf));
      tables.clear(keys.ofMember(memberId));
      if (kept !== undefined) tables.put(erasure, kept);
    }),
  };
};
