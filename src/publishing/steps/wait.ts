import type { Scope } from '#publishing/check/scope.ts';
import { zoneFlaw } from '#publishing/check/zone-flaw.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { WaitStep } from '#programme/grammar/steps/wait.ts';
import { otherFields } from '#publishing/conditions/condition-names.ts';
import { deadEnd, type Type } from '#publishing/conditions/known-values.ts';
import { type Path } from '#publishing/conditions/known-where.ts';
import type { GraphNode } from '#publishing/graph/graph.ts';
import { single } from '#publishing/graph/parts.ts';
import { zoneIn } from '#publishing/graph/words.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';
import type { Found } from '#programme/problem.ts';

const ATTRIBUTE = 'member.attributes.';

/** A field that does not exist, or holds no day and no instant. */
const fieldFlaw = ({ inRun, programme }: Scope, journey: Journey, field: string, path: Path): readonly Found[] => {
  const known = inRun(journey);
  const chain = field.split('.');
  const dead = deadEnd(known, chain);
  if (dead !== undefined) {
    const suggestion = dead.near === null ? null : [...chain.slice(0, dead.depth), dead.near].join('.');
    return [
      { path, message: `${chain.slice(0, dead.depth + 1).join('.')}: no such field${otherFields(dead)}`, suggestion },
    ];
  }
  const { attributes } = programme.settings;
  const [dates, own] = [
    Object.keys(attributes).filter((name) => attributes[name]?.type === 'date'),
    field.startsWith(ATTRIBUTE) ? attributes[field.slice(ATTRIBUTE.length)] : undefined,
  ];
  const type = chain.reduce<Type>((inner, key) => (typeof inner === 'string' ? 'dyn' : (inner[key] ?? 'dyn')), known);
  if (own === undefined ? type === 'string' || type === 'dyn' : own.type === 'date') return [];
  const [only] = dates;
  const suggestion = dates.length === 1 && only !== undefined && own !== undefined ? `${ATTRIBUTE}${only}` : null;
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
