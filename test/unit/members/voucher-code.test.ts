import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readCode, spelled, voucherCode } from '#members/voucher-code.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hash = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest('base64url');
const some = Array.from({ length: 200 }, (_, i) => voucherCode(`redemption-${i}`, hash('key')));

describe('the code of a voucher', () => {
  it('has twelve symbols, none of which is taken for another', () => {
    for (const code of some) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(new Set(some).size).toBe(some.length);
  });

  it('follows from the redemption and a key, and from nothing without it', () => {
    expect(voucherCode('redemption-1', hash('key'))).toBe(some[1]);
    expect(voucherCode('redemption-1', hash('other'))).not.toBe(some[1]);
  });

  it('is read however it is written: small letters, groups, O for nought, I and L for one', () => {
    for (const code of some) {
      const typed = spelled(code).toLowerCase().replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'i');
      expect(readCode(` ${typed} `)).toBe(code);
    }
    expect(spelled('0123456789AB')).toBe('0123-4567-89AB');
  });

  it('is refused with any one symbol wrong', () => {
    for (const code of some.slice(0, 40))
      for (let at = 0; at < code.length; at += 1)
        for (const symbol of SYMBOLS)
          if (symbol !== code[at]) expect(readCode(code.slice(0, at) + symbol + code.slice(at + 1))).toBeUndefined();
  });

  it('is refused with two neighbours in each other’s place, but for the one pair that the check cannot tell', () => {
    const missed = some.flatMap((code) =>
      Array.from({ length: code.length - 1 }, (_, at) => {
        const [a = '', b = ''] = code.slice(at, at + 2);
        const swapped = code.slice(0, at) + b + a + code.slice(at + 2);
        return a !== b && readCode(swapped) !== undefined;
      }).filter(Boolean),
    );
    expect(missed.length).toBeLessThan((some.length * 11) / 100);
  });

  it.each(['', '0', 'K7QF-2M9D-XP4', 'K7QF-2M9D-XP4C', 'U'.repeat(12), '٣'.repeat(12), `${some[0]}0`])(
    'does not read %j',
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );
});
