import { expect, test } from '@jest/globals';
import { sign, verifySignature } from '#events/signature.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = `whsec_${Buffer.from('another secret of 32 bytes length').toString('base64')}`;
const at = 1_614_265_330;
const payload = '{"test": 2432232314}';
const headers = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': `${at}`,
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const verify = (rest: object = {}, secrets = [secret], now = at) =>
  verifySignature({ headers: { ...headers, ...rest }, payload }, secrets, new Date(now * 1000));

test('the example of the Standard Webhooks specification verifies', () => {
  expect(verify()).toEqual({ ok: true });
});

test('either of two secrets verifies, so that they can be rotated', () => {
  expect(verify({}, [other, secret])).toEqual({ ok: true });
  expect(verify({ 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` })).toEqual({ ok: true });
  expect(verify({}, [other]).ok).toBe(false);
});

test.each([
  ['a forged signature', { 'webhook-signature': sign(other, headers['webhook-id'], at, payload) }],
  ['a signature of another id', { 'webhook-id': 'msg_2' }],
  ['a missing header', { 'webhook-signature': undefined }],
  ['a timestamp that is none', { 'webhook-timestamp': 'soon' }],
  ['an empty signature', { 'webhook-signature': '' }],
])('%s is refused', (_, rest) => {
  expect(verify(rest).ok).toBe(false);
});

test('300 seconds off is accepted and 301 is a replay', () => {
  expect(verify({}, [secret], at + 300).ok).toBe(true);
  expect(verify({}, [secret], at + 301)).toEqual({
    ok: false,
    reason: 'webhook-timestamp is more than 300 seconds off',
  });
  expect(verify({}, [secret], at - 301).ok).toBe(false);
});
