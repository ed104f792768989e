import { expect, test } from '@jest/globals';
import { requestPayload, sign, verifySignature, type Signed } from '#events/signature.ts';

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
  verifySignature(
    { headers: { ...headers, ...rest }, signed: 'body', payload },
    [signer(...secrets)],
    new Date(now * 1000),
  );
const signer = (...secrets: readonly string[]) => ({ name: 'till', secrets });

test('the example of the Standard Webhooks specification verifies', () => {
  expect(verify()).toEqual({ ok: true, signer: signer(secret) });
});

test('either of two secrets verifies, so that they can be rotated', () => {
  expect(verify({}, [other, secret]).ok).toBe(true);
  expect(verify({ 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }).ok).toBe(true);
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

test('the signer whose secret it is is found among several', () => {
  const signers = [signer(other), { name: 'crm', secrets: [secret] }];
  expect(verifySignature({ headers, signed: 'body', payload }, signers, new Date(at * 1000))).toEqual({
    ok: true,
    signer: signers[1],
  });
});

const signedAs = (id: string, text: string) => ({
  ...{ 'webhook-id': id, 'webhook-timestamp': `${at}` },
  'webhook-signature': sign(secret, id, at, text),
});
const accepts = (signed: Signed, id: string, text: string): boolean =>
  verifySignature({ headers: signedAs(id, text), signed, payload: text }, [signer(secret)], new Date(at * 1000)).ok;

test('a body that reads as a request is no signed request, and a signed request is no body', () => {
  const erase = requestPayload('DELETE', '/members/alma', '');
  expect(erase).toBe('DELETE /members/alma');
  expect([accepts('body', 'msg_1', erase), accepts('request', 'msg_1', erase)]).toEqual([true, false]);
  expect([accepts('body', 'req_1', erase), accepts('request', 'req_1', erase)]).toEqual([false, true]);
});

test('the kind is signed with the id: nobody can change one into the other', () => {
  const erase = requestPayload('DELETE', '/members/alma', '');
  const stolen = { ...signedAs('msg_1', erase), 'webhook-id': 'req_1' };
  expect(
    verifySignature({ headers: stolen, signed: 'request', payload: erase }, [signer(secret)], new Date(at * 1000)),
  ).toEqual({
    ok: false,
    reason: 'webhook-signature does not match',
  });
});
