import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { registerFrom, registerItem, since, timeText, type Packed } from '#store/members/register-item.ts';

const fields = encryptedFields('a-secret');
const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const instant = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc.constantFrom(FIRST, -1, 0, 1, LAST, Date.parse('2026-11-21T09:00:00.000Z')),
);
const iso = (ms: number): string => new Date(ms).toISOString();
const name = fc.constantFrom('givenName', 'phone', 'email', 'first:purchase');
const bytes = (packed: Packed): Buffer => Buffer.from(packed);

test('an instant of any year is eight bytes, which sort as instants do', () => {
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      expect(Buffer.byteLength(timeText(a))).toBe(8);
      expect(Math.sign(bytes(timeText(a)).compare(bytes(timeText(b))))).toBe(Math.sign(a - b));
    }),
  );
});

test('a register comes back as it was, an address too, and from a record of the stream, whose bytes are base64', () => {
  fc.assert(
    fc.property(name, instant, fc.jsonValue(), fc.boolean(), (of, ms, any, its) => {
      const register = { value: its ? iso(ms) : (JSON.parse(JSON.stringify(any)) as unknown), at: iso(ms) };
      const packed = registerItem(fields, of, register);
      expect(registerFrom(fields, of, packed)).toEqual(register);
      const brought = typeof packed === 'string' ? packed : Buffer.from(packed).toString('base64');
      expect(registerFrom(fields, of, brought)).toEqual(register);
    }),
  );
});

test('it sorts before an instant only when its fact is of before it', () => {
  fc.assert(
    fc.property(name, instant, instant, fc.jsonValue(), (of, a, b, value) => {
      const packed = bytes(registerItem(fields, of, { value, at: iso(a) }));
      expect(packed.compare(bytes(since(of, b))) < 0).toBe(a < b);
    }),
  );
});

test('an address says nothing without its secret, and equal ones of one instant are equal bytes', () => {
  const register = { value: '+46701740605', at: '2026-11-21T09:00:00.000Z' };
  const packed = registerItem(fields, 'phone', register);
  expect(bytes(packed).toString('latin1')).not.toContain('4670');
  expect(registerItem(fields, 'phone', register)).toEqual(packed);
  expect(() => registerFrom(encryptedFields('another'), 'phone', packed)).toThrow('not among the secrets');
  expect(registerFrom(encryptedFields('another a-secret'), 'phone', packed)).toEqual(register);
});

test('a register of before 0.2.0 is read: a map of its value as JSON, and its time', () => {
  const at = Date.parse('2026-11-21T09:00:00.000Z');
  expect(registerFrom(fields, 'city', { v: '"Lund"', at })).toEqual({ value: 'Lund', at: iso(at) });
  expect(registerFrom(fields, 'lastActiveAt', { v: '=', at })).toEqual({ value: iso(at), at: iso(at) });
  expect(registerFrom(fields, 'moved', { v: 'null', at })).toEqual({ value: null, at: iso(at) });
  const hidden = { v: fields.hide('"+46701740605"'), at };
  expect(registerFrom(fields, 'phone', hidden)).toEqual({ value: '+46701740605', at: iso(at) });
});
