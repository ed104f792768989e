import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  ListExecutionsCommand,
  paginateGetExecutionHistory,
  SFNClient,
  SendTaskSuccessCommand,
} from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { openCommand, SealedCommand } from '#messages/sealed-command.ts';
import { Outcome } from '#runs/outcome.ts';
import { Asking } from '#runs/question.ts';
import type { Next } from '#runs/run.ts';
import { sealNext } from '#runs/sealed-next.ts';
import { runningMachine, stepFunctions } from '#runtime/aws/step-functions.ts';
import type { States } from '../../apps/world/simulated-executions.ts';
import type { Machine } from '../stories/in-world.ts';
import { memorySeals } from '../support/seals.ts';
import { config } from './emulator.ts';
import { createQueue } from './queue.ts';
import { definitionAsking } from './state-machine.ts';

const PATIENCE_MS = 20_000;
/** What stands behind a journey's name in the name of an execution: a dash and the run's id. */
const RUN_ID = 33;

const Awaited = z.object({
  next: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('deliver'), command: SealedCommand }),
    z.object({ kind: z.literal('listen'), question: Asking, send: SealedCommand.nullable() }),
    z.object({ kind: z.enum(['wait', 'done']) }),
  ]),
  token: z.string(),
});
const Woken = z.object({
  wake: z.object({
    memberId: z.string(),
    journey: z.string(),
    slot: z.int(),
    runId: z.string(),
    rev: z.int(),
    outcome: Outcome,
  }),
  token: z.string(),
});

/** Step Functions of the emulator with the deployed definition; what its states call is done by the world. */
export const stepFunctionsMachine = async (): Promise<Machine & { readonly remove: () => Promise<void> }> => {
  const sfn = new SFNClient(config());
  const sqs = new SQSClient(config());
  const [awaits, advance] = await Promise.all(['awaits', 'advance'].map((name) => createQueue(sqs, name)));
  if (!awaits || !advance) throw new Error('a queue was not made');
  const { stateMachineArn = '' } = await sfn.send(
    new CreateStateMachineCommand({
      name: `stories-${randomUUID().slice(0, 8)}`,
      roleArn: 'arn:aws:iam::000000000000:role/stories',
      definition: definitionAsking({ awaits: awaits.url, advance: advance.url }),
    }),
  );
  const seals = memorySeals();
  let states: States | undefined;
  /** Messages that the machine is about to send: each start, wake and advance makes one. */
  let expected = 0;
  const expect = ({ kind }: Next): void => {
    if (kind === 'wait') throw new Error('a story for Step Functions has nothing to wait for but answers');
    expected += 1;
  };

  const deliver = async (sealed: SealedCommand, token: string | undefined): Promise<void> => {
    const command = await openCommand(seals, sealed);
    if (command?.kind !== 'journey') throw new Error('a command of a run was not sealed by one');
    await states?.deliver(command, token);
  };
  const does = {
    awaited: async (body: string): Promise<void> => {
      const { next, token } = Awaited.parse(JSON.parse(body));
      if (next.kind === 'done') await runningMachine(sfn).finish(token);
      if (next.kind === 'deliver') await deliver(next.command, token);
      if (next.kind !== 'listen') return;
      await states?.ask({ ...next.question, token });
      if (next.send !== null) await deliver(next.send, token);
    },
    woken: async (body: string): Promise<void> => {
      const { wake, token: taskToken } = Woken.parse(JSON.parse(body));
      const advanced = await states?.advance(wake);
      if (advanced === undefined) throw new Error('the machine asks before there is a world');
      expect(advanced.next);
      const output = JSON.stringify({ ...advanced, next: await sealNext(seals, advanced.next, new Date()) });
      await sfn.send(new SendTaskSuccessCommand({ taskToken, output }));
    },
  };
  const turns = [
    [awaits, does.awaited],
    [advance, does.woken],
  ] as const;
  const takeAll = async (): Promise<number> => {
    let taken = 0;
    for (const [queue, act] of turns)
      for (const body of await queue.take()) {
        expected -= 1;
        taken += 1;
        await act(body);
      }
    return taken;
  };

  return {
    executionsOn: (given) => {
      states = given;
      const port = stepFunctions(
        sfn,
        stateMachineArn,
        () => Promise.resolve(seals),
        () => new Date(),
      );
      return {
        ...port,
        start: async (run) => {
          expect(run.next);
          await port.start(run);
        },
        wake: async (token, outcome) => {
          const woken = await port.wake(token, outcome);
          if (woken) expected += 1;
          return woken;
        },
      };
    },
    attend: async () => {
      if (expected === 0) return false;
      for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
        if ((await takeAll()) > 0) return true;
        await sleep(20);
      }
      throw new Error(`Step Functions did not send ${expected} messages`);
    },
    executions: async () => {
      const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1_000 }));
      return Promise.all(
        executions.map(async ({ executionArn, name = '' }) => {
          let transitions = 0;
          for await (const { events = [] } of paginateGetExecutionHistory({ client: sfn }, { executionArn }))
            transitions += events.filter(({ type = '' }) => type.endsWith('StateEntered')).length;
          return { journey: name.slice(0, -RUN_ID), transitions };
        }),
      );
    },
    remove: async () => {
      await sfn.send(new DeleteStateMachineCommand({ stateMachineArn }));
      for (const [queue] of turns) await queue.remove();
      sfn.destroy();
      sqs.destroy();
    },
  };
};
