import type { StepOf } from '#programme/grammar/step.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import { repeated } from '#publishing/check/dangling.ts';
import { placedOfKind } from '#publishing/conditions/known-where.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';

type SplitStep = StepOf<'split'>;

const waysOf = ({ ways }: SplitStep): string => ways.map(({ way, weight }) => `${way} ${weight}`).join(', ');

/** Splits of the same name send a member the same way, so that they have the same ways; and each way has its own name. */
const checkAll = ({ journeys }: Programme): readonly Problem[] => {
  const first = new Map<string, { readonly file: string; readonly ways: string }>();
  const splits = Object.entries(journeys).flatMap(([name, journey]) =>
    placedOfKind(journey, 'split').map((placed) => ({ file: `journeys/${name}.yaml`, ...placed })),
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

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** By the weights of its ways, in percent. */
const picture: AuthoredKind<SplitStep>['picture'] = ({ split, ways }, { place }) => {
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  return {
    nodes: [{ id: place, kind: 'choice', title: `Split ${split}`, details: ['each member always the same way'] }],
    edges: [],
    ways: ways.map(({ way, weight }, at) => ({
      names: [`way.${way}`],
      label: `${way}, ${NUMBER.format((100 * weight) / total)} %`,
      usual: at === 0,
    })),
  };
};

export const split: AuthoredKind<SplitStep> = {
  check: () => [],
  checkAll,
  // A way that does nothing is the other arm of a test.
  mayBeEmpty: () => true,
  picture,
  title: ({ split }) => `split ${split}`,
  own: ({ split, ways }) => ({ split, ways: ways.map(({ way, weight }) => ({ way, weight })) }),
  went: ({ split }, branch) => {
    const way = branch.slice('way.'.length);
    return { what: 'split', say: `split ${split}: ${way}`, details: { split, way } };
  },
};
