import { expect, test } from '@jest/globals';
import type { ApiKey } from '#access/api-key.ts';
import { SCOPES } from '#access/scope.ts';
import { secretOf, signersOf } from '#access/signer.ts';

/** The same by another implementation: the browser's. */
const independent = async (root: string, salt: string): Promise<string> => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey('raw', bytes(root), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: bytes(salt), info: bytes('regulars api key') };
  return `whsec_${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))))}`;
};
const key = (rest: Partial<ApiKey> = {}): ApiKey => ({
  ...{ name: 'till', scopes: ['events:write'], createdAt: '2026-11-21T09:00:00.000Z', salt: 'one' },
  ...rest,
});
const NOW = new Date('2026-11-21T12:00:00.000Z');
const previous = (salt: string, until: string) => ({ salt, until: `2026-11-21T${until}:00.000Z` });

test('a secret is HKDF of the root and the salt, and needs both', async () => {
  const secret = secretOf('root', 'one');
  expect(secret).toBe(await independent('root', 'one'));
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(new Set([secret, secretOf('root', 'two'), secretOf('toor', 'one')]).size).toBe(3);
});

test('the first key comes first with every scope, and a revoked one is none', () => {
  const [first, ...others] = signersOf(['whsec_a', 'whsec_b'], [key({ salt: undefined, revokedAt: 'then' })], 'r', NOW);
  expect(first).toEqual({ name: 'first', scopes: SCOPES, secrets: ['whsec_a', 'whsec_b'] });
  expect(others).toEqual([]);
});

test('a secret from before a rotation counts until its end, and not at it', () => {
  const kept = key({ salt: 'new', previous: [previous('a', '12:01'), previous('b', '12:00'), previous('c', '11:00')] });
  const [, till] = signersOf([], [kept], 'root', NOW);
  expect(till?.secrets).toEqual([secretOf('root', 'new'), secretOf('root', 'a')]);
});
