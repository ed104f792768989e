import { migrated } from '#journeys/migrate.ts';
import { perform } from '#journeys/perform.ts';
import type { LiveProgramme, Programme, Programmes } from '#programme/programme.ts';
import type { Next, Outcome, Run } from '#runs/run.ts';
import { heardOf, type RunPorts } from '#journeys/start-run.ts';
import { SWITCHED_OFF } from '#journeys/switch-off.ts';
import { step } from '#journeys/step.ts';
import { UNEVALUABLE, unevaluable } from '#journeys/judge.ts';
import { judged } from '#programme/condition.ts';
import { memberOf } from '#loyalty/member.ts';
import type { Members } from '#members/member-row.ts';

/** What an execution carries between its states. Runs on a definition of 0.1.0 find the outcome of a wait set ahead. */
export interface Advanced {
  readonly memberId: string;
  readonly journey: string;
  readonly slot: number;
  readonly runId: string;
  readonly rev: number;
  readonly next: Next;
  readonly outcome: Outcome;
}

type Wake = Omit<Advanced, 'next'>;

interface Ports extends Omit<RunPorts, 'executions' | 'members'> {
  readonly members: Pick<Members, 'commit' | 'get'>;
  readonly programmes: Programmes;
  readonly now: () => Date;
}

/** A run wakes under the version it started with, unless the author of the live one says where it goes on. */
const versionOf = async (
  programmes: Programmes,
  live: LiveProgramme,
  run: Run,
): Promise<{ readonly programme: Programme; readonly run: Run } | 'exit'> => {
  const moved = run.version === live.version ? undefined : migrated(live, run);
  if (moved === 'exit') return 'exit';
  return moved === undefined
    ? { programme: await programmes.version(run.version), run }
    : { programme: live, run: moved };
};

/**
 * Takes a run one step further. What it decided is saved before it is done, so that coming again, with an old revision, does
 * the same again and answers what was answered before; ids make the repeat harmless.
 */
export const advanceRun = async (
  ports: Ports,
  { memberId, journey, slot, runId, rev, outcome }: Wake,
): Promise<Advanced> => {
  const answer = (next: Next, at: number): Advanced => ({
    memberId,
    journey,
    slot,
    runId,
    rev: at,
    next,
    outcome: { kind: 'time' },
  });
  const end = async (why: string, reason?: string): Promise<Advanced> => {
    if (reason !== undefined)
      await unevaluable(ports, { journey: { journey }, memberId, cause: runId, now: ports.now() }, 'step', reason);
    await ports.runs.stop({ memberId, journey, slot, runId }, why);
    await ports.runs.answered(memberId, runId);
    return answer({ kind: 'done' }, rev);
  };
  const stored = await ports.runs.get(memberId, journey, slot);
  if (stored?.runId !== runId || stored.status === 'stopped') return answer({ kind: 'done' }, rev);
  const live = await ports.programmes.live();
  if (stored.rev > rev) {
    if (stored.next.kind !== 'listen') await ports.runs.answered(memberId, runId);
    await perform(ports, live, stored.pending);
    return answer(stored.next, stored.rev);
  }
  const off = (await ports.programmes.off()).includes(journey);
  const under = off ? SWITCHED_OFF : await versionOf(ports.programmes, live, stored);
  if (typeof under === 'string') return end(under);
  const { programme, run } = under;
  const known = programme.journeys[journey];
  const now = ports.now();
  const [row, heard] = await Promise.all([
    ports.members.get(memberId),
    known === undefined ? { answers: [] } : heardOf(ports.messages, known, memberId, now),
  ]);
  const member = row && memberOf(row, programme, now);
  const found = judged(() => step(programme, run, outcome, { member, ...heard }, now).run);
  if (!found.ok) return end(UNEVALUABLE, found.reason);
  const { value: moved } = found;
  if (!(await ports.runs.save(moved))) return answer({ kind: 'done' }, rev);
  if (run.next.kind === 'listen' && moved.next.kind !== 'listen') await ports.runs.answered(memberId, runId);
  await perform(ports, programme, moved.pending);
  return answer(moved.next, moved.rev);
};
