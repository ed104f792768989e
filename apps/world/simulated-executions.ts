import type { JourneyCommand } from '#messages/command.ts';
import type { Advanced } from '#journeys/advance.ts';
import { executionName, type Executions, type Next, type Outcome, type Question, type Run } from '#runs/run.ts';
import type { Agenda } from './agenda.ts';
import type { Witness } from './witness.ts';

/** What the states of run.asl.json do. */
export interface States {
  readonly now: () => Date;
  readonly advance: (wake: Omit<Advanced, 'next'>) => Promise<Advanced>;
  readonly deliver: (command: JourneyCommand, token: string | undefined) => Promise<void>;
  readonly ask: (question: Question) => Promise<void>;
}

type Who = Omit<Advanced, 'next' | 'outcome'>;

interface Execution {
  who: Who;
  states: number;
  /** What it waits with; nobody can wake it twice. */
  token?: string | undefined;
  callOff?: (() => void) | undefined;
}

/** Await; an advance besides is one more, and so is the end. */
const AWAITED = 1;

/**
 * The state machine of run.asl.json in a few lines, for worlds in which nothing crashes: the same states, timeouts and
 * tokens, and the states entered are counted as AWS bills them.
 */
export const createSimulatedExecutions = (
  agenda: Agenda,
  { now, advance, deliver, ask }: States,
  witness: Pick<Witness, 'entered'>,
): Executions => {
  const names = new Set<string>();
  const running = new Map<string, Execution>();
  const byToken = new Map<string, string>();

  const leave = (execution: Execution): void => {
    execution.callOff?.();
    if (execution.token !== undefined) byToken.delete(execution.token);
    execution.token = undefined;
    execution.callOff = undefined;
  };
  const count = (execution: Execution, states: number): void => {
    execution.states += states;
    witness.entered?.(execution.who, execution.states);
  };
  /** Goes on at this instant with this outcome, unless something else comes first. */
  const plan = (name: string, execution: Execution, at: number, outcome: Outcome): void => {
    leave(execution);
    execution.callOff = agenda.add(at, async () => {
      if (running.get(name) !== execution) return;
      leave(execution);
      count(execution, 1);
      const { next, ...who } = await advance({ ...execution.who, outcome });
      execution.who = who;
      if (running.get(name) === execution) await go(name, execution, next);
    });
  };
  const pause = (name: string, execution: Execution, seconds: number): string => {
    plan(name, execution, now().getTime() + seconds * 1000, { kind: 'timeout' });
    const token = `${name}.${execution.states}`;
    execution.token = token;
    byToken.set(token, name);
    return token;
  };
  const go = async (name: string, execution: Execution, next: Next): Promise<void> => {
    count(execution, next.kind === 'done' ? AWAITED + 1 : AWAITED);
    switch (next.kind) {
      case 'done':
        running.delete(name);
        return;
      case 'wait':
        plan(name, execution, Math.max(now().getTime(), Date.parse(next.until)), { kind: 'time' });
        return;
      case 'deliver':
        return deliver(next.command, pause(name, execution, next.timeoutSeconds));
      case 'listen': {
        const token = pause(name, execution, next.timeoutSeconds);
        await ask({ ...next.question, token });
        if (next.send !== null) await deliver(next.send, token);
      }
    }
  };

  return {
    start: async (run) => {
      const name = executionName(run);
      if (names.has(name)) return;
      names.add(name);
      const { memberId, journey, slot, runId, rev } = run;
      const execution: Execution = { who: { memberId, journey, slot, runId, rev }, states: 0 };
      running.set(name, execution);
      await go(name, execution, run.next);
    },
    wake: (token, outcome) => {
      const name = byToken.get(token);
      const execution = name === undefined ? undefined : running.get(name);
      if (name === undefined || execution === undefined) return Promise.resolve(false);
      plan(name, execution, now().getTime(), outcome);
      return Promise.resolve(true);
    },
    stop: (run: Pick<Run, 'journey' | 'runId'>) => {
      const name = executionName(run);
      const execution = running.get(name);
      if (execution !== undefined) leave(execution);
      running.delete(name);
      return Promise.resolve();
    },
  };
};
