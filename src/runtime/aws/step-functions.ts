import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  ValidationException,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Seals } from '#messages/seals.ts';
import { executionName, type Executions, type Machine } from '#runs/run.ts';
import { sealNext } from '#runs/sealed-next.ts';

/** Nothing waits with the token any more. */
const isOver = (error: unknown): boolean =>
  error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;

/** The definition takes this error for an end, and for no failure. */
export const runningMachine = (client: SFNClient): Machine => ({
  finish: async (taskToken) => {
    try {
      await client.send(new SendTaskFailureCommand({ taskToken, error: 'Done' }));
    } catch (error) {
      if (!isOver(error)) throw error;
    }
  },
});

/** Standard executions, named by journey and run, so that a second start of the same run starts nothing. */
export const stepFunctions = (
  client: SFNClient,
  stateMachineArn: string,
  seals: () => Promise<Pick<Seals, 'seal'>>,
  now: () => Date,
): Executions => ({
  start: async (run) => {
    const { memberId, journey, slot, runId, rev, next } = run;
    const sealed = await sealNext(await seals(), next, now());
    const input = JSON.stringify({ memberId, journey, slot, runId, rev, next: sealed, outcome: { kind: 'time' } });
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: executionName(run), input }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
  wake: async (taskToken, outcome) => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(outcome) }));
      return true;
    } catch (error) {
      if (isOver(error)) return false;
      throw error;
    }
  },
  stop: async (run, cause) => {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${executionName(run)}`;
    try {
      await client.send(new StopExecutionCommand({ executionArn, cause }));
    } catch (error) {
      // One that has ended, or never began, needs no stopping.
      if (!(error instanceof ExecutionDoesNotExist || error instanceof ValidationException)) throw error;
    }
  },
});
