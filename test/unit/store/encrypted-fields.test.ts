import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { hiddenJson, shownJson } from '#store/fields.ts';

const fields = encryptedFields('first-secret');

test('any text comes back, and two texts become one only when they are one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
      expect(fields.show(fields.hide(a))).toBe(a);
      expect(fields.hide(a) === fields.hide(b)).toBe(a === b);
      expect(fields.hide(a)).toBe(encryptedFields('first-secret').hide(a));
    }),
  );
});

test('what was hidden says nothing without its secret', () => {
  const hidden = fields.hide('+46701740605');
  expect(hidden).not.toContain('46701740605');
  expect(Buffer.from(hidden.split(':')[2] ?? '', 'base64url').toString('latin1')).not.toContain('4670');
  expect(() => encryptedFields('another').show(hidden)).toThrow('not among the secrets');
});

test('a value that was changed is not shown', () => {
  const hidden = fields.hide('alma@example.com');
  const changed = hidden.slice(0, -3) + (hidden.at(-3) === 'A' ? 'B' : 'A') + hidden.slice(-2);
  expect(() => fields.show(changed)).toThrow();
});

test('a new secret takes over while values of the old one are still read', () => {
  const old = fields.hide('+46701740605');
  const after = encryptedFields('second-secret first-secret');
  expect(after.show(old)).toBe('+46701740605');
  expect(after.hide('+46701740605')).not.toBe(old);
  expect(encryptedFields('first-secret second-secret').show(after.hide('x'))).toBe('x');
  expect(() => encryptedFields(' ')).toThrow('empty');
});

test('in JSON phones and email addresses are hidden however deep they stand, and nothing else', () => {
  const event = {
    data: { phone: '+46', email: 'a@b.test', givenName: 'Alma', deep: [{ email: 'c@d.test', phone: null }] },
  };
  const text = hiddenJson(fields, event);
  for (const hidden of ['+46', 'a@b.test', 'c@d.test']) expect(text).not.toContain(hidden);
  expect(text).toContain('Alma');
  expect(shownJson(fields, text)).toEqual(event);
  expect(shownJson(fields, JSON.stringify(event))).toEqual(event);
});
