import type { Outbox } from '#channels/command.ts';
import type { Programmes } from '#journeys/programme.ts';
import type { Next, Outcome, Runs } from '#journeys/run.ts';
import { step } from '#journeys/step.ts';

/** What an execution carries between its states; `outcome` is set ahead for a wait, which has no result of its own. */
export interface Advanced {
  readonly memberId: string;
  readonly journey: string;
  readonly runId: string;
  readonly rev: number;
  readonly next: Next;
  readonly outcome: Outcome;
}

interface Wake {
  readonly memberId: string;
  readonly journey: string;
  readonly runId: string;
  readonly rev: number;
  readonly outcome: Outcome;
}

interface Ports {
  readonly runs: Runs;
  readonly programmes: Programmes;
  readonly outbox: Outbox;
  readonly now: () => Date;
}

/**
 * Takes a run one step further. Coming again with an old revision it answers what it answered before; messages leave
 * before the run is saved, and their ids make a repeat harmless.
 */
export const advanceRun = async (ports: Ports, { memberId, journey, runId, rev, outcome }: Wake): Promise<Advanced> => {
  const answer = (next: Next, at: number): Advanced => ({
    memberId,
    journey,
    runId,
    rev: at,
    next,
    outcome: { kind: 'time' },
  });
  const run = await ports.runs.get(memberId, journey);
  if (run?.runId !== runId || run.status === 'stopped') return answer({ kind: 'done' }, rev);
  if (run.rev > rev) return answer(run.next, run.rev);
  const { run: moved, sends } = step(await ports.programmes.version(run.version), run, outcome, ports.now());
  if (sends.length > 0) await ports.outbox.send(sends);
  const saved = await ports.runs.save(moved);
  return saved ? answer(moved.next, moved.rev) : answer({ kind: 'done' }, rev);
};
