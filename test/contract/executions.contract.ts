import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Executions, Run } from '#runs/run.ts';
import { aJourneyCommand } from './commands.ts';

export interface ExecutionsBench {
  readonly executions: Executions;
  /** The tokens handed out for a message, once there is one. */
  readonly tokens: (messageId: string) => Promise<readonly string[]>;
  /** How the execution of a run stands, once it stands like this or the patience is over. */
  readonly status: (run: Run, awaited: string) => Promise<string>;
  /** Outcomes that `Advance` was given for a run, in order. */
  readonly outcomes: (run: Run) => Promise<readonly unknown[]>;
  readonly pass: (seconds: number) => Promise<void>;
  readonly now: () => Date | Promise<Date>;
}

const aRun = (timeoutSeconds = 600, waits?: Run['next']): Run => {
  const runId = randomUUID();
  const command = aJourneyCommand(`message-of-${runId}`, { runId });
  return {
    runId,
    memberId: command.memberId,
    journey: command.journey,
    version: command.version,
    cause: command.cause,
    status: 'active',
    slot: 0,
    startedAt: '2026-11-21T12:00:00.000Z',
    rev: 1,
    place: [0],
    hop: 0,
    facts: {},
    ways: {},
    pending: [],
    next: waits ?? { kind: 'deliver', queue: 'marketing', command, timeoutSeconds },
  };
};
const messageOf = ({ runId }: Run): string => `message-of-${runId}`;

/** What every runner of the state machine promises. Its `Advance` says of each run that it is done. */
export const executionsContract = (name: string, create: () => Promise<ExecutionsBench>): void => {
  describe(`executions: ${name}`, () => {
    let bench: ExecutionsBench;
    beforeAll(async () => {
      bench = await create();
    });
    const started = async (run: Run): Promise<string> => {
      await bench.executions.start(run);
      return (await bench.tokens(messageOf(run)))[0] ?? '';
    };

    test('starting the same run twice starts one, and its message leaves once', async () => {
      const run = aRun();
      await bench.executions.start(run);
      await bench.executions.start(run);
      expect(await bench.tokens(messageOf(run))).toHaveLength(1);
      expect(await bench.status(run, 'RUNNING')).toBe('RUNNING');
    });

    test('the token wakes the run with its outcome, and only once', async () => {
      const run = aRun();
      const token = await started(run);
      expect(await bench.executions.wake(token, { kind: 'failed' })).toBe(true);
      expect(await bench.status(run, 'SUCCEEDED')).toBe('SUCCEEDED');
      expect(await bench.executions.wake(token, { kind: 'delivered' })).toBe(false);
      expect(await bench.outcomes(run)).toEqual([{ kind: 'failed' }]);
    });

    test('a token that nobody waits with wakes nothing', async () => {
      expect(await bench.executions.wake(randomUUID(), { kind: 'delivered' })).toBe(false);
    });

    test('a hop that nobody answers times out after the seconds of its path; its token is stale then', async () => {
      const run = aRun(1);
      const token = await started(run);
      await bench.pass(2);
      expect(await bench.status(run, 'SUCCEEDED')).toBe('SUCCEEDED');
      expect(await bench.outcomes(run)).toEqual([expect.objectContaining({ Error: 'States.Timeout' })]);
      expect(await bench.executions.wake(token, { kind: 'delivered' })).toBe(false);
    });

    test('a wait is over at its instant and not before', async () => {
      const run = aRun(0, { kind: 'wait', until: new Date((await bench.now()).getTime() + 3_000).toISOString() });
      await bench.executions.start(run);
      expect(await bench.status(run, 'RUNNING')).toBe('RUNNING');
      await bench.pass(4);
      expect(await bench.status(run, 'SUCCEEDED')).toBe('SUCCEEDED');
      expect(await bench.outcomes(run)).toEqual([expect.objectContaining({ Error: 'States.Timeout' })]);
    });

    test('a stopped run stays stopped, whoever wakes it afterwards', async () => {
      const run = aRun();
      const token = await started(run);
      await bench.executions.stop(run, 'opt-out');
      await bench.executions.stop(run, 'opt-out');
      await bench.executions.wake(token, { kind: 'delivered' });
      await bench.pass(1);
      expect(await bench.status(run, 'ABORTED')).toBe('ABORTED');
      expect(await bench.outcomes(run)).toEqual([]);
    });

    test('stopping a run that never started is no error', async () => {
      await bench.executions.stop(aRun(), 'opt-out');
    });
  });
};
