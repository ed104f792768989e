import * as z from 'zod';
import {
  ChoiceState,
  FailState,
  SucceedState,
  TaskState,
  WaitState,
  type Definition,
  type State,
} from './definition.ts';
import { allIssues } from '#words/issue.ts';
import { checkTemplate } from './template.ts';

const kinds: Readonly<Record<string, z.ZodType<State> | undefined>> = {
  Choice: ChoiceState,
  Task: TaskState,
  Wait: WaitState,
  Succeed: SucceedState,
  Fail: FailState,
};

const Machine = z.strictObject({
  Comment: z.string().optional(),
  StartAt: z.string(),
  QueryLanguage: z.literal('JSONPath').optional(),
  States: z.record(z.string(), z.looseObject({ Type: z.string() })),
});

const said = (error: z.ZodError): string =>
  allIssues(error)
    .map(({ path, reason }) => `field ${path}: ${reason}`)
    .join('; ');

const targets = (state: State): readonly string[] => {
  switch (state.Type) {
    case 'Choice':
      return [...state.Choices.map(({ Next }) => Next), ...(state.Default === undefined ? [] : [state.Default])];
    case 'Task':
      return [...(state.Next === undefined ? [] : [state.Next]), ...state.Catch.map(({ Next }) => Next)];
    case 'Wait':
      return state.Next === undefined ? [] : [state.Next];
    case 'Succeed':
    case 'Fail':
      return [];
  }
};

const loadState = (name: string, raw: { readonly Type: string }): State => {
  const kind = kinds[raw.Type];
  if (kind === undefined) throw new Error(`state ${name}: type ${raw.Type} is not known here`);
  const parsed = kind.safeParse(raw);
  if (!parsed.success) throw new Error(`state ${name}: ${said(parsed.error)}`);
  const state = parsed.data;
  if ((state.Type === 'Task' || state.Type === 'Wait') && (state.Next === undefined) === (state.End === undefined))
    throw new Error(`state ${name}: needs either Next or End`);
  if (state.Type === 'Task') {
    if (state.TimeoutSeconds !== undefined && state.TimeoutSecondsPath !== undefined)
      throw new Error(`state ${name}: field TimeoutSeconds and TimeoutSecondsPath exclude each other`);
    for (const [field, template] of [
      ['Parameters', state.Parameters],
      ['ResultSelector', state.ResultSelector ?? {}],
    ] as const) {
      const unknown = checkTemplate(template, field);
      if (unknown !== undefined) throw new Error(`state ${name}: field ${unknown}`);
    }
  }
  return state;
};

/** Reads Amazon States Language, and refuses what this runner does not do exactly, with the state and the field. */
export const loadDefinition = (source: unknown): Definition => {
  const machine = Machine.safeParse(source);
  if (!machine.success) throw new Error(`state machine: ${said(machine.error)}`);
  const { StartAt: startAt, States } = machine.data;
  const states = Object.fromEntries(Object.entries(States).map(([name, raw]) => [name, loadState(name, raw)]));
  if (states[startAt] === undefined) throw new Error(`state machine: StartAt names ${startAt}, which is no state`);
  for (const [name, state] of Object.entries(states))
    for (const target of targets(state))
      if (states[target] === undefined) throw new Error(`state ${name}: field Next names ${target}, which is no state`);
  return { startAt, states };
};
