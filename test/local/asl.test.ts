import { describe, expect, test } from '@jest/globals';
import { loadDefinition } from '../../apps/local/asl/load-definition.ts';
import { createEmbeddedExecutions } from '../../apps/local/embedded-executions.ts';
import { readMachine } from '../../apps/local/machine.ts';
import { aJourneyCommand } from '../contract/commands.ts';
import { memorySeals } from '../support/seals.ts';
import { aBench, type Bench } from './support/bench.ts';
import { aRun } from './support/run.ts';

const lambda = 'arn:aws:lambda:us-east-1:000000000000:function:f';
const machine = (states: Record<string, unknown>, start = Object.keys(states)[0]) =>
  loadDefinition({ StartAt: start, States: states });
const done = { Type: 'Succeed' };

interface World {
  readonly bench: Bench;
  readonly calls: [string, unknown][];
}
const run = (
  world: World,
  definition: ReturnType<typeof machine>,
  invoke: (payload: unknown) => Promise<unknown> = () => Promise.resolve(null),
) => {
  const { clock, activity, kept } = world.bench;
  let tokens = 0;
  return createEmbeddedExecutions(definition, {
    seals: memorySeals(),
    clock,
    activity,
    kept: kept('executions'),
    newToken: () => `token-${(tokens += 1)}`,
    failed: () => undefined,
    services: {
      invoke: (name, payload) => {
        world.calls.push([name, payload]);
        return invoke(payload);
      },
      sendMessage: (queue, body) => {
        world.calls.push([queue, JSON.parse(body)]);
      },
    },
  });
};
const aWorld = (bench = aBench()): World => ({ bench, calls: [] });
const view = (executions: ReturnType<typeof run>) =>
  executions.list().map(({ status, state, transitions }) => [status, state, transitions]);

describe('the states', () => {
  test('Choice goes where the first rule holds that compares all its strings', async () => {
    const world = aWorld();
    const rule = (kind: string, queue: string, Next: string) => ({
      And: [
        { Variable: '$.next.kind', StringEquals: kind },
        { Variable: '$.next.queue', StringEquals: queue },
      ],
      Next,
    });
    const executions = run(
      world,
      machine({
        Choose: {
          Type: 'Choice',
          Choices: [
            rule('deliver', 'marketing', 'No'),
            { Variable: '$.next.kind', StringEquals: 'wait', Next: 'No' },
            rule('deliver', 'transactional', 'Yes'),
          ],
        },
        Yes: done,
        No: { Type: 'Fail' },
      }),
    );
    await executions.port.start(
      aRun({ next: { kind: 'deliver', queue: 'transactional', command: {} as never, timeoutSeconds: 5 } }),
    );
    expect(view(executions)).toEqual([['SUCCEEDED', 'Yes', 2]]);
  });

  test('Choice without a match or a Default fails the execution', async () => {
    const executions = run(
      aWorld(),
      machine({
        Choose: { Type: 'Choice', Choices: [{ Variable: '$.next.kind', StringEquals: 'x', Next: 'Yes' }] },
        Yes: done,
      }),
    );
    await executions.port.start(aRun());
    expect(view(executions)).toEqual([['FAILED', 'Choose', 1]]);
  });

  test('Wait goes on at its timestamp and not before', async () => {
    const { bench } = aWorld();
    const executions = run(
      { bench, calls: [] },
      machine({ Wait: { Type: 'Wait', TimestampPath: '$.next.until', Next: 'Done' }, Done: done }),
    );
    await executions.port.start(aRun({ next: { kind: 'wait', until: '2026-11-21T13:00:00Z' } }));
    await bench.advance(3_599);
    expect(view(executions)).toEqual([['RUNNING', 'Wait', 1]]);
    await bench.advance(1);
    expect(view(executions)).toEqual([['SUCCEEDED', 'Done', 2]]);
  });

  test('a Lambda task is called with its Parameters, and its result replaces the data', async () => {
    const world = aWorld();
    const executions = run(
      world,
      machine({
        Advance: {
          Type: 'Task',
          Resource: lambda,
          Parameters: { 'id.$': '$.memberId', fixed: 1, 'name.$': '$$.Execution.Name' },
          Next: 'Choose',
        },
        Choose: { Type: 'Choice', Choices: [{ Variable: '$.answer', StringEquals: 'ok', Next: 'Done' }] },
        Done: done,
      }),
      () => Promise.resolve({ answer: 'ok' }),
    );
    await executions.port.start(aRun());
    await world.bench.activity.idle();
    expect(world.calls).toEqual([[lambda, { id: 'alma', fixed: 1, name: 'welcome-run-1' }]]);
    expect(view(executions)).toEqual([['SUCCEEDED', 'Done', 3]]);
  });
});

const deliver = {
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  Parameters: { QueueUrl: 'marketing', MessageBody: { 'next.$': '$.next', 'token.$': '$$.Task.Token' } },
  TimeoutSecondsPath: '$.next.timeoutSeconds',
  ResultPath: '$.outcome',
  Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: '$.outcome', Next: 'Late' }],
  Next: 'Told',
};
const waiting = () =>
  machine({
    Deliver: deliver,
    Told: { Type: 'Choice', Choices: [{ Variable: '$.outcome.kind', StringEquals: 'delivered', Next: 'Done' }] },
    Late: { Type: 'Choice', Choices: [{ Variable: '$.outcome.Error', StringEquals: 'States.Timeout', Next: 'Done' }] },
    Done: done,
  });
const command = aJourneyCommand('message');
const delivering = aRun({ next: { kind: 'deliver', queue: 'marketing', command, timeoutSeconds: 60 } });

describe('a task with a token', () => {
  test('waits for its token, and then has the outcome at the ResultPath', async () => {
    const world = aWorld();
    const executions = run(world, waiting());
    await executions.port.start(delivering);
    await world.bench.advance(59);
    const sealed = expect.objectContaining({ messageId: 'message', sealed: expect.any(String) }) as unknown;
    expect(world.calls).toEqual([['marketing', { next: { ...delivering.next, command: sealed }, token: 'token-1' }]]);
    expect(await executions.port.wake('token-1', { kind: 'delivered' })).toBe(true);
    expect(view(executions)).toEqual([['SUCCEEDED', 'Done', 3]]);
  });

  test('times out on the virtual clock into its Catch, and a token that comes later wakes nothing', async () => {
    const world = aWorld();
    const executions = run(world, waiting());
    await executions.port.start(delivering);
    await world.bench.advance(60);
    expect(view(executions)).toEqual([['SUCCEEDED', 'Done', 3]]);
    expect(await executions.port.wake('token-1', { kind: 'delivered' })).toBe(false);
  });

  test('an unknown token wakes nothing', async () => {
    expect(await run(aWorld(), waiting()).port.wake('no such token', { kind: 'delivered' })).toBe(false);
  });

  test('stops by name: nothing wakes it and no timer rings', async () => {
    const world = aWorld();
    const executions = run(world, waiting());
    await executions.port.start(delivering);
    await executions.port.stop(delivering, 'opted out');
    await world.bench.advance(600);
    expect(await executions.port.wake('token-1', { kind: 'delivered' })).toBe(false);
    expect(view(executions)).toEqual([['ABORTED', 'Deliver', 1]]);
  });

  test('starts once per name', async () => {
    const world = aWorld();
    const executions = run(world, waiting());
    await executions.port.start(delivering);
    await executions.port.start(delivering);
    await executions.port.stop(delivering, 'x');
    await executions.port.start(delivering);
    expect(world.calls).toHaveLength(1);
  });

  test('a timeout that is no whole number of seconds fails the execution, uncaught', async () => {
    const executions = run(aWorld(), waiting());
    await executions.port.start(aRun({ next: { ...delivering.next, timeoutSeconds: 0.5 } as never }));
    expect(view(executions)).toEqual([['FAILED', 'Deliver', 1]]);
  });
});

describe('faults', () => {
  const retrying = (MaxAttempts: number) =>
    machine({
      Advance: {
        Type: 'Task',
        Resource: lambda,
        Parameters: {},
        Retry: [
          { ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 10, BackoffRate: 2, MaxAttempts, MaxDelaySeconds: 15 },
        ],
        Next: 'Done',
      },
      Done: done,
    });

  test('Retry tries again with growing pauses up to its limit, and each try counts as a transition', async () => {
    const world = aWorld();
    let tries = 0;
    const executions = run(world, retrying(3), () =>
      (tries += 1) < 3 ? Promise.reject(new Error('no')) : Promise.resolve({}),
    );
    await executions.port.start(aRun());
    await world.bench.advance(9);
    expect(tries).toBe(1);
    await world.bench.advance(1);
    expect(tries).toBe(2);
    await world.bench.advance(15);
    expect(view(executions)).toEqual([['SUCCEEDED', 'Done', 4]]);
  });

  test('a fault that was retried in vain fails the execution', async () => {
    const world = aWorld();
    const executions = run(world, retrying(1), () => Promise.reject(new Error('no')));
    await executions.port.start(aRun());
    await world.bench.advance(3_600);
    expect(view(executions)).toEqual([['FAILED', 'Advance', 2]]);
    expect(world.calls).toHaveLength(2);
  });
});

describe('after a kill', () => {
  test('a wait goes on with the time that is left', async () => {
    const first = aBench();
    const definition = machine({ Wait: { Type: 'Wait', TimestampPath: '$.next.until', Next: 'Done' }, Done: done });
    await run({ bench: first, calls: [] }, definition).port.start(
      aRun({ next: { kind: 'wait', until: '2026-11-21T13:00:00Z' } }),
    );
    const later = aWorld(aBench(first.killed()));
    const executions = run(later, definition);
    executions.resume();
    await later.bench.advance(3_599);
    expect(view(executions)).toEqual([['RUNNING', 'Wait', 1]]);
    await later.bench.advance(1);
    expect(view(executions)).toEqual([['SUCCEEDED', 'Done', 2]]);
  });

  test('a task that was called is not called again, and its token still wakes it', async () => {
    const first = aWorld();
    await run(first, waiting()).port.start(delivering);
    await first.bench.activity.idle();
    const later = aWorld(aBench(first.bench.killed()));
    const executions = run(later, waiting());
    executions.resume();
    await later.bench.activity.idle();
    expect(later.calls).toEqual([]);
    expect(await executions.port.wake('token-1', { kind: 'delivered' })).toBe(true);
    expect(view(executions)).toEqual([['SUCCEEDED', 'Done', 3]]);
  });

  test('a task whose call was under way is called again with the same token', async () => {
    const first = aWorld();
    const listen = machine({
      ...waiting().states,
      Deliver: {
        ...deliver,
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Parameters: { FunctionName: lambda, Payload: { 'token.$': '$$.Task.Token' } },
      },
    });
    await run(first, listen, () => new Promise(() => undefined)).port.start(delivering);
    const later = aWorld(aBench(first.bench.killed()));
    run(later, listen).resume();
    await later.bench.activity.idle();
    expect([first.calls, later.calls]).toEqual([[[lambda, { token: 'token-1' }]], [[lambda, { token: 'token-1' }]]]);
  });
});

describe('what it does not know, it refuses at load, naming state and field', () => {
  test.each([
    ['a kind of state', { S: { Type: 'Parallel', Branches: [] } }, /state S: type Parallel/],
    ['a field', { S: { Type: 'Wait', Seconds: 3, TimestampPath: '$.a', End: true } }, /state S: field Seconds/],
    [
      'a comparison',
      { S: { Type: 'Choice', Choices: [{ Variable: '$.a', NumericEquals: 1, Next: 'S' }] } },
      /state S: field Choices/,
    ],
    ['a path', { S: { Type: 'Wait', TimestampPath: '$.a[0]', End: true } }, /state S: field TimestampPath/],
    [
      'an intrinsic function',
      { S: { Type: 'Task', Resource: lambda, Parameters: { 'a.$': 'States.UUID()' }, End: true } },
      /state S: field Parameters\.a\.\$/,
    ],
    [
      'an integration',
      { S: { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: {}, End: true } },
      /state S: field Resource/,
    ],
    ['a target', { S: { Type: 'Wait', TimestampPath: '$.a', Next: 'T' } }, /state S: field Next names T/],
    ['an end', { S: { Type: 'Wait', TimestampPath: '$.a' } }, /state S: needs either Next or End/],
    [
      'a field of a retrier',
      {
        S: {
          Type: 'Task',
          Resource: lambda,
          Parameters: {},
          Retry: [{ ErrorEquals: ['States.ALL'], Often: 1 }],
          End: true,
        },
      },
      /state S: field Retry\.0\.Often/,
    ],
  ])('%s', (_, states, message) => {
    expect(() => machine(states)).toThrow(message);
  });

  test('the deployed definition is one it knows', () => {
    expect(Object.keys(readMachine().states)).toContain('Advance');
  });
});
