import { afterAll, expect, test } from '@jest/globals';
import { closeSetting } from '../../../bench/path/setting.ts';
import { keptBasis } from '../../../bench/scale/kept.ts';
import { basis } from '../../../bench/scale/model.ts';

afterAll(closeSetting);

test('what the model has of each step is what the handlers do now; else run `npm run scale -- --measure`', async () => {
  const [now, kept] = [await basis(), keptBasis()];
  expect(now.steps).toEqual(kept.steps);
  // Times and numbers in a row have a digit more or less from day to day.
  for (const [name, bytes] of Object.entries(kept.bytes))
    expect(Math.abs(now.bytes[name as keyof typeof kept.bytes] / bytes - 1)).toBeLessThan(0.03);
});
