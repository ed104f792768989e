import type { WaitState } from './definition.ts';
import type { ExecutionRegistry } from './execution-registry.ts';
import type { Execution } from './execution.ts';
import { PathError, readPath } from './paths.ts';

/** Goes on at the timestamp; at once when that has passed. */
export const wait = (registry: ExecutionRegistry, execution: Execution, state: WaitState): void => {
  const at = readPath(state.TimestampPath, execution.data, {});
  const until = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(until)) throw new PathError(`${state.TimestampPath} is not a timestamp`);
  registry.alarm(execution, until, (current) => {
    registry.goOn(current, state.Next, current.data);
  });
};
