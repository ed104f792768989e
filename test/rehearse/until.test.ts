import { describe, expect, test } from '@jest/globals';
import { until } from '../../apps/rehearse/until.ts';

const quick = { seconds: 0.2, everyMs: 10 };

describe('until', () => {
  test('answers with what the probe finds, once it finds something', async () => {
    let asked = 0;
    const found = await until('the third try', () => Promise.resolve((asked += 1) === 3 && 'here'), quick);
    expect(found).toBe('here');
    expect(asked).toBe(3);
  });

  test('gives up after its bound and says what it waited for', async () => {
    await expect(until('rain', () => Promise.resolve(false), quick)).rejects.toThrow('waited 0.2 s in vain for rain');
  });

  test('a probe that throws is tried again, and its last error is told', async () => {
    const broken = () => Promise.reject(new Error('no answer'));
    await expect(until('an answer', broken, quick)).rejects.toThrow('in vain for an answer: no answer');
  });
});
