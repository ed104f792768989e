import { listKeys } from '#access/list-keys.ts';
import { createKey, revokeKey, rotateKey, type KeyPorts } from '#access/manage-keys.ts';
import { audited } from '#runtime/audited.ts';
import { apiKeys, keysRoot, now } from '#runtime/deps.ts';
import { jsonOf, refuse, type Answer, type Request } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { routed } from '#runtime/routed.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ apiKeys, keysRoot, now });
const ports = async (): Promise<KeyPorts> => {
  const { keysRoot, ...rest } = await edges();
  return { ...rest, root: await keysRoot() };
};

const STATUS = { invalid: 400, forbidden: 403, unknown: 404, taken: 409, full: 409, conflict: 409 } as const;
type Done = Awaited<ReturnType<typeof createKey | typeof revokeKey>>;

const answer = (status: number, done: Done): Answer =>
  done.ok
    ? { status, body: done.value ?? '', shownOnce: done.value !== undefined }
    : refuse(STATUS[done.why], done.reason, done.path);

const list = async (): Promise<Answer> => {
  const { apiKeys, now } = await edges();
  return { status: 200, body: { keys: listKeys(await apiKeys.list(), now()) } };
};

const create = async ({ body, ...asking }: Request): Promise<Answer> => {
  const json = jsonOf(body);
  return json.ok ? answer(201, await createKey(await ports(), asking, json.value)) : json.answer;
};

const rotate = async ({ body, params, ...asking }: Request): Promise<Answer> => {
  const json = jsonOf(body === '' ? '{}' : body);
  return json.ok ? answer(200, await rotateKey(await ports(), asking, params['name'] ?? '', json.value)) : json.answer;
};

const revoke = async ({ scopes, params }: Request): Promise<Answer> =>
  answer(204, await revokeKey(await edges(), scopes, params['name'] ?? ''));

/** The name that was asked for, where it can be one: what else stands there may be anything, a secret too. */
const named = (name: unknown): string | undefined =>
  typeof name === 'string' && /^[a-z][a-z0-9-]{0,46}$/.test(name) ? name : undefined;
const nameIn = (body: string): string | undefined => {
  const json = jsonOf(body);
  return named(json.ok ? (json.value as { readonly name?: unknown } | null)?.name : undefined);
};

/** Keys of the API. What changes who may do what is recorded; a secret is in the answer that makes it, and nowhere else. */
export const handler = signedEndpoint(
  'request',
  routed({
    'GET /keys': list,
    'POST /keys': audited(({ body }) => ({ action: 'key.created', what: nameIn(body) }), create),
    'POST /keys/{name}/rotate': audited(
      ({ params }) => ({ action: 'key.rotated', what: named(params['name']) }),
      rotate,
    ),
    'DELETE /keys/{name}': audited(({ params }) => ({ action: 'key.revoked', what: named(params['name']) }), revoke),
  }),
);
