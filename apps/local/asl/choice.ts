import type { ChoiceState } from './definition.ts';
import type { ExecutionRegistry } from './execution-registry.ts';
import type { Execution } from './execution.ts';
import { PathError, readPath } from './paths.ts';

/** Goes on to the state that the first matching rule names. */
export const choice = (registry: ExecutionRegistry, execution: Execution, state: ChoiceState): void => {
  const holds = ({ Variable, StringEquals }: { Variable: string; StringEquals: string }): boolean =>
    readPath(Variable, execution.data, {}) === StringEquals;
  const rule = state.Choices.find((each) => ('And' in each ? each.And.every(holds) : holds(each)));
  const next = rule?.Next ?? state.Default;
  if (next === undefined) throw new PathError('no choice matches, and there is no Default');
  registry.enter(execution, next, execution.data);
};
