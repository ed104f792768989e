import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { echoedKey, readEchoedKey } from '#providers/echoed-key.ts';

const part = fc.string({ minLength: 1, maxLength: 80, unit: 'binary' });

describe('our key as a provider echoes it', () => {
  it('comes back as it was, whatever the ids hold', () => {
    fc.assert(
      fc.property(part, part, (memberId, messageId) => {
        const key = echoedKey({ memberId, messageId }, 512);
        if (key === undefined) return;
        expect(key.length).toBeLessThanOrEqual(512);
        expect(readEchoedKey(key)).toEqual({ memberId, messageId });
      }),
    );
  });

  it('is never too long for Meta with the ids that are allowed', () => {
    expect(echoedKey({ memberId: 'm'.repeat(128), messageId: 'x'.repeat(300) }, 512)).toHaveLength(429);
  });

  it('is left out where a provider takes no text of its length', () => {
    expect(echoedKey({ memberId: 'm'.repeat(67), messageId: 'x'.repeat(32) }, 100)).toHaveLength(100);
    expect(echoedKey({ memberId: 'm'.repeat(68), messageId: 'x'.repeat(32) }, 100)).toBeUndefined();
  });

  it.each(['m1', '', 'a b c', '% %', undefined])('is empty for what we did not write: %p', (echoed) => {
    expect(readEchoedKey(echoed)).toEqual({});
  });

  it('keeps the message of a number that is no member', () => {
    expect(readEchoedKey(echoedKey({ memberId: '', messageId: 'm' }, 512))).toEqual({ messageId: 'm' });
  });
});
