import type { WaitState } from './definition.ts';
import type { Desk } from './desk.ts';
import type { Execution } from './execution.ts';
import { PathError, readPath } from './paths.ts';

/** Goes on at the timestamp; at once when that has passed. */
export const wait = (desk: Desk, execution: Execution, state: WaitState): void => {
  const at = readPath(state.TimestampPath, execution.data, {});
  const until = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(until)) throw new PathError(`${state.TimestampPath} is not a timestamp`);
  desk.alarm(execution, until, (current) => {
    desk.goOn(current, state.Next, current.data);
  });
};
