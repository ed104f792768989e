import { expect, test } from '@jest/globals';
import { isOwnTap, sealedTap } from '#messages/tap.ts';
import { addressWith } from '#runtime/address.ts';

const hash = addressWith('a key');
const tap = { reply: 'happy', messageId: '6u5kqabrd886g1k2ld1r1jk50rtsnur0', memberId: 'alma' };
const own = sealedTap(hash, tap);

test('a tap that we wrote is ours, and of the member it was written for', () => {
  expect(isOwnTap(hash, own, 'alma')).toBe(true);
  expect(isOwnTap(hash, own, 'bruno')).toBe(false);
  expect(isOwnTap(addressWith('another key'), own, 'alma')).toBe(false);
});

test.each([
  ['another answer', own.replace('happy', 'unhappy')],
  ['another message', own.replace('6u5k', '6u5j')],
  ['a seal that is cut off', own.slice(0, -1)],
  ['a seal that goes on', `${own}A`],
  ['no seal', own.split(':').slice(0, 3).join(':')],
  ['an earlier form', own.replace('v2', 'v1')],
  ['nothing', ''],
])('%s is not', (_, altered) => {
  expect(isOwnTap(hash, altered, 'alma')).toBe(false);
});

test('the longest name that there is fits into what WhatsApp takes, 256 bytes', () => {
  expect(Buffer.byteLength(sealedTap(hash, { ...tap, reply: 'x'.repeat(47) }))).toBeLessThanOrEqual(256);
});
