import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { documentClient } from '#store/document-client.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { journeyGroup, listGroup } from '#store/members/groups.ts';
import { keys } from '#store/keys.ts';
import { row, type Item } from '#store/table.ts';
import { addressOf, aProgramme, aQuestion, aRun, fresh, NOW } from '../contract/rows.ts';
import { emulator } from './emulator.ts';
import { createTables } from './store-tables.ts';

const client = emulator();
const fields = encryptedFields('a-secret');
let made: Awaited<ReturnType<typeof createTables>>;
const dynamo = () => ({ client: documentClient(client), tables: made.names, fields: () => Promise.resolve(fields) });
const store = () =>
  createDynamoStore({
    client,
    tables: made.names,
    fields,
    addressOf,
    now: () => new Date(NOW),
    keptSeconds: () => Promise.resolve(86_400),
  });

beforeAll(async () => {
  made = await createTables(client, `groups-${randomUUID().slice(0, 8)}`);
});
afterAll(async () => {
  await made.remove();
  client.destroy();
});

describe('the index by group', () => {
  it('shows all runs of one member, wherever a page ends between them', async () => {
    const members = [fresh('member'), fresh('member')];
    const runs = members.flatMap((memberId) => [...Array(10).keys()].map((slot) => aRun(memberId, { slot })));
    for (const run of runs) await store().runs.start(run, undefined);
    for (const page of [1, 3, 7]) {
      const found: Item[] = [];
      for await (const items of listGroup(dynamo(), journeyGroup('welcome'), page)) {
        expect(items.length).toBeLessThanOrEqual(page);
        found.push(...items);
      }
      expect(found.map(({ ['runId']: id }) => id).sort()).toEqual(runs.map(({ runId }) => runId).sort());
    }
  });

  it('holds nothing that a run knows', async () => {
    for await (const items of listGroup(dynamo(), journeyGroup('welcome')))
      for (const item of items)
        expect(Object.keys(item).sort()).toEqual(
          ['group', 'journey', 'memberId', 'pk', 'place', 'runId', 'sk', 'slot', 'version'].sort(),
        );
  });
});

describe('rows of before', () => {
  it('are read: a run without slot, ways and pending, in the first slot', async () => {
    const memberId = fresh('member');
    const { slot, ways, pending, ...before } = aRun(memberId, { journey: 'old' });
    const texts = { event: JSON.stringify(before.event), facts: '{}', next: JSON.stringify(before.next) };
    await dynamo().client.send(new PutCommand(row(dynamo(), keys.run(memberId, 'old', 0), { ...before, ...texts })));
    const run = { ...before, facts: {}, slot: 0, ways: {}, pending: [] };
    expect([slot, ways, pending]).toEqual([0, { tone: 'short' }, []]);
    expect(await store().runs.get(memberId, 'old', 0)).toEqual(run);
    expect(await store().runs.list(memberId)).toEqual([run]);
    expect(await store().runs.save({ ...run, rev: 1 })).toBe(true);
    const found: Item[] = [];
    for await (const items of listGroup(dynamo(), journeyGroup('old'))) found.push(...items);
    expect(found).toHaveLength(1);
  });

  it('are read: the one question of a member, which is closed by its run alone and older than all others', async () => {
    const memberId = fresh('member');
    const { askedAt: _askedAt, ...before } = aQuestion(memberId, 'old');
    expect(_askedAt).toBe(NOW);
    const key = { ...keys.questions(memberId), sk: 'QUESTION' };
    await dynamo().client.send(new PutCommand(row(dynamo(), key, { ...before })));
    await store().runs.ask(aQuestion(memberId, 'new'));
    const runIds = async () => (await store().runs.questions(memberId)).map(({ runId }) => runId);
    expect(await runIds()).toEqual(['new', 'old']);
    await store().runs.answered(memberId, 'new');
    await store().runs.answered(memberId, 'nobody');
    expect(await runIds()).toEqual(['old']);
    await store().runs.answered(memberId, 'old');
    expect(await runIds()).toEqual([]);
  });

  it('are read: a version in plain text without segments, live, listed and gone back to', async () => {
    const { segments, layouts, ...before } = aProgramme('plain');
    expect([segments, layouts]).toEqual([{}, {}]);
    const { client: documents } = dynamo();
    const version = { version: 'plain', at: NOW, programme: JSON.stringify(before) };
    await documents.send(new PutCommand(row(dynamo(), keys.version('plain'), version)));
    await documents.send(new PutCommand(row(dynamo(), keys.live(), { version: 'plain', at: NOW })));
    const { programmes } = store();
    expect(await programmes.live()).toEqual({ ...aProgramme('plain'), since: NOW, heeds: [], off: [] });
    await programmes.publish(aProgramme('packed', 'Says more'), '2026-11-22T09:00:00.000Z');
    await programmes.publish(aProgramme('plain'), '2026-11-23T09:00:00.000Z');
    expect(await programmes.versions()).toEqual([
      { version: 'packed', at: '2026-11-22T09:00:00.000Z', live: false },
      { version: 'plain', at: NOW, live: true },
    ]);
  });
});
