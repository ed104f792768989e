import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod';
import { allExplained } from '../all-explained.ts';
import { refused, type Answer, type Api } from '../api.ts';
import { memberPath } from '../member-path.ts';
import { Explained, Ledger, stepsOf, type Step } from './steps-of.ts';

const EVERY_MS = 1_000;

const read = async <T extends z.ZodType>(asked: Promise<Answer>, schema: T): Promise<z.output<T> | undefined> => {
  const answer = await asked;
  if (answer.status === 404) return undefined;
  const found = schema.safeParse(answer.body);
  if (answer.status !== 200 || !found.success) throw refused(answer);
  return found.data;
};

/** What happened to a member so far; undefined while there is no such member. */
export const stepsSoFar = async (api: Api, member: string): Promise<readonly Step[] | undefined> => {
  const path = memberPath(member);
  const explained = await read(allExplained(api, path, {}), Explained);
  const ledger = await read(api('GET', `${path}/ledger`), Ledger);
  return explained === undefined ? undefined : stepsOf(explained, ledger ?? { lines: [] });
};

export interface Following {
  readonly api: Api;
  readonly member: string;
  /** Keys of steps that are known; they are told no more. */
  readonly seen: Set<string>;
  /** Milliseconds; without an end when left out. */
  readonly forMs?: number | undefined;
  readonly everyMs?: number;
  /** True ends it. */
  readonly tell: (step: Step) => boolean;
}

/** Tells each new step as it is seen, and whether one of them ended it before the time was over. */
export const follow = async ({
  api,
  member,
  seen,
  forMs = Infinity,
  everyMs = EVERY_MS,
  tell,
}: Following): Promise<boolean> => {
  const end = performance.now() + forMs;
  for (;;) {
    for (const step of (await stepsSoFar(api, member)) ?? []) {
      if (seen.has(step.key)) continue;
      seen.add(step.key);
      if (tell(step)) return true;
    }
    const left = end - performance.now();
    if (left <= 0) return false;
    await sleep(Math.min(everyMs, left));
  }
};
