import type { FailState, SucceedState } from './definition.ts';
import type { ExecutionRegistry } from './execution-registry.ts';
import type { Execution } from './execution.ts';

export const end = (registry: ExecutionRegistry, execution: Execution, state: SucceedState | FailState): void => {
  if (state.Type === 'Succeed') registry.end(execution, 'SUCCEEDED');
  else registry.end(execution, 'FAILED', { error: state.Error ?? '', cause: state.Cause ?? '' });
};
