import { expect, test } from '@jest/globals';
import { createRules } from '../../apps/local/rules.ts';
import { aBench } from './support/bench.ts';

const aRule = (bench = aBench()) => {
  const seen: string[] = [];
  const rules = createRules(bench.clock, bench.kept<number>('rules'), (scan) => {
    seen.push(`${scan} ${bench.clock.now().toISOString().slice(5, 16)}`);
  });
  return { bench, rules, seen };
};

test('the hourly scan runs at each full hour, the daily one at 03:00 UTC, and opt-outs are reconciled at 03:30', async () => {
  const { bench, rules, seen } = aRule();
  rules.start();
  await bench.advance(16 * 3_600);
  expect(seen.filter((scan) => scan.startsWith('hourly'))).toHaveLength(16);
  expect(seen[0]).toBe('hourly 11-21T13:00');
  expect(seen.filter((rule) => !rule.startsWith('hourly'))).toEqual(['daily 11-22T03:00', 'reconcile 11-22T03:30']);
});

test('scans that were missed while nothing ran are made up for once', async () => {
  const first = aRule();
  first.rules.start();
  await first.bench.advance(3_600);
  const later = aRule(aBench(first.bench.killed()));
  await later.bench.advance(10 * 3_600);
  later.rules.start();
  expect(later.seen).toEqual(['hourly 11-21T22:00']);
});
