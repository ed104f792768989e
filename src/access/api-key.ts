import type { Scope } from '#access/scope.ts';

export interface Previous {
  readonly salt: string;
  readonly until: string;
}

/** A key as it is kept: a name, what it may do, and what its secret is derived from. One that was revoked stays as a name. */
export interface ApiKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly rotatedAt?: string;
  /** Gone with the revocation. */
  readonly salt?: string;
  /** What secrets from before a rotation were derived from, and until when each counts. */
  readonly previous?: readonly Previous[];
  readonly revokedAt?: string;
}

export type ActiveKey = ApiKey & { readonly salt: string };
/** Those of its secrets before that count still, newest first. */
export const stillCounting = ({ previous = [] }: ApiKey, now: Date): readonly Previous[] =>
  previous.filter(({ until }) => until > now.toISOString());
export const isActive = (key: ApiKey): key is ActiveKey => key.salt !== undefined && key.revokedAt === undefined;

/** The keys of the stage, besides the first, whose secret came with the deployment. */
export interface ApiKeys {
  /** All of them by name, revoked ones too. */
  list(): Promise<readonly ApiKey[]>;
  /** False where the name was taken before, so that a name in the audit log is one key for ever. */
  add(key: ActiveKey): Promise<boolean>;
  /** Puts a key in place of the one that was seen; false when somebody rotated or revoked it meanwhile. */
  replace(seen: ActiveKey, next: ActiveKey): Promise<boolean>;
  /** Whatever stands there: a revocation wins over a rotation. */
  revoke(name: string, at: string): Promise<void>;
}
