import { habitsOf } from '#messages/habits.ts';
import type { Messages } from '#messages/message.ts';
import type { MemberEvent } from '#words/event.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import { stepsOfKind } from '#programme/grammar/branches.ts';
import { seconds } from '#words/parts.ts';
import { idOf } from '#words/ids.ts';
import { perform, type PerformPorts } from '#journeys/perform.ts';
import { holds, judged } from '#programme/condition.ts';
import { exitsOf } from '#programme/exits.ts';
import type { LiveProgramme, Programme } from '#programme/programme.ts';
import type { Executions, Run, RunRule, Runs } from '#runs/run.ts';
import { drawn } from '#journeys/steps/expose.ts';
import { runValues, type StepContext } from '#journeys/step-context.ts';
import { step } from '#journeys/step.ts';
import { isForBestChannel } from '#journeys/steps/order.ts';
import { isForBestHour } from '#journeys/steps/wait.ts';
import { contextOf } from '#loyalty/context.ts';
import { judge, unevaluable, type About } from '#journeys/judge.ts';
import { askedChannel } from '#loyalty/reward-effect.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';
import { lastSeen } from '#members/seen.ts';

export interface RunPorts extends PerformPorts {
  readonly runs: Runs;
  readonly executions: Executions;
  readonly messages: Pick<Messages, 'page'>;
}

export interface Start {
  readonly programme: LiveProgramme;
  readonly journey: Journey;
  /** By the rules of this programme. */
  readonly snapshot: Snapshot;
  readonly cause: string;
  readonly facts: Run['facts'];
  readonly event?: Run['event'];
}

/** What became of a start. `at-once` is a run whose steps were all done with nothing to keep; a rule is in the verdict too. */
export type Started = 'started' | 'at-once' | 'held-out' | RunRule;

const sinceOf = ({ entry }: Journey, now: Date): string | undefined => {
  if (entry.once === undefined) return undefined;
  return entry.once === 'ever' ? '' : new Date(now.getTime() - seconds(entry.once) * 1000).toISOString();
};

const FRESHNESS = '24h';

/** Whether what triggers is too old to start this journey. */
const isLate = (freshness: string, { time }: MemberEvent, now: Date): boolean =>
  freshness !== 'ever' && Date.parse(time) < now.getTime() - seconds(freshness) * 1000;

/** Whether the run would have ended at something that happened after its trigger, had that come in time. */
const isOvertaken = ({ settings }: Programme, journey: Journey, { row, member, now }: Snapshot, run: Run): boolean =>
  exitsOf(journey).some(({ event: types, when }) =>
    [types].flat().some((type) => {
      const seen = lastSeen(row, type);
      if (seen === undefined || run.event === undefined || seen.at <= run.event.time) return false;
      return holds(when, contextOf(settings, member, { event: seen.data, run: runValues(run, now) }, { now }));
    }),
  );

/**
 * Only a journey that waits for a member's hour, or goes by the channel they answer most, reads what they wrote: a page, which is a fair
 * sample of any number.
 */
export const heardOf = async (
  messages: Pick<Messages, 'page'>,
  { steps }: Journey,
  memberId: string,
  now: Date,
): Promise<Pick<StepContext, 'answers' | 'habits'>> => {
  const needed = stepsOfKind(steps, 'wait').some(isForBestHour) || stepsOfKind(steps, 'send').some(isForBestChannel);
  if (!needed) return { answers: [] };
  const { messages: rows } = await messages.page(memberId);
  const answers = rows.flatMap(({ direction, at }) => (direction === 'in' ? [at] : []));
  return { answers, habits: habitsOf(rows, now) };
};

/** Puts the run into the first slot that is free; a run that is there already, whatever its slot, is this very one. */
const place = async (
  runs: Runs,
  { entry }: Journey,
  run: Run,
  since: string | undefined,
): Promise<{ readonly run: Run } | 'refused'> => {
  if (entry.concurrent > 1) {
    const there = (await runs.list(run.memberId)).find(({ runId }) => runId === run.runId);
    if (there !== undefined) return { run: there };
  }
  for (let slot = 0; slot < entry.concurrent; slot += 1) {
    const result = await runs.start({ ...run, slot }, since);
    if (result === 'started') return { run: { ...run, slot } };
    if (result === 'same') return { run: (await runs.get(run.memberId, run.journey, slot)) ?? { ...run, slot } };
  }
  return 'refused';
};

/** Which rule of entry refused a run: it is in the journey now, or was too lately. */
const refusedBy = async (ports: RunPorts, about: About & Pick<Start, 'journey'>): Promise<'once' | 'concurrent'> => {
  const { journey, entry } = about.journey;
  const latest = await ports.runs.get(about.memberId, journey, 0);
  return entry.once === undefined || latest?.status === 'active'
    ? judge(ports, about, 'concurrent', { concurrent: `${entry.concurrent}` })
    : judge(ports, about, 'once', { once: entry.once });
};

/** A reward that was asked for in a message is confirmed on the channel that message came by. */
const answering = (row: MemberRow, event: MemberEvent): Pick<Run, 'answer'> => {
  const channel = askedChannel(row, event);
  return channel === undefined ? {} : { answer: { intent: 'redeem', channel } };
};

/** The run before its first step. */
const runOf = ({ programme, journey, snapshot: { row, now }, cause, facts, event }: Start): Run => ({
  runId: idOf(row.memberId, journey.journey, cause),
  memberId: row.memberId,
  journey: journey.journey,
  version: programme.version,
  cause,
  status: 'active',
  slot: 0,
  startedAt: now.toISOString(),
  rev: 0,
  place: [0],
  hop: 0,
  facts,
  ways: {},
  pending: [],
  ...(event === undefined ? {} : { event, ...answering(row, event) }),
  next: { kind: 'done' },
});

/**
 * Starts one member in one journey. A journey with nothing to wait for and nothing to remember goes straight to the outbox,
 * without a run row or an execution. Repeating it after a crash anywhere starts nothing twice: ids follow from member,
 * journey and cause, and what a stored run decided is what is done.
 */
export const startRun = async (ports: RunPorts, start: Start): Promise<Started> => {
  const { programme, journey, snapshot, cause, event } = start;
  const { row, member, now } = snapshot;
  const { memberId } = row;
  const about = { journey, memberId, cause, now };
  if (programme.off.includes(journey.journey)) return judge(ports, about, 'off');
  const entering = runOf(start);
  const { freshness = FRESHNESS } = journey.entry;
  if (event !== undefined && isLate(freshness, event, now)) return judge(ports, about, 'late', { freshness });
  const overtaken = judged(() => isOvertaken(programme, journey, snapshot, entering));
  if (!overtaken.ok) return unevaluable(ports, about, 'exit', overtaken.reason);
  if (overtaken.value) return judge(ports, about, 'overtaken');
  const since = sinceOf(journey, now);
  const draw = drawn(programme, journey, member, now);
  if (draw.held) {
    const held = await place(ports.runs, journey, { ...entering, status: 'held' }, since);
    if (held === 'refused') return refusedBy(ports, about);
    await perform(ports, programme, draw.effects, row);
    return 'held-out';
  }
  const heard = await heardOf(ports.messages, journey, memberId, now);
  const found = judged(() => step(programme, entering, { kind: 'start' }, { member, ...heard }, now).run);
  if (!found.ok) return unevaluable(ports, about, 'step', found.reason);
  const { value: stepped } = found;
  const kept = stepped.next.kind !== 'done' || since !== undefined || journey.goal !== undefined;
  if (!kept) {
    await perform(ports, programme, [...draw.effects, ...stepped.pending], row);
    return 'at-once';
  }
  const placed = await place(ports.runs, journey, stepped, since);
  if (placed === 'refused') return refusedBy(ports, about);
  const { run } = placed;
  if (run.rev > stepped.rev) return 'started';
  await perform(ports, programme, [...draw.effects, ...run.pending], row);
  if (run.status === 'active') await ports.executions.start(run);
  return 'started';
};
