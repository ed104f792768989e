import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { DueWork } from '#runs/due.ts';
import { FIRST_SHARDS, type Portion } from '#runs/scans.ts';
import { useDeps } from '#runtime/deps.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import { memoryAttachments } from '#store/memory/attachments.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { openState } from '../../apps/local/state.ts';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';
import { TIMEOUT_MS } from './model.ts';

const DUE_AT = '2026-11-21T09:00:00.000Z';
const NOW = new Date('2026-11-21T12:00:00.000Z');
const BAD = 'member-7';
/** So many rows are made before the disk is waited for. */
const MADE_AT_ONCE = 10_000;

const rowOf = (i: number): DueWork => {
  const memberId = `member-${i}`;
  const command = { kind: 'response', messageId: `to-${i}`, memberId, channel: 'sms', reply: 'help' } as const;
  return { kind: 'send', memberId, dueAt: DUE_AT, command: { ...command, to: '+46701740605', cause: 'c', facts: {} } };
};

export interface Scanned {
  readonly rows: number;
  readonly seconds: number;
  readonly planned: number;
  readonly portions: number;
  /** Seconds of the longest invocation, and what it may take. */
  readonly longest: number;
  readonly budget: number;
  readonly once: number;
  readonly twice: number;
  /** Rows that stay: the one that nobody can do. */
  readonly left: number;
}

const Answer = z.object({ batchItemFailures: z.array(z.unknown()).default([]) });
type Handler = (event: unknown, context: object) => Promise<unknown>;

/** So many rows that are due at once, of which one is bad, through the handlers over the embedded store and its files. */
export const scanEmbedded = async (rows: number): Promise<Scanned> => {
  const read = await readProgramme(join(import.meta.dirname, '../../programme'));
  if (!read.ok) throw new Error('the example programme does not load');
  const dir = mkdtempSync(join(tmpdir(), 'regulars-scan-'));
  const state = openState(dir);
  const store = createMemoryStore(state.tables, (phone) => phone);
  const waiting: Portion[] = [];
  const sent = new Map<string, number>();
  let ids = 0;
  const seals = {
    seal: () => Promise.resolve(''),
    open: () => Promise.resolve(undefined),
    forget: () => Promise.resolve(),
  };
  useDeps({
    ...store,
    seals,
    letters: letterSeals(store.letterKeys, seals),
    addressOf: (address) => address,
    outbox: {
      send: ([command]) => {
        if (command === undefined || command.memberId === BAD) return Promise.reject(new Error('a row nobody can do'));
        sent.set(command.messageId, (sent.get(command.messageId) ?? 0) + 1);
        return Promise.resolve();
      },
      again: () => Promise.reject(new Error('nothing waits for its sender here')),
    },
    attachments: memoryAttachments(new Map(), ''),
    bus: { publish: () => Promise.resolve() },
    executions: { start: () => Promise.resolve(), stop: () => Promise.resolve(), wake: () => Promise.resolve(true) },
    portions: { hand: (portions) => Promise.resolve(void waiting.push(...portions)) },
    dueShards: FIRST_SHARDS,
    now: () => NOW,
    newId: () => `pass-${(ids += 1)}`,
  });
  const [scan, work] = await Promise.all(
    [import('../../functions/journeys/scan-due.ts'), import('../../functions/journeys/do-due.ts')].map(
      async (module) => (await module).handler as unknown as Handler,
    ),
  );
  if (scan === undefined || work === undefined) throw new Error('no handlers');
  try {
    await store.programmes.publish(read.programme, NOW.toISOString());
    for (let i = 0; i < rows; i += 1) {
      await store.due.put(rowOf(i));
      if (i % MADE_AT_ONCE === 0) await state.settled();
    }
    await state.settled();
    const start = performance.now();
    const took: number[] = [];
    const timed = async (handler: Handler, event: unknown): Promise<void> => {
      const begin = performance.now();
      const getRemainingTimeInMillis = () => TIMEOUT_MS - (performance.now() - begin);
      const answer = await handler(event, { functionName: 'bench', getRemainingTimeInMillis });
      if (Answer.parse(answer ?? {}).batchItemFailures.length > 0) throw new Error('a portion was not worked');
      took.push((performance.now() - begin) / 1_000);
      await state.settled();
    };
    await timed(scan, { scan: 'minutely' });
    const planned = waiting.length;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await timed(work, { Records: [{ messageId: next.pass, body: JSON.stringify(next) }] });
    const counts = [...sent.values()];
    return {
      rows,
      seconds: (performance.now() - start) / 1_000,
      planned,
      portions: took.length - 1,
      longest: Math.max(...took),
      budget: TIMEOUT_MS / 1_000,
      once: counts.filter((count) => count === 1).length,
      twice: counts.filter((count) => count > 1).length,
      left: state.tables.dump().members?.filter(([, sk]) => sk.startsWith('DUE#')).length ?? 0,
    };
  } finally {
    await state.close();
    rmSync(dir, { recursive: true, force: true });
  }
};
