import { expect, test } from '@jest/globals';
import { createCleanup } from '../../apps/rehearse/cleanup.ts';

test('what was started last ends first, once, also when one cannot be ended', async () => {
  const cleanup = createCleanup();
  const ended: string[] = [];
  cleanup.add('emulator', () => {
    ended.push('emulator');
  });
  cleanup.add('broken', () => Promise.reject(new Error('stuck')));
  cleanup.add('phone', () => {
    ended.push('phone');
  });
  await Promise.all([cleanup.run(), cleanup.run()]);
  expect(ended).toEqual(['phone', 'emulator']);
});
