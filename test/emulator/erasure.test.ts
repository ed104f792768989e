import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { effectOf } from '#events/effect.ts';
import { eraseAgain, eraseMember } from '#privacy/erase-member.ts';
import { exportMember } from '#privacy/export-member.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import { createDynamoStore } from '#store/dynamo-store.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { memoryAttachments } from '#store/memory/attachments.ts';
import type { Store } from '#store/store.ts';
import { aJourneyCommand } from '../contract/commands.ts';
import { aClaim, addressOf, aMessage, anEvent, aProgramme, aQuestion, aRun, evidence, NOW } from '../contract/rows.ts';
import { canaryData, createCanaries } from '../support/canaries.ts';
import { memorySeals } from '../support/seals.ts';
import { emulator } from './emulator.ts';
import { createTables } from './store-tables.ts';
import { dueBy } from '../support/due-work.ts';

const PHONE = '+46701740605';
const client = emulator();
let tables: Awaited<ReturnType<typeof createTables>>;
let store: Store;

beforeAll(async () => {
  tables = await createTables(client, `erasure-${randomUUID().slice(0, 8)}`);
  store = createDynamoStore({
    client,
    tables: tables.names,
    fields: encryptedFields('a-secret'),
    addressOf,
    now: () => new Date(NOW),
    keptSeconds: () => Promise.resolve(86_400),
  });
  await store.programmes.publish(aProgramme('v1'), NOW);
});
afterAll(async () => {
  await tables.remove();
  client.destroy();
});

/** Every item of every table, as it is stored. */
const everything = async (): Promise<string> => {
  const pages: unknown[] = [];
  for (const TableName of Object.values(tables.names))
    for await (const { Items } of paginateScan({ client }, { TableName })) pages.push(Items);
  return JSON.stringify(pages);
};

it('leaves nothing of a member in any item of any table, and shows no address in the rows of one who stays', async () => {
  const canaries = createCanaries();
  const { word } = canaries;
  const data = canaryData(canaries, PHONE);
  const { settings } = await store.programmes.live();
  const memberId = `member-${word()}`;
  for (const [type, given] of Object.entries(data)) {
    const event = anEvent(memberId, { id: word(), source: word(), type, data: given as Record<string, unknown> });
    expect(await store.members.commit(event, effectOf(event, { settings }))).toBe('accepted');
  }
  const event = anEvent(memberId, { id: word(), data: data['member.enrolled'] as Record<string, unknown> });
  const facts = { event: event.data as Record<string, never> };
  const command = aJourneyCommand(word(), { memberId, facts });
  const next = { kind: 'deliver', queue: 'marketing', command, timeoutSeconds: 60 } as const;
  const run = aRun(memberId, { event, facts, next });
  await store.runs.start(run, undefined);
  expect(await store.runs.get(memberId, run.journey, run.slot)).toEqual(run);
  await store.runs.ask(aQuestion(memberId, run.runId));
  const send = { kind: 'send', memberId, dueAt: NOW, command } as const;
  await store.due.put(send);
  const address = addressOf(PHONE);
  const words = { memberId, words: word(), id: word(), store: word() };
  await store.consents.change(address, evidence('granted', words), 0);
  await store.consents.optOut(address, evidence('withdrawn', { ...words, id: word(), pairs: ['sms:news'] }));
  for (const state of ['claimed', 'released'] as const) {
    const message = aMessage(memberId, { text: word(), cause: word() });
    const links = [{ code: randomUUID().slice(0, 8), url: `https://a.test/${word()}` }];
    expect(await store.messages.claim(aClaim(message, address, { links, require: 'any' }))).toEqual({ ok: true });
    if (state === 'released') await store.messages.release(message);
  }
  await store.messages.receive(aMessage(`unknown:${address}`, { text: word() }));

  const before = await everything();
  expect(canaries.foundIn(before).length).toBeGreaterThan(20);
  const emails = canaries.planted.filter((one) => before.includes(`${one}@example.com`));
  expect([before.includes(PHONE), emails]).toEqual([false, []]);

  let now = new Date(NOW);
  const executions = {
    stop: () => Promise.resolve(),
    start: () => Promise.resolve(),
    wake: () => Promise.resolve(true),
  };
  const letters = letterSeals(store.letterKeys, memorySeals());
  const attachments = memoryAttachments(new Map(), '');
  const ports = { ...store, attachments, letters, executions, addressOf, now: () => now };
  const exported = JSON.stringify(await exportMember(ports, memberId));
  for (const known of [PHONE, words.words, command.messageId, run.runId]) expect(exported).toContain(known);

  expect(await eraseMember(ports, memberId)).toBe(true);
  const [after] = [canaries.foundIn(await everything())];
  // Only the erasure itself still names whom it is about.
  expect(after.filter((one) => !memberId.includes(one))).toEqual([]);
  for (const hours of [1, 22]) {
    now = new Date(Date.parse(NOW) + hours * 3_600_000);
    for (const work of await dueBy(store.due, now.toISOString()))
      if (work.kind === 'erase') await eraseAgain(ports, work);
  }
  const left = await everything();
  expect(canaries.foundIn(left)).toEqual([]);
  expect(left).toContain(address);
  expect(await store.consents.get(address)).toMatchObject({ stoppedAt: NOW, seq: 0, withdrawn: [], members: {} });
  process.stdout.write(`${canaries.planted.length} canaries planted, 0 left in ${left.length} characters of items\n`);
});
