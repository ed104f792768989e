import { setTimeout as sleep } from 'node:timers/promises';
import { call, chunks, each } from '../shared/call.ts';
import { cpuMsOf } from '../shared/cpu.ts';
import type { Joined } from '../shared/join-members.ts';
import type { LocalSystem } from '../shared/local-system.ts';
import { clockLag, reached, takenAt } from './phone.ts';

const BATCH = 100;
const PATIENCE_MS = 60_000;
let bursts = 0;

export interface Burst {
  /** From the first request's start to the last message in the provider's hands. */
  readonly perSecond: number;
  readonly cpuMsPerEvent: number;
  readonly firstMs: number;
}

const unlocked = ({ memberId }: Joined, id: string): object => ({
  id: `${id}-${memberId}`,
  type: 'reward.unlocked',
  memberId,
  data: { rewardId: 'free-coffee', title: 'Free coffee' },
});

/** Waits with as few questions as it takes: every one is work for the process that is measured. */
const untilQuiet = async ({ url, pid }: LocalSystem, since: number, expected: number): Promise<void> => {
  const end = performance.now() + PATIENCE_MS;
  for (let before = cpuMsOf(pid); performance.now() < end;) {
    await sleep(250);
    const now = cpuMsOf(pid);
    if (now - before <= 20 && (await reached(url, since)) >= expected) return;
    before = now;
  }
  throw new Error(`after ${PATIENCE_MS / 1_000} s not all ${expected} messages had arrived`);
};

/** All at once, a hundred an HTTP request and four requests at a time, one event for each member. */
export const burst = async (system: LocalSystem, members: readonly Joined[]): Promise<Burst> => {
  const id = `burst-${(bursts += 1)}`;
  const lag = await clockLag(system.url);
  const cpuBefore = cpuMsOf(system.pid);
  const start = Date.now();
  const since = Math.floor(start - lag) - 5;
  const batches = chunks(members, BATCH);
  await each(batches, 4, (some) =>
    call(
      `${system.url}/events`,
      'POST',
      some.map((one) => unlocked(one, id)),
    ),
  );
  await untilQuiet(system, since, members.length);
  const cpuMs = cpuMsOf(system.pid) - cpuBefore;
  const taken = (await each(members, 8, ({ phone }) => takenAt(system.url, phone, since))).flat();
  if (taken.length !== members.length) throw new Error(`${taken.length} messages for ${members.length} events`);
  const last = taken.reduce((most, at) => Math.max(most, at), 0) + lag;
  const first = taken.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY) + lag;
  return {
    perSecond: members.length / ((last - start) / 1_000),
    cpuMsPerEvent: cpuMs / members.length,
    firstMs: Math.max(0, first - start),
  };
};

/** One event a request at an even pace; milliseconds from the request's start to the provider's hands, of each. */
export const paced = async (system: LocalSystem, members: readonly Joined[], perSecond: number): Promise<number[]> => {
  const id = `paced-${(bursts += 1)}`;
  const lag = await clockLag(system.url);
  const begin = performance.now();
  const started = new Map<Joined, number>();
  const since = Math.floor(Date.now() - lag) - 5;
  const posts: Promise<unknown>[] = [];
  for (const [at, one] of members.entries()) {
    await sleep(Math.max(0, begin + (at * 1_000) / perSecond - performance.now()));
    started.set(one, Date.now());
    posts.push(call(`${system.url}/events`, 'POST', unlocked(one, id)));
  }
  await Promise.all(posts);
  await untilQuiet(system, since, members.length);
  const taken = await each(members, 8, async (one) => {
    const [at = Number.NaN] = await takenAt(system.url, one.phone, since);
    return at + lag - (started.get(one) ?? 0);
  });
  return taken;
};
