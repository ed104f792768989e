import * as z from 'zod';
import { Scope } from '#access/scope.ts';

/** An AWS role as `regulars.config.ts` names it, and what it may do. */
export const Caller = z.strictObject({
  role: z.string().regex(/^arn:[^:]+:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'expected the ARN of a role'),
  scopes: z.array(Scope).min(1, 'expected at least one scope'),
});
export type Caller = z.infer<typeof Caller>;

/** Scopes by account and name of the role. A session's ARN has no path of the role, and names are unique in an account. */
export type Roles = Readonly<Record<string, readonly Scope[]>>;
export const Roles = z.record(z.string(), z.array(Scope));

export const rolesOf = (callers: readonly Caller[]): Roles =>
  Object.fromEntries(
    callers.map(({ role, scopes }) => [`${role.split(':')[4] ?? ''}/${role.split('/').at(-1) ?? ''}`, scopes]),
  );

const SESSION = /^arn:[^:]+:sts::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/;

/** What a session of a role may do; undefined for a role that nobody named, and for what is no role. */
export const scopesOfSession = (roles: Roles, principal: string): readonly Scope[] | undefined => {
  const [, account, name] = SESSION.exec(principal) ?? [];
  const key = `${account ?? ''}/${name ?? ''}`;
  return Object.hasOwn(roles, key) ? roles[key] : undefined;
};
