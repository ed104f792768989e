import { KPIS } from '#measurement/kpis.ts';
import { dangling } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Found } from '#programme/problem.ts';

const FIGURES = KPIS.map(({ name }) => name);

/** What `measures` of `programme.yaml` names must be there. */
export const checkMeasures = ({ programme, there }: Scope): readonly Found[] => {
  const { measures, lifecycle } = programme.settings;
  if (measures === undefined) return [];
  const stages = lifecycle?.stages ?? [];
  return [
    ...measures.segments.flatMap((name, at) =>
      dangling('segment', name, there.segments, ['measures', 'segments', at], 'segments/'),
    ),
    ...measures.lost.flatMap((name, at) => dangling('stage', name, stages, ['measures', 'lost', at], 'programme.yaml')),
    ...Object.keys(measures.aims).flatMap((name) =>
      dangling('key figure', name, FIGURES, ['measures', 'aims', name], 'docs/reference/key-figures.md'),
    ),
  ];
};
