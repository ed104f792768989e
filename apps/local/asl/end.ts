import type { FailState, SucceedState } from './definition.ts';
import type { Desk } from './desk.ts';
import type { Execution } from './execution.ts';

export const end = (desk: Desk, execution: Execution, state: SucceedState | FailState): void => {
  if (state.Type === 'Succeed') desk.end(execution, 'SUCCEEDED');
  else desk.end(execution, 'FAILED', { error: state.Error ?? '', cause: state.Cause ?? '' });
};
