import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { branchesOf, branchPath, everyStep, placedSteps, withBranches } from '#programme/grammar/branches.ts';
import type { Step } from '#programme/grammar/step.ts';
import { anySteps } from '../../support/any-steps.ts';

const found = (step: Step, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Readonly<Record<string | number, unknown>>)[key], step);

test('each branch stands in the file where its kind says, and is what is put there', () => {
  const names = new Set<string>();
  fc.assert(
    fc.property(anySteps, (steps) => {
      for (const step of everyStep(steps)) {
        const marked = withBranches(step, (_, name) => [{ handoff: name }]);
        for (const [name, branch] of branchesOf(step)) {
          expect(found(step, branchPath(step, name))).toBe(branch);
          expect(found(marked, branchPath(step, name))).toEqual([{ handoff: name }]);
          names.add(name.replace(/\d+$/, ''));
        }
        expect(withBranches(step, (same) => same)).toEqual(step);
      }
      expect(placedSteps(steps).map(([, step]) => step)).toEqual(everyStep(steps));
    }),
    { numRuns: 60 },
  );
  const all = ['else', 'elseIf.', 'no', 'none', 'on.bad', 'on.good', 'other', 'then', 'way.way-', 'yes'];
  expect([...names].sort()).toEqual(all);
});
