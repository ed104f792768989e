import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { createCall, gatewayUrl } from '../call.ts';
import type { Story } from '../story.ts';

const Shown = z.object({ secret: z.string() });
/** As long as a function may know its keys from before. */
const KNOWN_MS = 31_000;

/** A key opens what its scopes say; another door names the scope that is missing; revoked, it is nobody's. */
export const keys: Story = {
  name: 'a key of one scope, and its end',
  run: async ({ around, deployed, call }) => {
    const name = `till-${randomUUID().slice(0, 8)}`;
    const made = await call('POST', '/keys', { body: JSON.stringify({ name, scopes: ['segments:read'] }) });
    assert.equal(made.status, 201);
    const till = createCall(gatewayUrl(around.endpoint, deployed.ApiUrl), Shown.parse(made.body).secret);
    await sleep(KNOWN_MS);
    assert.equal((await till('GET', '/segments')).status, 200);
    const refused = await till('GET', '/members/nobody');
    assert.equal(refused.status, 403);
    assert.equal(z.object({ scope: z.string() }).parse(refused.body).scope, 'members:read');
    assert.equal((await call('DELETE', `/keys/${name}`)).status, 204);
    await sleep(KNOWN_MS);
    assert.equal((await till('GET', '/segments')).status, 401);
    const { body } = await call('GET', '/audit');
    assert.match(JSON.stringify(body), new RegExp(`"key:${name}","action":"access.refused"`));
  },
};
