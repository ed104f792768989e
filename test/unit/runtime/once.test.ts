import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { addressOf, members, tickets } from '#runtime/deps.ts';
import { ENV } from '#runtime/env-names.ts';
import { once } from '#runtime/once.ts';

test('a value is made once, also where it is undefined', () => {
  let calls = 0;
  const value = once(() => void (calls += 1));
  value();
  value();
  expect(calls).toBe(1);
});

test('those who ask at once share one promise, and one that rejected is made anew', async () => {
  let calls = 0;
  const value = once(() => (++calls < 3 ? Promise.reject(new Error(`fault ${calls}`)) : Promise.resolve(calls)));
  const both = await Promise.allSettled([value(), value()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(calls).toBe(1);
  await expect(value()).rejects.toThrow('fault 2');
  expect(await value()).toBe(3);
  expect(await value()).toBe(3);
  expect(calls).toBe(3);
});

test('a warm function has its edges at the next event after a secret could not be read', async () => {
  const names = [ENV.addressSecret, ENV.ticketSecret, ENV.membersTable, ENV.consentTable, ENV.messagesTable];
  for (const name of [...names, ENV.programmeTable, ENV.countersTable]) process.env[name] = name;
  process.env['AWS_REGION'] = 'eu-north-1';
  const secrets = mockClient(SecretsManagerClient).on(GetSecretValueCommand);
  const all = () => Promise.allSettled([addressOf(), members(), tickets()]);
  secrets.rejects(new Error('ThrottlingException'));
  expect((await all()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  secrets.resolves({ SecretString: 'a secret of more than 24 letters' });
  expect((await all()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
});
