import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, test } from '@jest/globals';
import { secretReader } from '#runtime/aws/secrets.ts';

const signaturesIn = (secret: unknown, name = 'meta-app') => {
  const client = { send: () => Promise.resolve({ SecretString: JSON.stringify(secret) }) };
  return secretReader(client as unknown as SecretsManagerClient, () => 0).signatures('arn', name);
};

describe('what providers sign with', () => {
  test('is by name, newest first, with the word that a provider asks for', async () => {
    const secret = { 'meta-app': { current: 'new', previous: 'old', verify: 'word' } };
    expect(await signaturesIn(secret)).toEqual({ secrets: ['new', 'old'], words: ['word'] });
  });

  test('has one secret where nothing is rotated, and none where nobody entered any', async () => {
    expect(await signaturesIn({ 'meta-app': { current: 'one', previous: null } })).toEqual({
      secrets: ['one'],
      words: [],
    });
    expect(await signaturesIn({})).toEqual({ secrets: [], words: [] });
    expect(await signaturesIn({ 'meta-app': { current: 'one' } }, 'constructor')).toEqual({ secrets: [], words: [] });
  });

  test('that stands there empty is a fault, not a key', async () => {
    await expect(signaturesIn({ 'meta-app': { current: '' } })).rejects.toThrow();
  });
});
