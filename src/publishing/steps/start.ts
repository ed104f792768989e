import type { StepOf } from '#programme/grammar/step.ts';
import { dangling } from '#publishing/check/dangling.ts';
import { placedOfKind, type Path } from '#publishing/conditions/known-where.ts';
import { single } from '#publishing/graph/parts.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';

interface Start {
  readonly to: string;
  readonly path: Path;
}

/** Journeys that start one another without end; each circle is told once, where its first journey by name starts the next. */
const checkAll = ({ journeys }: Programme): readonly Problem[] => {
  const starts = new Map(
    Object.entries(journeys).map(([name, journey]): [string, readonly Start[]] => [
      name,
      placedOfKind(journey, 'start').map(({ step, path }) => ({ to: step.start, path })),
    ]),
  );
  /** The shortest way from one journey to another over those that come after it by name. */
  const wayTo = (from: string, to: string): readonly string[] | undefined => {
    const seen = new Set([from]);
    let ways: readonly (readonly string[])[] = [[from]];
    while (ways.length > 0) {
      const arrived = ways.find((way) => way.at(-1) === to);
      if (arrived !== undefined) return arrived;
      ways = ways.flatMap((way) =>
        (starts.get(way.at(-1) ?? '') ?? []).flatMap(({ to: next }) => {
          if (seen.has(next) || next < to) return [];
          seen.add(next);
          return [[...way, next]];
        }),
      );
    }
    return undefined;
  };
  return [...starts].flatMap(([name, list]) =>
    list.flatMap(({ to, path }): readonly Problem[] => {
      const back = to < name ? undefined : wayTo(to, name);
      if (back === undefined) return [];
      const message = `journeys start one another without end: ${[name, ...back].join(' → ')}`;
      return [{ file: `journeys/${name}.yaml`, path: [...path, 'start'], message }];
    }),
  );
};

export const start: AuthoredKind<StepOf<'start'>> = {
  check: ({ there }, _, { step, path }) =>
    dangling('journey', step.start, there.journeys, [...path, 'start'], 'journeys/'),
  checkAll,
  picture: (step, { place, next }) =>
    single({ id: place, kind: 'act', title: `Start ${step.start}`, details: [] }, next),
  title: (step) => `start ${step.start}`,
};
