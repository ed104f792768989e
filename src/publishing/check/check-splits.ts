import { repeated } from '#publishing/check/dangling.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import { stepsOf, type Path } from '#publishing/conditions/known-where.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';

const waysOf = ({ ways }: StepOf<'split'>): string => ways.map(({ way, weight }) => `${way} ${weight}`).join(', ');

/** Splits of the same name send a member the same way, so that they have the same ways; and each way has its own name. */
export const checkSplits = ({ journeys }: Programme): readonly Problem[] => {
  const first = new Map<string, { readonly file: string; readonly ways: string }>();
  const splits = Object.entries(journeys).flatMap(([name, { steps }]) =>
    stepsOf(steps, ['steps']).flatMap(({ step, path }): { file: string; step: StepOf<'split'>; path: Path }[] =>
      'split' in step ? [{ file: `journeys/${name}.yaml`, step, path }] : [],
    ),
  );
  return splits.flatMap(({ file, step, path }): readonly Problem[] => {
    const ways = waysOf(step);
    const other = first.get(step.split) ?? { file, ways };
    first.set(step.split, other);
    const where = other.file === file ? 'this file' : other.file;
    return [
      ...repeated(step.ways.map(({ way }) => way)).map((at) => ({
        file,
        path: [...path, 'ways', at, 'way'],
        message: `the way ${step.ways[at]?.way ?? ''} is there twice`,
      })),
      ...(other.ways === ways
        ? []
        : [
            {
              file,
              path: [...path, 'split'],
              message: `the split ${step.split} has other ways in ${where}: ${other.ways}`,
            },
          ]),
    ];
  });
};
