import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callbackData, readCallbackData } from '#providers/meta/callback-data.ts';

const part = fc.string({ minLength: 1, maxLength: 80, unit: 'binary' });

describe('our key as Meta echoes it', () => {
  it('comes back as it was, whatever the ids hold', () => {
    fc.assert(
      fc.property(part, part, (memberId, messageId) => {
        const data = callbackData({ memberId, messageId });
        if (data === undefined) return;
        expect(data.length).toBeLessThanOrEqual(512);
        expect(readCallbackData(data)).toEqual({ memberId, messageId });
      }),
    );
  });

  it('is never too long for the ids that are allowed', () => {
    expect(callbackData({ memberId: 'm'.repeat(128), messageId: 'x'.repeat(300) })).toHaveLength(429);
  });

  it.each(['m1', '', 'a b c', '% %', undefined])('is empty for what we did not write: %p', (data) => {
    expect(readCallbackData(data)).toEqual({});
  });

  it('keeps the message of a number that is no member', () => {
    expect(readCallbackData(callbackData({ memberId: '', messageId: 'm' }))).toEqual({ messageId: 'm' });
  });
});
