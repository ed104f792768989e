import { expect, test } from '@jest/globals';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { planScan } from '#journeys/due/plan-scan.ts';
import type { Portion } from '#runs/scans.ts';
import { documentClient } from '#store/document-client.ts';
import { dynamoScans } from '#store/counters/scans.ts';
import { openFields } from '#store/fields.ts';
import { dynamoDue } from '#store/runs/due.ts';
import { createRecorder } from '../../iam/recorder.ts';

const NOW = '2031-03-10T12:00:00.000Z';
const DUE_AT = '2031-03-10T09:00:00.000Z';
const tables = Object.fromEntries(
  ['members', 'consent', 'messages', 'programme', 'counters'].map((name) => [name, name]),
) as never;

/** One set of tables, and what is due there as functions deployed with so many shards write and scan it. */
const aStage = () => {
  const client = documentClient(new DynamoDBClient(createRecorder().options()));
  const dynamo = { client, tables, fields: () => Promise.resolve(openFields) };
  const scans = dynamoScans(dynamo);
  const put = async (shards: number, name: string): Promise<void> => {
    for (let i = 0; i < 50; i += 1)
      await dynamoDue(dynamo, shards).put({ kind: 'expiry', memberId: `${name}-${i}`, dueAt: DUE_AT });
  };
  /** Whom a scan finds, by what they were called. */
  const scan = async (dueShards: number): Promise<Readonly<Record<string, number>>> => {
    const due = dynamoDue(dynamo, dueShards);
    const handed: Portion[] = [];
    const portions = { hand: (more: readonly Portion[]) => Promise.resolve(void handed.push(...more)) };
    const around = { due, scans, portions, dueShards, newId: () => 'pass', now: () => new Date(NOW) };
    await planScan(around, 0);
    const found: string[] = [];
    for (const portion of handed) {
      const { works } = await due.page(portion, portion.until);
      found.push(...works.map(({ memberId }) => memberId.split('-')[0] ?? ''));
    }
    return Object.fromEntries([...Map.groupBy(found, (name) => name)].map(([name, all]) => [name, all.length]));
  };
  return { put, scan, state: () => scans.state() };
};

test('rows that were put into more shards are found after the number was lowered, and those of fewer after it was raised', async () => {
  const { put, scan, state } = aStage();
  await put(4, 'four');
  expect(await scan(4)).toEqual({ four: 50 });
  await put(16, 'sixteen');
  expect(await scan(16)).toEqual({ four: 50, sixteen: 50 });
  await put(2, 'two');
  expect(await scan(2)).toEqual({ four: 50, sixteen: 50, two: 50 });
  expect(await state()).toMatchObject({ shards: 16 });
});

test('a stage that began with fewer shards than there were before the setting finds what was put into those', async () => {
  const { put, scan } = aStage();
  await put(4, 'before');
  expect(await scan(1)).toEqual({ before: 50 });
});

test('rows are spread over as many shards as the setting says', async () => {
  const { put, scan } = aStage();
  await put(16, 'sixteen');
  const few = await scan(4);
  expect(few['sixteen'] ?? 0).toBeGreaterThan(0);
  expect(few['sixteen']).toBeLessThan(50);
});
