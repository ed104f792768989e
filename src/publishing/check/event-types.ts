import { eventTypeFlaw } from '#publishing/conditions/known-events.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';

/** What is wrong with one event type or a list of them. */
export const eventTypesAt = ({ there }: Scope, types: string | readonly string[], path: Path): readonly Found[] =>
  [types].flat().flatMap((type, at) => {
    const flaw = eventTypeFlaw(type, there.events);
    return flaw === undefined ? [] : [{ path: typeof types === 'string' ? path : [...path, at], ...flaw }];
  });
