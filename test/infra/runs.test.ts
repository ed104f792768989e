import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ofType, root, synth } from './synth.ts';

// The package ships no types.
const validate = createRequire(import.meta.url)('asl-validator') as (definition: unknown) => { isValid: boolean };

interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly ResultPath: string;
    readonly Next: string;
  }[];
  readonly Retry?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly MaxAttempts?: number;
    readonly BackoffRate?: number;
  }[];
  readonly Resource?: string;
  readonly TimeoutSecondsPath?: string;
}
interface Definition {
  readonly StartAt: string;
  readonly States: Record<string, State>;
}

const source = readFileSync(resolve(root, 'lib/constructs/run.asl.json'), 'utf8');
const filled = source.replaceAll(/\$\{\w+\}/g, 'arn:aws:lambda:us-east-1:000000000000:function:x');
const definition = JSON.parse(filled) as Definition;
const states = Object.entries(definition.States);
const waiting = states.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken'));
const nextOf = ({ Next, Choices = [], Catch = [] }: State): readonly string[] => [
  ...(Next === undefined ? [] : [Next]),
  ...[...Choices, ...Catch].map((branch) => branch.Next),
];

describe('the state machine', () => {
  test('is valid Amazon States Language', () => {
    expect(validate(JSON.parse(filled))).toMatchObject({ isValid: true });
  });

  test('has the states that docs/data-model.md lists, and every one is reached', () => {
    const names = ['Await', 'Advance', 'Done'];
    expect(states.map(([name]) => name).sort()).toEqual([...names].sort());
    const reached = new Set([definition.StartAt, ...states.flatMap(([, state]) => nextOf(state))]);
    expect([...reached].sort()).toEqual([...names].sort());
  });

  test('every wait for a token has an end, and both ends lead to Advance; only a run that is done ends the execution', () => {
    expect(waiting.map(([name]) => name)).toEqual(['Await']);
    for (const [, state] of waiting) {
      expect(state.TimeoutSecondsPath).toBe('$.next.timeoutSeconds');
      expect(state.Catch).toEqual([
        { ErrorEquals: ['Done'], Next: 'Done' },
        { ErrorEquals: ['States.Timeout'], ResultPath: '$.outcome', Next: 'Advance' },
      ]);
      expect(state.Next).toBe('Advance');
    }
  });

  test('every task tries again, slower each time and not for ever', () => {
    for (const [, { Retry: all = [] }] of states.filter(([, { Type }]) => Type === 'Task')) {
      const Retry = all.filter(({ ErrorEquals }) => ErrorEquals.join() !== 'Done');
      expect(Retry.length).toBeGreaterThan(0);
      for (const { MaxAttempts = 0, BackoffRate = 1 } of Retry) {
        expect(MaxAttempts).toBeLessThanOrEqual(8);
        expect(MaxAttempts).toBeGreaterThan(0);
        expect(BackoffRate).toBeGreaterThan(1);
      }
    }
  });

  test('is the one that is deployed: Standard, traced, failures logged without what the run knows', () => {
    const [machine, ...others] = ofType(synth('prod')[0].app, 'AWS::StepFunctions::StateMachine');
    expect(others).toEqual([]);
    expect(machine?.Properties).toMatchObject({
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'FATAL', IncludeExecutionData: false },
    });
    const used = [...source.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    const given = Object.keys(machine?.Properties['DefinitionSubstitutions'] as object);
    expect(given.sort()).toEqual([...new Set(used)].sort());
  });
});
