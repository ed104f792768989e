import { dangling, repeated } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import { knownToSegment } from '#publishing/conditions/known-where.ts';
import type { Problem } from '#programme/problem.ts';
import { timeComparisonFlaws } from '#segments/time-comparisons.ts';

/** Conditions of segments, and stages of members that are no segments. */
export const checkSegments = (scope: Scope): readonly Problem[] => {
  const { programme, there, condition } = scope;
  const { segments, settings } = programme;
  const stages = settings.lifecycle?.stages ?? [];
  const path = ['lifecycle', 'stages'];
  return [
    ...Object.entries(segments).flatMap(([name, { when }]): readonly Problem[] => {
      const file = `segments/${name}.yaml`;
      const flaws = condition(when, knownToSegment(scope), ['when']);
      const timed = flaws.length > 0 ? [] : timeComparisonFlaws(when).slice(0, 1);
      return [...flaws, ...timed.map((flaw) => ({ path: ['when'], ...flaw }))].map((one) => ({ file, ...one }));
    }),
    ...[
      ...stages.flatMap((stage, at) => dangling('segment', stage, there.segments, [...path, at], 'segments/')),
      ...repeated(stages).map((at) => ({
        path: [...path, at],
        message: `the stage ${stages[at] ?? ''} is there twice`,
      })),
    ].map((one) => ({ file: 'programme.yaml', ...one })),
  ];
};
