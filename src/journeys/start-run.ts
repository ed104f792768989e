import type { Outbox } from '#channels/command.ts';
import { idOf } from '#journeys/ids.ts';
import { seconds, type Journey, type Programme } from '#journeys/programme.ts';
import type { Executions, Run, Runs } from '#journeys/run.ts';
import { step } from '#journeys/step.ts';
import type { MemberRow } from '#members/member-row.ts';

export interface RunPorts {
  readonly runs: Runs;
  readonly executions: Executions;
  readonly outbox: Outbox;
}

interface Start {
  readonly programme: Programme;
  readonly journey: Journey;
  readonly member: MemberRow;
  readonly cause: string;
  readonly facts: Run['facts'];
  readonly event?: Run['event'];
  readonly now: Date;
}

const sinceOf = (journey: Journey, now: Date): string | undefined => {
  if (journey.entry === undefined) return undefined;
  return journey.entry.once === 'ever'
    ? ''
    : new Date(now.getTime() - seconds(journey.entry.once) * 1000).toISOString();
};

/**
 * Starts one member in one journey. A journey with nothing to wait for goes straight to the outbox, without a run row or an
 * execution. Repeating it after a crash anywhere starts nothing twice: ids follow from member, journey and cause.
 */
export const startRun = async (
  ports: RunPorts,
  { programme, journey, member, cause, facts, event, now }: Start,
): Promise<void> => {
  const { memberId } = member;
  const entering: Run = {
    runId: idOf(memberId, journey.journey, cause),
    memberId,
    journey: journey.journey,
    version: programme.version,
    cause,
    status: 'active',
    startedAt: now.toISOString(),
    rev: 0,
    place: [0],
    hop: 0,
    facts,
    ...(event === undefined ? {} : { event }),
    next: { kind: 'done' },
  };
  const { run, sends } = step(programme, entering, { kind: 'start' }, now);
  const since = sinceOf(journey, now);
  const waits = run.next.kind !== 'done';
  if ((waits || since !== undefined) && (await ports.runs.start(run, since)) === 'refused') return;
  if (sends.length > 0) await ports.outbox.send(sends.map((send) => ({ ...send, seen: member })));
  if (waits) await ports.executions.start(run);
};
