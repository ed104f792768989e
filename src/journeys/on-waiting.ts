import type { Messages } from '#messages/message.ts';
import { messageRow } from '#messages/message-row.ts';
import type { MemberEvent } from '#words/event.ts';
import { holds, judged } from '#programme/condition.ts';
import { exitsOf } from '#programme/exits.ts';
import { contextOf } from '#loyalty/context.ts';
import { seconds } from '#words/parts.ts';
import type { Due } from '#runs/due.ts';
import { idOf } from '#words/ids.ts';
import type { Programme, Programmes } from '#programme/programme.ts';
import type { Bought, Question, Run } from '#runs/run.ts';
import { runValues } from '#journeys/step-context.ts';
import type { RunPorts } from '#journeys/start-run.ts';
import { unevaluable } from '#journeys/judge.ts';
import { eachAlone } from '#words/each-alone.ts';
import type { Member } from '#loyalty/member.ts';

interface WaitingPorts extends RunPorts {
  readonly due: Pick<Due, 'held' | 'done' | 'put'>;
  readonly messages: Pick<Messages, 'page' | 'refuse'>;
  readonly programmes: Pick<Programmes, 'version'>;
}

interface Heard {
  readonly event: MemberEvent;
  readonly member: Member;
  readonly now: Date;
}

/** Whether an event is what a run awaits as `what`. One that cannot be evaluated is not, and is told. */
const met = async (
  ports: WaitingPorts,
  { settings }: Programme,
  run: Run,
  what: 'goal' | 'exit' | 'question',
  { event: types, when }: { readonly event: string | readonly string[]; readonly when?: string | undefined },
  { event, member, now }: Heard,
): Promise<boolean> => {
  if (![types].flat().includes(event.type)) return false;
  const facts = { event: event.data, run: runValues(run, now) };
  const found = judged(() => holds(when, contextOf(settings, member, facts, { now })));
  if (found.ok) return found.value;
  await unevaluable(ports, { journey: run, memberId: run.memberId, cause: run.runId, now }, what, found.reason);
  return false;
};

/** Not earlier than what the run is about: an old fact that arrives late neither ends it nor is its success. */
const since = (run: Run, { time }: MemberEvent): boolean => time >= (run.event?.time ?? run.startedAt);

/** What a run still had to say and that waits for its time is not said any more. */
const letGo = async (ports: WaitingPorts, run: Run, why: string, now: Date): Promise<void> => {
  const at = now.toISOString();
  for (const work of await ports.due.held(run.memberId)) {
    const { command } = work;
    if (command.kind !== 'journey' || command.runId !== run.runId) continue;
    const verdict = { allow: false, rule: 'not-needed', at, looked: { ended: why } } as const;
    await ports.messages.refuse(
      messageRow(command, command.channel, now, { state: 'refused', verdict, timeline: { refused: at } }),
    );
    await ports.due.done(work);
  }
};

const end = async (ports: WaitingPorts, run: Run, why: string, now: Date): Promise<void> => {
  if (run.status === 'active' && (await ports.runs.stop(run, why))) await ports.executions.stop(run, why);
  await letGo(ports, run, why, now);
  await ports.runs.answered(run.memberId, run.runId);
};

const boughtBy = ({ type, data: { amount, currency } }: MemberEvent): Bought | undefined =>
  type === 'purchase.completed' && typeof amount === 'number' && typeof currency === 'string'
    ? { amount, currency }
    : undefined;

/**
 * Counts a goal once, also for a run that is over and for a member in the holdout; a run that goes on has done its work. One
 * that has reached its goal and goes on all the same is one whose end nobody lived to see, and ends when it hears of it again.
 */
const reach = async (ports: WaitingPorts, run: Run, { event, now }: Heard): Promise<void> => {
  const { runId, journey, memberId, version, ways, status, startedAt } = run;
  const detail = { journey, runId, version, ways, heldOut: status === 'held', startedAt, by: event.type };
  await ports.bus.publish([{ type: 'goal.reached', id: idOf('goal', runId), at: event.time, memberId, detail }]);
  await ports.runs.reached(run, event.time, boughtBy(event));
  await end(ports, run, 'goal', now);
};

const wake = async (ports: WaitingPorts, runs: readonly Run[], question: Question, heard: Heard): Promise<void> => {
  if (question.kind !== 'event' || question.until < heard.event.time) return;
  const run = runs.find(({ runId }) => runId === question.runId);
  if (run?.status !== 'active' || heard.event.time < question.askedAt) return;
  const programme = await ports.programmes.version(run.version);
  if (!(await met(ports, programme, run, 'question', { event: question.types, when: question.when }, heard))) return;
  await ports.executions.wake(question.token, { kind: 'event', type: heard.event.type });
  await ports.runs.answered(question.memberId, question.runId, question.token);
};

/** What an event means for the runs a member is in, or was in lately: goals, exits, and what they listen for, in this order. */
export const onWaiting = async (ports: WaitingPorts, heard: Heard): Promise<void> => {
  const { memberId } = heard.member;
  const runs = await ports.runs.list(memberId);
  const going: Run[] = [];
  const leaves = async (programme: Programme, run: Run): Promise<boolean> => {
    for (const leave of exitsOf({ exit: programme.journeys[run.journey]?.exit }))
      if (await met(ports, programme, run, 'exit', leave, heard)) return true;
    return false;
  };
  const hear = async (run: Run): Promise<void> => {
    if (!since(run, heard.event)) return;
    const programme = await ports.programmes.version(run.version);
    const { goal } = programme.journeys[run.journey] ?? {};
    const until = Date.parse(run.startedAt) + seconds(goal?.within ?? '0s') * 1000;
    if (
      goal !== undefined &&
      (run.goalAt === undefined || run.status === 'active') &&
      run.status !== 'stopped' &&
      Date.parse(heard.event.time) <= until &&
      (await met(ports, programme, run, 'goal', goal, heard))
    )
      await reach(ports, run, heard);
    else if (run.status !== 'stopped' && (await leaves(programme, run))) await end(ports, run, 'exit', heard.now);
    else if (run.status === 'active') going.push(run);
  };
  const wakeAll = async (): Promise<void> => {
    if (going.length === 0) return;
    await eachAlone(await ports.runs.questions(memberId), (question) => wake(ports, going, question, heard));
  };
  await eachAlone([...runs.map((run) => () => hear(run)), wakeAll], (one) => one());
};
