import { describe, expect, it } from '@jest/globals';
import { verifySignature } from '#events/signature.ts';
import { signedHeaders } from '../../apps/cli/signed-headers.ts';

const KEY = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const AT = new Date(1_614_265_330_000);

/** The same by another implementation: the browser's. */
const independent = async (text: string): Promise<string> => {
  const raw = Uint8Array.from(atob(KEY.slice('whsec_'.length)), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`;
};

describe('the signature of a request', () => {
  it.each([
    [{ method: 'POST', path: '/events', body: '[{"id":"å"}]' }, 'msg_1', '[{"id":"å"}]'],
    [{ method: 'PUT', path: '/programme', body: '{}' }, 'req_1', 'PUT /programme\n{}'],
    [{ method: 'GET', path: '/members/a@b/explain?x=1' }, 'req_1', 'GET /members/a@b/explain?x=1'],
  ])('of %p covers what decides', async (request, id, payload) => {
    const headers = signedHeaders(KEY, request, '1', AT);
    expect(headers).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': await independent(`${id}.1614265330.${payload}`),
    });
    const signed = id === 'msg_1' ? 'body' : 'request';
    expect(verifySignature({ headers, signed, payload }, [{ secrets: [KEY] }], AT).ok).toBe(true);
  });

  it('is that of the example of Standard Webhooks', () => {
    const request = { method: 'POST', path: '/events', body: '{"test": 2432232314}' };
    const headers = signedHeaders(KEY, request, 'p5jXN8AQM9LWM0D4loKWxJek', AT);
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each(['', 'secret', 'whsec_', 'whsec_short', 'whsec_not base64 but long enough'])('needs a key: %p', (key) => {
    expect(() => signedHeaders(key, { method: 'GET', path: '/' })).toThrow('the key must be whsec_');
  });
});
