import { change, told, without, type Happened } from '#conversations/change.ts';
import type { HappeningOf } from '#conversations/happening.ts';
import { TARGETS, type Thread } from '#conversations/thread.ts';

/** Whatever an instant brings: the system answers again, a snooze is over, a target is missed. */
export const timePassed = (given: Thread, { at }: HappeningOf<'time'>): Happened => {
  const { heldUntil, snoozedUntil, targets } = given;
  const [free, awake] = [heldUntil, snoozedUntil].map((until) => until !== undefined && until <= at);
  const late = TARGETS.filter((target) => (targets[target] ?? '9') <= at);
  if (given.state === 'resolved' || (!free && !awake && late.length === 0)) return { kind: 'nothing' };
  return change(
    given,
    {
      ...(free && { heldUntil: undefined }),
      ...(awake && { state: 'open', snoozedUntil: undefined }),
      targets: without(given, ...late),
      missed: [...given.missed, ...late],
    },
    ...(free ? [told('released', { cause: 'time' })] : []),
    ...(awake ? [told('opened', { team: given.team, cause: 'snooze' })] : []),
    ...late.map((target) => told('overdue', { target, team: given.team })),
  );
};
