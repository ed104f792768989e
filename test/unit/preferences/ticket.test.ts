import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openTicket, sealTicket, ticketKeys, ticketsWith, type Purpose, type Ticket } from '#preferences/ticket.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const KEYS = ticketKeys('one secret');
const PURPOSES: readonly Purpose[] = ['preferences', 'unsubscribe', 'opt-in', 'session'];
const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. \n%~');

const ticket: Ticket = {
  purpose: 'preferences',
  memberId: 'alma',
  id: '5kq0c2m8v1t9d3f7h6j4n0p2r8s1u3v5',
  expiresAt: '2026-12-21T12:00:00.000Z',
};
const tickets = fc.record(
  {
    purpose: fc.constantFrom(...PURPOSES),
    memberId: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,127}$/),
    id: fc.stringMatching(/^[0-9a-v]{1,32}$/),
    expiresAt: fc.integer({ min: 1, max: 2 ** 31 }).map((s) => new Date(NOW.getTime() + s * 1000).toISOString()),
    pairs: fc.array(fc.constantFrom('email:offers' as const, 'sms:rewards' as const), { minLength: 1, maxLength: 4 }),
    wording: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
  },
  { requiredKeys: ['purpose', 'memberId', 'id', 'expiresAt'] },
);
const opens = (text: string, purpose: Purpose = ticket.purpose): Ticket | undefined =>
  openTicket(KEYS, text, purpose, NOW);

test('what was sealed comes out again, whatever it is', () => {
  fc.assert(
    fc.property(tickets, (given) => {
      expect(opens(sealTicket(KEYS, given), given.purpose)).toEqual(given);
    }),
    { numRuns: 300 },
  );
});

test('every flipped bit of a ticket is refused', () => {
  fc.assert(
    fc.property(tickets, (given) => {
      const text = sealTicket(KEYS, given);
      const bytes = Buffer.from(text, 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        if (opens(flipped.toString('base64url'), given.purpose) !== undefined) throw new Error(`bit ${bit} passed`);
      }
      const written = Buffer.from(text, 'latin1');
      for (let bit = 0; bit < written.length * 8; bit += 1) {
        const flipped = Buffer.from(written);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        if (opens(flipped.toString('latin1'), given.purpose) !== undefined) throw new Error(`bit ${bit} passed`);
      }
    }),
    { numRuns: 25 },
  );
});

test('every replaced, added or missing character of a ticket is refused', () => {
  // All lengths that base64url can end in: with spare bits in the last character and without.
  for (const memberId of ['a', 'al', 'alm', 'alma']) {
    const text = sealTicket(KEYS, { ...ticket, memberId });
    const passed: string[] = [];
    const attempt = (other: string): void => {
      if (other !== text && opens(other) !== undefined) passed.push(other);
    };
    for (let at = 0; at <= text.length; at += 1) {
      attempt(text.slice(0, at) + text.slice(at + 1));
      for (const character of ALPHABET) {
        attempt(text.slice(0, at) + character + text.slice(at + 1));
        attempt(text.slice(0, at) + character + text.slice(at));
      }
    }
    expect(passed).toEqual([]);
    expect(opens(text)?.memberId).toBe(memberId);
  }
});

test.each(PURPOSES)('a ticket for another purpose does not open for %s', (purpose) => {
  for (const other of PURPOSES.filter((one) => one !== purpose))
    expect(opens(sealTicket(KEYS, { ...ticket, purpose: other }), purpose)).toBeUndefined();
});

test('a ticket is good up to its last second and not in it', () => {
  const text = sealTicket(KEYS, ticket);
  expect(openTicket(KEYS, text, 'preferences', new Date('2026-12-21T11:59:59.999Z'))).toEqual(ticket);
  expect(openTicket(KEYS, text, 'preferences', new Date('2026-12-21T12:00:00.000Z'))).toBeUndefined();
});

test('a ticket of another secret is refused', () => {
  expect(opens(sealTicket(ticketKeys('another secret'), ticket))).toBeUndefined();
});

test.each([
  ['nothing', ''],
  ['a letter', 'A'],
  ['a version and no more', 'AQ'],
  ['a version and what could be a nonce', 'AQ'.repeat(20)],
  ['a long text', 'x'.repeat(2_001)],
  ['no letters', '💌'],
  ['a path', '../../etc/passwd'],
])('what never was a ticket is refused: %s', (_, text) => {
  expect(opens(text)).toBeUndefined();
});

test('a ticket shows neither its member nor its purpose, and is short enough for a text message', () => {
  const text = sealTicket(KEYS, ticket);
  const bytes = Buffer.from(text, 'base64url').toString('latin1');
  for (const secret of [ticket.memberId, ticket.id, ticket.purpose]) expect(bytes).not.toContain(secret);
  expect(text.length).toBeLessThanOrEqual(96);
});

test('the same ticket is the same link, and every other one begins differently', () => {
  expect(sealTicket(KEYS, ticket)).toBe(sealTicket(KEYS, ticket));
  const nonces = PURPOSES.map((purpose) => sealTicket(KEYS, { ...ticket, purpose }).slice(0, 16));
  expect(new Set(nonces).size).toBe(PURPOSES.length);
});

test('a field with a line break is not sealed: it would come out as two', () => {
  expect(() => sealTicket(KEYS, { ...ticket, memberId: 'alma\nother' })).toThrow('line breaks');
});

test('a new secret before the old one seals, and links of the old one still open', () => {
  const now = () => NOW;
  const old = ticketsWith('old', now);
  const rotated = ticketsWith('new old', now);
  expect(rotated.open(old.seal(ticket), 'preferences')).toEqual(ticket);
  expect(old.open(rotated.seal(ticket), 'preferences')).toBeUndefined();
  expect(ticketsWith('new', now).open(rotated.seal(ticket), 'preferences')).toEqual(ticket);
  expect(() => ticketsWith(' ', now)).toThrow('empty');
});
