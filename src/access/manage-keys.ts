import * as z from 'zod';
import { isActive, stillCounting, type ActiveKey, type ApiKey, type ApiKeys } from '#access/api-key.ts';
import { inOrder, Scope } from '#access/scope.ts';
import { FIRST, secretOf } from '#access/signer.ts';
import { firstIssue } from '#words/issue.ts';
import { idOf } from '#words/ids.ts';
import { noSuch } from '#words/no-such.ts';
import { Id, seconds, Span } from '#words/parts.ts';

export interface KeyPorts {
  readonly apiKeys: ApiKeys;
  readonly root: string;
  readonly now: () => Date;
}

/** `forbidden`: one may make, rotate and revoke what one could do oneself, and no more. */
type Why = 'invalid' | 'forbidden' | 'taken' | 'full' | 'unknown' | 'conflict';
type Refused = { readonly ok: false; readonly why: Why; readonly path: string; readonly reason: string };
type Given<T> = { readonly ok: true; readonly value: T } | Refused;

/** Every active secret is tried on every request, so there are not many. */
export const MAX_KEYS = 30;
const MAX_PREVIOUS = 4;
const MAX_OVERLAP = '30d';

/** Who asks: the request's id, the same when it comes again, and what they may do. */
export interface Asking {
  readonly id: string;
  readonly scopes: readonly Scope[];
}

/** The same request makes the same of the same key, so that one that died half-way can be sent again. */
const saltOf = (name: string, id: string, before = ''): string => idOf('key', name, id, before);
const hasMade = ({ name, salt, previous: [last] = [] }: ActiveKey, id: string): boolean =>
  last !== undefined && salt === saltOf(name, id, last.salt);

export const NewKey = z.strictObject({
  name: Id.refine((name) => name !== FIRST, 'the first key came with the deployment').describe(
    'Named in the audit log; never used again, also when the key is revoked',
  ),
  scopes: z.array(Scope).min(1, 'expected at least one scope').transform(inOrder),
});
export const Rotation = z.strictObject({
  overlap: Span.refine((span) => seconds(span) <= seconds(MAX_OVERLAP), `expected at most ${MAX_OVERLAP}`)
    .default('24h')
    .describe('How long the secret before counts besides the new one; 0s ends all before it'),
});

/** A key and its secret, which is shown this once. */
export type ShownKey = Pick<ApiKey, 'name' | 'scopes'> & { readonly secret: string; readonly previousUntil?: string };

const refused = (why: Why, path: string, reason: string): Refused => ({ ok: false, why, path, reason });
const invalid = (error: z.ZodError): Refused => {
  const { path, reason } = firstIssue(error);
  return refused('invalid', path, reason);
};

const beyond = (scopes: readonly Scope[], callers: readonly Scope[]): Refused | undefined => {
  const missing = scopes.filter((scope) => !callers.includes(scope));
  if (missing.length === 0) return undefined;
  return refused(
    'forbidden',
    'scopes',
    `only whoever has every scope of a key may do this; missing: ${missing.join(', ')}`,
  );
};

export const createKey = async (
  { apiKeys, root, now }: KeyPorts,
  { id, scopes: callers }: Asking,
  raw: unknown,
): Promise<Given<ShownKey>> => {
  const wanted = NewKey.safeParse(raw);
  if (!wanted.success) return invalid(wanted.error);
  const { name, scopes } = wanted.data;
  const tooMuch = beyond(scopes, callers);
  if (tooMuch !== undefined) return tooMuch;
  const salt = saltOf(name, id);
  const shown = { ok: true, value: { name, scopes, secret: secretOf(root, salt) } } as const;
  const active = (await apiKeys.list()).filter(isActive);
  if (active.some((one) => one.name === name && one.salt === salt)) return shown;
  if (active.length >= MAX_KEYS)
    return refused('full', '', `there are ${MAX_KEYS} keys, and no more can be; revoke one that nobody uses`);
  const isNew = await apiKeys.add({ name, scopes, salt, createdAt: now().toISOString() });
  if (!isNew) return refused('taken', 'name', `${name} is or was a key; names stay, because the audit log has them`);
  return shown;
};

const found = async (apiKeys: ApiKeys, name: string, callers: readonly Scope[]): Promise<Given<ActiveKey>> => {
  if (name === FIRST)
    return refused('conflict', 'name', 'the secret of the first key is changed in Secrets Manager: docs/runbook.md');
  const active = (await apiKeys.list()).filter(isActive);
  const key = active.find((one) => one.name === name);
  if (key === undefined)
    return refused(
      'unknown',
      'name',
      noSuch(
        'key',
        name,
        active.map((one) => one.name),
      ),
    );
  return beyond(key.scopes, callers) ?? { ok: true, value: key };
};

/** A new secret for a key. Each one before counts until the end that was stated for it; an overlap of nothing ends them all. */
export const rotateKey = async (
  { apiKeys, root, now }: KeyPorts,
  { id, scopes: callers }: Asking,
  name: string,
  raw: unknown,
): Promise<Given<ShownKey>> => {
  const wanted = Rotation.safeParse(raw);
  if (!wanted.success) return invalid(wanted.error);
  const seen = await found(apiKeys, name, callers);
  if (!seen.ok) return seen;
  const { scopes, createdAt, salt: before, previous: [last] = [] } = seen.value;
  if (last !== undefined && hasMade(seen.value, id))
    return { ok: true, value: { name, scopes, secret: secretOf(root, before), previousUntil: last.until } };
  const [at, salt, overlap] = [now(), saltOf(name, id, before), seconds(wanted.data.overlap)];
  const counting = stillCounting(seen.value, at);
  if (overlap > 0 && counting.length >= MAX_PREVIOUS)
    return refused(
      'conflict',
      'overlap',
      `${MAX_PREVIOUS} secrets before still count; 0s ends them and the one of now`,
    );
  const until = new Date(at.getTime() + 1_000 * overlap).toISOString();
  const previous = overlap > 0 ? [{ salt: before, until }, ...counting] : [];
  const next = { name, scopes, createdAt, salt, rotatedAt: at.toISOString(), previous };
  if (!(await apiKeys.replace(seen.value, next)))
    return refused('conflict', 'name', 'somebody rotated or revoked this key at the same moment; nothing was changed');
  const ends = overlap > 0 ? { previousUntil: until } : {};
  return { ok: true, value: { name, scopes, secret: secretOf(root, salt), ...ends } };
};

/** Also for a key that is revoked already: it is as was asked. */
export const revokeKey = async (
  { apiKeys, now }: Pick<KeyPorts, 'apiKeys' | 'now'>,
  callers: readonly Scope[],
  name: string,
): Promise<Given<undefined>> => {
  const gone = (await apiKeys.list()).find((one) => one.name === name && !isActive(one));
  if (gone !== undefined) return beyond(gone.scopes, callers) ?? { ok: true, value: undefined };
  const seen = await found(apiKeys, name, callers);
  if (!seen.ok) return seen;
  await apiKeys.revoke(name, now().toISOString());
  return { ok: true, value: undefined };
};
