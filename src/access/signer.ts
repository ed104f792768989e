import { hkdfSync } from 'node:crypto';
import { isActive, stillCounting, type ApiKey } from '#access/api-key.ts';
import { SCOPES, type Scope } from '#access/scope.ts';

/** Who may sign requests: the secrets that count now, newest first. */
export interface Signer {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly secrets: readonly string[];
}

/** The key whose secret is made by the deployment. It has every scope, and is changed in Secrets Manager alone. */
export const FIRST = 'first';

/** The secret of a salt, in the form of Standard Webhooks, by HKDF (RFC 5869): neither the salt nor the root alone gives it. */
export const secretOf = (root: string, salt: string): string =>
  `whsec_${Buffer.from(hkdfSync('sha256', root, salt, 'regulars api key', 32)).toString('base64')}`;

/** The first key, and those that are kept and not revoked. */
export const signersOf = (
  first: readonly string[],
  kept: readonly ApiKey[],
  root: string,
  now: Date,
): readonly Signer[] => [
  { name: FIRST, scopes: SCOPES, secrets: first },
  ...kept.filter(isActive).map((key) => ({
    name: key.name,
    scopes: key.scopes,
    secrets: [key, ...stillCounting(key, now)].map(({ salt }) => secretOf(root, salt)),
  })),
];
