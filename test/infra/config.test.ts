import { describe, expect, test } from '@jest/globals';
import { stageOf } from '../../lib/config.ts';

describe('the stage', () => {
  test.each(['dev', 'staging', 'prod', 'rehearsal'] as const)('%s is known', (name) => {
    expect(stageOf(name).name).toBe(name);
  });

  test.each(['production', 'Prod', '', undefined, 'toString', 1])('%p is refused with the names that exist', (name) => {
    expect(() => stageOf(name)).toThrow(/Unknown stage .*dev, staging, prod, rehearsal/);
  });

  test('production keeps what others may lose, and longer', () => {
    expect(stageOf('prod')).toMatchObject({ protect: true, removal: 'retain', busName: 'regulars' });
    expect(stageOf('prod').logRetention).toBeGreaterThan(stageOf('staging').logRetention);
  });

  test('every class of every stage has at least two consumers, the least an event source takes', () => {
    for (const name of ['dev', 'staging', 'prod', 'rehearsal'])
      for (const { concurrency } of Object.values(stageOf(name).outbox)) expect(concurrency).toBeGreaterThanOrEqual(2);
  });
});
