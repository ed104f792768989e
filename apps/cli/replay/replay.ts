import { availableParallelism } from 'node:os';
import type { Programme } from '#programme/programme.ts';
import { admissionsOf, type AdmissionRules } from './admissions.ts';
import { divide } from './divide.ts';
import type { GivenEvent } from './given.ts';
import { inWorker } from './in-worker.ts';
import { merge } from './merge.ts';
import type { Said } from './read-replies.ts';
import { replayPart, type Part, type Progress } from './replay-part.ts';
import type { Replayed } from './replayed.ts';

export interface ReplayOptions extends AdmissionRules {
  readonly replies?: readonly Said[];
  /** Threads that work on it; as many as are worth it when left out. The result is the same. */
  readonly workers?: number;
  readonly progress?: Progress;
}

const DAY_MS = 86_400_000;
const BEFORE_MS = 1_000;
/** A thread takes about a second to begin. */
const WORTH_A_WORKER = 1_000;
const MOST_WORKERS = 8;

const allOf = (programme: Programme, events: readonly GivenEvent[], options: ReplayOptions): Part => {
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
  return {
    programme,
    events,
    admissions: admissionsOf(events, options),
    replies: options.replies ?? [],
    from: first - BEFORE_MS,
    to: Math.floor(last / DAY_MS) * DAY_MS + DAY_MS - 1,
  };
};

const partsOf = (all: Part, count: number): readonly Part[] => {
  const partOf = divide(all.events, all.admissions, count);
  return Array.from({ length: count }, (_, at): Part => {
    const isIn = ({ memberId }: { readonly memberId: string }): boolean => partOf.get(memberId) === at;
    return {
      ...all,
      events: all.events.filter(isIn),
      admissions: new Map([...all.admissions].filter(([memberId]) => isIn({ memberId }))),
      replies: all.replies.filter(isIn),
    };
  }).filter(({ events }) => events.length > 0);
};

/** Whether a reward was sold out, so that it mattered who of all members came first. */
const soldOut = ({ loyalty }: Programme, { stock }: Replayed): boolean =>
  (loyalty?.rewards ?? []).some((one) => one.stock !== undefined && (stock[one.reward] ?? 0) >= one.stock);

const together = (count: number, progress: Progress | undefined): readonly Progress[] => {
  const done = Array.from({ length: count }, () => 0);
  return done.map((_, at) => (mine: number, day: string) => {
    done[at] = mine;
    progress?.(
      done.reduce((sum, one) => sum + one, 0),
      day,
    );
  });
};

/** Lives through all events under one programme, and says what came of it. `events` are in the order of time. */
export const replay = async (
  programme: Programme,
  events: readonly GivenEvent[],
  options: ReplayOptions,
): Promise<Replayed> => {
  const all = allOf(programme, events, options);
  const alone = async (): Promise<Replayed> => merge([await replayPart(all, options.progress)]);
  const worthIt = Math.min(availableParallelism(), MOST_WORKERS, Math.floor(events.length / WORTH_A_WORKER));
  const count = options.workers ?? worthIt;
  const parts = count < 2 ? [] : partsOf(all, count);
  if (parts.length < 2) return alone();
  const tell = together(parts.length, options.progress);
  const [first, ...rest] = await Promise.all(
    parts.map((part, at) => inWorker(part, tell[at] ?? ((): undefined => undefined))),
  );
  if (first === undefined) return alone();
  const merged = merge([first, ...rest]);
  return soldOut(programme, merged) ? alone() : merged;
};
