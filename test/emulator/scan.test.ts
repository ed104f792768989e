import { randomUUID } from 'node:crypto';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, expect, it } from '@jest/globals';
import { planScan } from '#journeys/due/plan-scan.ts';
import { LANES, workPortion } from '#journeys/due/work-portion.ts';
import { AGAIN } from '#runs/due.ts';
import { Portion } from '#runs/scans.ts';
import { sqsPortions } from '#runtime/aws/portions.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { memoryAttachments } from '#store/memory/attachments.ts';
import { sideBySide } from '#words/side-by-side.ts';
import { aResponseCommand } from '../contract/commands.ts';
import { addressOf, aProgramme } from '../contract/rows.ts';
import { listedUnder } from '../support/due-work.ts';
import { memorySeals } from '../support/seals.ts';
import { config, emulator } from './emulator.ts';
import { createQueue } from './queue.ts';
import { createTables } from './store-tables.ts';

const ROWS = 5_000;
const BAD = 'member-7';
const DUE_AT = '2031-03-10T09:00:00.000Z';
const now = () => new Date('2031-03-10T12:00:00.000Z');
/** Ends long before `portionTimeout` of lib/constructs/portions.ts: the emulator is slower than what it plays. */
const PAGES_EACH = 5;

const client = emulator();
const sqs = new SQSClient(config());
const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
  client.destroy();
  sqs.destroy();
});

const aStage = async () => {
  const tables = await createTables(client, `scan-${randomUUID().slice(0, 8)}`);
  const queue = await createQueue(sqs, 'due');
  ends.push(tables.remove, queue.remove);
  const store = createDynamoStore({
    client,
    tables: tables.names,
    fields: encryptedFields('a-secret'),
    addressOf,
    now,
    keptSeconds: () => Promise.resolve(86_400),
    dueShards: 8,
  });
  const sent: string[] = [];
  const ports = {
    ...store,
    outbox: {
      send: (commands: readonly { readonly memberId: string; readonly messageId: string }[]) => {
        if (commands.some(({ memberId }) => memberId === BAD)) return Promise.reject(new Error('not this one'));
        return Promise.resolve(void sent.push(...commands.map(({ messageId }) => messageId)));
      },
      again: () => Promise.reject(new Error('nothing waits for its sender here')),
    },
    bus: { publish: () => Promise.resolve() },
    executions: { start: () => Promise.resolve(), stop: () => Promise.resolve(), wake: () => Promise.resolve(true) },
    attachments: memoryAttachments(new Map(), ''),
    seals: memorySeals(),
    letters: letterSeals(store.letterKeys, memorySeals()),
    addressOf,
    portions: sqsPortions(sqs, queue.url),
    dueShards: 8,
    newId: randomUUID,
    now,
  };
  return { ports, queue, sent };
};

it(`does ${String(ROWS)} rows that are due at once through the queue, each once, and the bad one alone is left`, async () => {
  const { ports, queue, sent } = await aStage();
  await ports.programmes.publish(aProgramme('v1'), DUE_AT);
  const ids = Array.from({ length: ROWS }, (_, i) => i);
  await sideBySide(ids, 20, async (i) => {
    const command = { ...aResponseCommand(`to-${i}`), memberId: `member-${i}` };
    await ports.due.put({ kind: 'send', memberId: `member-${i}`, dueAt: DUE_AT, command });
  });
  const planned = await Promise.all([planScan(ports, 0), planScan(ports, 0)]);
  expect(planned.map(({ handed }) => handed)).toEqual([8, 8]);

  let [portions, longest] = [0, 0];
  for (let bodies = await queue.take(); bodies.length > 0; bodies = await queue.take()) {
    await Promise.all(
      bodies.map(async (body) => {
        let pages = 0;
        const start = performance.now();
        const budget = { lanes: LANES, hasTime: () => (pages += 1) < PAGES_EACH };
        await workPortion(ports, Portion.parse(JSON.parse(body)), budget);
        longest = Math.max(longest, performance.now() - start);
        portions += 1;
      }),
    );
  }
  expect(sent).toHaveLength(ROWS - 1);
  expect(new Set(sent).size).toBe(ROWS - 1);
  expect(await listedUnder(ports.due, DUE_AT.slice(0, 10), undefined, 8)).toEqual([]);
  expect(await listedUnder(ports.due, AGAIN, undefined, 8)).toMatchObject([{ memberId: BAD, tries: 1 }]);
  process.stdout.write(`${String(ROWS)} rows, ${String(portions)} portions, longest ${Math.round(longest)} ms\n`);
}, 300_000);
