import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { findEverywhere } from '../find-everywhere.ts';
import { joined } from '../join.ts';
import { say } from '../say.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { awaitEnd, awaitMessage, awaitQuiet } from '../watch.ts';

/** Somebody with a life in every table, history and log is erased; nothing of it can be found, and nothing brings them back. */
export const erased: Story = {
  name: 'erased',
  run: async (world) => {
    const { api, around, aws, call, deployed, phone, queues } = world;
    const ida = await joined(world, 'Ida');
    const mark = `canary${randomUUID().slice(0, 8)}`;
    const profile = { givenName: mark, familyName: `${mark}f`, city: `${mark}c`, email: `${mark}@mail.example` };
    const put = await call('PUT', `/members/${ida.memberId}`, { body: JSON.stringify(profile) });
    assert.equal(put.status, 200);
    await api.event(ida, { type: 'reward.unlocked', data: { rewardId: `${mark}r`, title: `${mark} coffee` } });
    await awaitMessage(world, ida, new RegExp(`${mark} coffee`));
    await phone.configure(ida.number, { failWith: 'never' });
    await api.event(ida, { type: 'points.earned', data: { points: 460, reason: `${mark} bonus` } });
    await awaitMessage(world, ida, /460 points/, { channel: 'rcs' });
    await phone.reply(ida.number, { text: `tell ${mark} about the weather`, channel: 'sms' });
    await awaitMessage(world, ida, /did not get that/);
    const exported = await call('GET', `/members/${ida.memberId}/export`);
    for (const planted of [mark, `${mark}@mail.example`, `${mark} coffee`, `${mark} about the weather`, ida.number])
      assert.ok(JSON.stringify(exported.body).includes(planted), `the export holds ${planted}`);

    const where = { around, sfn: aws.sfn, sqs: aws.sqs, stateMachineArn: deployed.StateMachineArn, queues };
    const before = await findEverywhere(where, [mark]);
    assert.ok(before.hits.length > 0, 'the canary is found where it may be, or the search is blind');
    assert.equal((await call('DELETE', `/members/${ida.memberId}`)).status, 204);
    await awaitEnd(world, ida, 'almost-silver');
    await awaitQuiet(world);
    const left = await until('nothing to be left', async () => {
      const found = await findEverywhere(where, [mark, ida.number]);
      return found.hits.length === 0 && found;
    });
    for (const kind of ['table', 'execution', 'log'])
      assert.ok((left.places[kind] ?? 0) > 0, `no ${kind} was searched`);
    say(
      `    before: ${before.hits.length} places; after: 0 of ${JSON.stringify(left.places)}, ${left.characters} characters`,
    );

    assert.equal((await call('GET', `/members/${ida.memberId}`)).status, 404);
    const late = await api.post({
      id: randomUUID(),
      type: 'points.earned',
      source: 'rehearsal',
      memberId: ida.memberId,
      data: { points: 5 },
    });
    assert.deepEqual(
      late.map(({ status, path }) => `${status} ${path ?? ''}`),
      ['rejected memberId'],
    );
    assert.equal((await call('PUT', `/members/${ida.memberId}`, { body: JSON.stringify(profile) })).status, 410);
    assert.equal((await call('GET', `/members/${ida.memberId}`)).status, 404);
  },
};
