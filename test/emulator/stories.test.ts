import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MemberRow } from '#members/member-row.ts';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import type { Store } from '#store/store.ts';
import { plainAddress } from '../../apps/world/edges.ts';
import type { Kept } from '../../apps/world/world.ts';
import { worldSystem } from '../stories/in-world.ts';
import { stories as all } from '../stories/stories.ts';
import { nameOf, tell, type Told } from '../stories/tell.ts';
import { exampleProgramme } from '../support/programme.ts';
import { emulator } from './emulator.ts';
import { createTables } from './store-tables.ts';

/** The first of each journey: on two cores a call of the emulator takes some milliseconds, and each story makes hundreds. */
const stories = [...Map.groupBy(all, ({ journey }) => journey).values()].flatMap(([first]) => first ?? []);

const client = emulator();
let tables: Awaited<ReturnType<typeof createTables>>;

type See = (before: MemberRow | undefined, after: MemberRow) => void;

/** Stands in for the table's stream: each version of a member's row with the one before it, in the order of commits. */
const streamed = (store: Store): Kept => {
  const known = new Map<string, MemberRow>();
  let see: See = () => undefined;
  return {
    eachVersion: (given) => {
      see = given;
    },
    store: {
      ...store,
      members: {
        ...store.members,
        commit: async (event, effect) => {
          const committed = await store.members.commit(event, effect);
          if (committed !== 'accepted') return committed;
          const after = await store.members.get(event.memberId);
          if (after === undefined) throw new Error('a row that was committed is not there');
          const before = known.get(event.memberId);
          known.set(event.memberId, after);
          see(before, after);
          return committed;
        },
      },
    },
  };
};

const onDynamo = (now: () => Date): Kept =>
  streamed(
    createDynamoStore({
      client,
      tables: tables.names,
      fields: encryptedFields('a-secret'),
      addressOf: plainAddress,
      now,
      keptSeconds: () => Promise.resolve(400 * 86_400),
    }),
  );

let inMemory: Told;
let inDynamo: Told;

beforeAll(async () => {
  tables = await createTables(client, `stories-${randomUUID().slice(0, 8)}`);
  const programme = exampleProgramme();
  inMemory = await tell(await worldSystem(programme), stories);
  inDynamo = await tell(await worldSystem(programme, { keptIn: onDynamo }), stories);
}, 300_000);
afterAll(async () => {
  await tables.remove();
  client.destroy();
});

test.each(stories.map(nameOf))('DynamoDB tells the same of %s', (name) => {
  expect(inDynamo.stories[name]).toEqual(inMemory.stories[name]);
});

test('and as many states are entered', () => {
  expect(inDynamo.executions).toEqual(inMemory.executions);
});
