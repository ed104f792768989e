import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, expect, it } from '@jest/globals';
import { planScan } from '#journeys/due/plan-scan.ts';
import { AGAIN } from '#runs/due.ts';
import { sideBySide } from '#words/side-by-side.ts';
import { aResponseCommand } from '../contract/commands.ts';
import { aProgramme } from '../contract/rows.ts';
import { listedUnder } from '../support/due-work.ts';
import { createDueStage } from './due-stage.ts';
import { config, emulator } from './emulator.ts';

const ROWS = 5_000;
const BAD = 'member-7';
const DUE_AT = '2031-03-10T09:00:00.000Z';
const now = () => new Date('2031-03-10T12:00:00.000Z');
/** Ends long before `portionTimeout` of lib/constructs/portions.ts: the emulator is slower than what it plays. */
const PAGES_EACH = 5;

const client = emulator();
const sqs = new SQSClient(config());
const stage = await createDueStage(client, sqs, { name: 'scan', now, dueShards: 8, bad: BAD });
afterAll(async () => {
  await stage.remove();
  client.destroy();
  sqs.destroy();
});

it(`does ${String(ROWS)} rows that are due at once through the queue, each once, and the bad one alone is left`, async () => {
  const { ports, sent } = stage;
  await ports.programmes.publish(aProgramme('v1'), DUE_AT);
  const ids = Array.from({ length: ROWS }, (_, i) => i);
  await sideBySide(ids, 20, async (i) => {
    const command = { ...aResponseCommand(`to-${i}`), memberId: `member-${i}` };
    await ports.due.put({ kind: 'send', memberId: `member-${i}`, dueAt: DUE_AT, command });
  });
  const planned = await Promise.all([planScan(ports, 0), planScan(ports, 0)]);
  expect(planned.map(({ handed }) => handed)).toEqual([8, 8]);

  const { portions, longest } = await stage.work(PAGES_EACH);
  expect(sent).toHaveLength(ROWS - 1);
  expect(new Set(sent).size).toBe(ROWS - 1);
  expect(await listedUnder(ports.due, DUE_AT.slice(0, 10), undefined, 8)).toEqual([]);
  expect(await listedUnder(ports.due, AGAIN, undefined, 8)).toMatchObject([{ memberId: BAD, tries: 1 }]);
  process.stdout.write(`${String(ROWS)} rows, ${String(portions)} portions, longest ${Math.round(longest)} ms\n`);
}, 300_000);
