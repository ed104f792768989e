import { expect, test } from '@jest/globals';
import { functionNames } from '../../apps/local/functions.ts';
import { UNREACHED } from '../../apps/faults/proof/allowed.ts';
import { createCoverage, handlersInTree } from '../../apps/faults/proof/coverage.ts';

test('handlers are those of the tree', () => {
  expect(handlersInTree()).toEqual([...functionNames].sort());
});

test('a handler or an edge that no story reaches is a gap, and so is a reason that holds no more', () => {
  const coverage = createCoverage();
  const [reasoned = '', ...others] = Object.keys(UNREACHED);
  coverage.add(
    [{ name: 'console/docs', calls: [{ name: 'members.get', alone: true }] }],
    ['members.get', 'members.made-up', reasoned, ...others],
  );
  expect(coverage.gaps()).toEqual({
    handlers: handlersInTree().filter((name) => name !== 'console/docs'),
    edges: ['members.made-up'],
    stale: [],
  });
  coverage.add([{ name: 'console/docs', calls: [{ name: reasoned, alone: true }] }], []);
  expect(coverage.gaps().stale).toEqual([reasoned]);
});
