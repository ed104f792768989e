import { stillCounting, type ApiKey } from '#access/api-key.ts';
import { SCOPES, type Scope } from '#access/scope.ts';
import { FIRST } from '#access/signer.ts';

/** A key as it may be shown: nothing of its secret. The first has no date of ours. */
export interface ListedKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt?: string;
  readonly rotatedAt?: string;
  /** Until when a secret from before a rotation counts. */
  readonly previousUntil?: string;
  readonly revokedAt?: string;
}

export const listKeys = (kept: readonly ApiKey[], now: Date): readonly ListedKey[] => [
  { name: FIRST, scopes: SCOPES },
  ...kept.map((key) => {
    const { name, scopes, createdAt, rotatedAt, revokedAt } = key;
    const last = stillCounting(key, now)
      .map(({ until }) => until)
      .sort()
      .at(-1);
    return {
      ...{ name, scopes, createdAt },
      ...(rotatedAt === undefined ? {} : { rotatedAt }),
      ...(last === undefined ? {} : { previousUntil: last }),
      ...(revokedAt === undefined ? {} : { revokedAt }),
    };
  }),
];
