import { createHash } from 'node:crypto';

/** Crockford's base 32: no letter looks like a digit, and no word can come of it. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const M = SYMBOLS.length;
/**
 * 55 bits: with a million vouchers in force a guess is one of them once in 36 thousand million, and two of the million are alike in
 * one of 72,000 programmes; then the second is not given.
 */
const RANDOM = 11;
/** The hybrid check of ISO/IEC 7064 (there MOD 11,10, 27,26 and 37,36) for 32 symbols: 1 for a code that is whole. */
const checked = (values: readonly number[]): number =>
  values.reduce((product, value) => (((product + value) % M || M) * 2) % (M + 1), M);

const withCheck = (values: readonly number[]): readonly number[] => [...values, (M + 1 - checked(values)) % M];

const isWhole = (values: readonly number[]): boolean => {
  const last = values.at(-1);
  return last !== undefined && (checked(values.slice(0, -1)) + last) % M === 1;
};

const codeFrom = (hash: string): string => {
  const bytes = createHash('sha256').update(hash).digest();
  const values = Array.from({ length: RANDOM }, (_, i) => (bytes[i] ?? 0) % M);
  return withCheck(values)
    .map((value) => SYMBOLS[value])
    .join('');
};

/** The code of the voucher of a redemption; without the key of the hash nobody can tell it. */
export const voucherCode = (redemptionId: string, hash: (text: string) => string): string =>
  codeFrom(hash(JSON.stringify(['voucher', redemptionId])));

/** By what a voucher is found: its code is not kept. */
export const voucherName = (code: string, hash: (text: string) => string): string =>
  hash(JSON.stringify(['voucher code', code]));

/** As people read it aloud: `K7QF-2M9D-XP40`. */
export const spelled = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What somebody typed or scanned, as a code; `undefined` where a symbol is wrong, missing, or changed places with another. */
export const readCode = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const values = Array.from(code, (symbol) => SYMBOLS.indexOf(symbol));
  return values.length === RANDOM + 1 && !values.includes(-1) && isWhole(values) ? code : undefined;
};
