import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { NewKey, Rotation } from '#access/manage-keys.ts';
import { Scope } from '#access/scope.ts';
import { body, json, param, refusals } from '#console/openapi/parts.ts';
import { Id } from '#words/parts.ts';

const At = z.iso.datetime();

/** What `GET /keys` answers. */
export const KeyList = z
  .object({
    keys: z.array(
      z.object({
        name: Id,
        scopes: z.array(Scope),
        createdAt: At.optional().describe('Missing for `first`, whose secret came with the deployment'),
        rotatedAt: At.optional(),
        previousUntil: At.optional().describe('Until when the secret before the rotation counts'),
        revokedAt: At.optional(),
      }),
    ),
  })
  .meta({ id: 'KeyList' });

/** What a key is answered with when it is made or rotated. */
export const ShownKey = z
  .object({
    name: Id,
    scopes: z.array(Scope),
    secret: z.string().describe('`whsec_` and 32 bytes in base64; shown in this answer and never again'),
    previousUntil: At.optional().describe('Until when the secret before counts too'),
  })
  .meta({ id: 'ShownKey' });

const tags = ['Keys'];
const ofKey = { requestParams: { path: z.object({ name: param(Id, 'till') }) }, tags };

const list: ZodOpenApiOperationObject = {
  operationId: 'listKeys',
  tags,
  summary: 'Every key there is or was, and what it may do',
  responses: { '200': json('The first key, then the others by name', KeyList), ...refusals(401) },
};
const create: ZodOpenApiOperationObject = {
  operationId: 'createKey',
  tags,
  summary: 'Make a key',
  description:
    'Nobody gives scopes that they have not. The secret counts within half a minute. The same request again is told that it was ' +
    'done, and not the secret: where an answer was lost, rotate the key with an overlap of 0s.',
  requestBody: body(NewKey, { till: { summary: 'For tills', value: { name: 'till', scopes: ['events:write'] } } }),
  responses: { '201': json('The key, with its secret', ShownKey), ...refusals(400, 401, 409) },
};
const rotate: ZodOpenApiOperationObject = {
  ...ofKey,
  operationId: 'rotateKey',
  summary: 'Give a key a new secret',
  description: 'The one before counts as long as is said, at most 30 days. 0s ends everything before at once.',
  requestBody: body(Rotation, { week: { summary: 'Both for a week', value: { overlap: '7d' } } }),
  responses: { '200': json('The key, with its new secret', ShownKey), ...refusals(400, 401, 404, 409) },
};
const revoke: ZodOpenApiOperationObject = {
  ...ofKey,
  operationId: 'revokeKey',
  summary: 'End a key within half a minute, and for good',
  responses: { '204': { description: 'It is revoked; its name stays taken' }, ...refusals(401, 404, 409) },
};

export const keyPaths: ZodOpenApiPathsObject = {
  '/keys': { get: list, post: create },
  '/keys/{name}': { delete: revoke },
  '/keys/{name}/rotate': { post: rotate },
};
