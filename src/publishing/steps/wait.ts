import type { Scope } from '#publishing/check/scope.ts';
import { zoneFlaw } from '#publishing/check/zone-flaw.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { WaitStep } from '#programme/grammar/steps/wait.ts';
import { otherFields } from '#publishing/conditions/condition-names.ts';
import { deadEnd, typeAt } from '#publishing/conditions/known-values.ts';
import { typesOf, type Path } from '#publishing/conditions/known-where.ts';
import type { GraphNode } from '#publishing/graph/graph.ts';
import { single } from '#publishing/graph/parts.ts';
import { zoneIn } from '#publishing/graph/words.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';
import type { Found } from '#programme/problem.ts';

const ATTRIBUTE = 'member.attributes.';

/** Attributes that hold a date, or fields of the event that hold a time; `undefined` where nobody says what a field holds. */
const timesOf = (
  { programme, events, isRead }: Scope,
  journey: Journey,
  field: string,
): readonly string[] | undefined => {
  const { attributes } = programme.settings;
  if (field.startsWith(ATTRIBUTE) && !isRead('attributes')) return undefined;
  if (field.startsWith(ATTRIBUTE))
    return Object.keys(attributes).flatMap((name) => (attributes[name]?.type === 'date' ? [ATTRIBUTE + name] : []));
  const types = typesOf(journey);
  if (!field.startsWith('event.') || types.length === 0 || !types.every((type) => Object.hasOwn(events, type)))
    return undefined;
  return types.flatMap((type) =>
    Object.entries(events[type]?.fields ?? {}).flatMap(([name, { type: held }]) =>
      held === 'time' || held === 'date' ? [`event.${name}`] : [],
    ),
  );
};

/** A field that does not exist, or holds no day and no instant. */
const fieldFlaw = (scope: Scope, journey: Journey, field: string, path: Path): readonly Found[] => {
  const known = scope.inRun(journey);
  const chain = field.split('.');
  const dead = deadEnd(known, chain);
  if (dead !== undefined) {
    const suggestion = dead.near === null ? null : [...chain.slice(0, dead.depth), dead.near].join('.');
    return [
      { path, message: `${chain.slice(0, dead.depth + 1).join('.')}: no such field${otherFields(dead)}`, suggestion },
    ];
  }
  const times = timesOf(scope, journey, field);
  const type = typeAt(known, chain);
  if (times === undefined ? type === 'string' || type === 'dyn' : times.includes(field)) return [];
  const suggestion = times?.length === 1 ? (times[0] ?? null) : null;
  return [{ path, message: `${field} holds no date`, suggestion }];
};

const wordsOf = ({ wait }: WaitStep): Pick<GraphNode, 'title' | 'details'> => {
  if ('for' in wait) return { title: `Wait ${wait.for}`, details: [] };
  if ('until' in wait)
    return wait.until === 'best-hour'
      ? { title: "Wait until the member's best hour", details: [] }
      : { title: `Wait until ${wait.until}`, details: [zoneIn(wait.in)] };
  return {
    title: `Wait until ${wait.field}`,
    details: [
      ...(wait.before === undefined ? [] : [`${wait.before} before it`]),
      ...(wait.at === undefined ? [] : [`at ${wait.at} where the member is`]),
    ],
  };
};

export const wait: AuthoredKind<WaitStep> = {
  check: (scope, journey, { step: { wait }, path }) => {
    if ('for' in wait) return [];
    return 'until' in wait
      ? zoneFlaw(wait.in, [...path, 'wait', 'in'])
      : fieldFlaw(scope, journey, wait.field, [...path, 'wait', 'field']);
  },
  picture: (step, { place, next }) => single({ id: place, kind: 'wait', ...wordsOf(step) }, next),
  title: () => 'wait',
};
