import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vendor as Understood } from '#providers/attempt.ts';
import { outcomeOf } from '#providers/attempt.ts';
import { httpRefusal, HttpRefusal } from '#providers/http-api/http-refusal.ts';
import { post } from '#providers/http-api/post.ts';
import { startVendor, type Answer, type Vendor } from './server.ts';

let vendor: Vendor;
beforeAll(async () => {
  vendor = await startVendor();
});
afterAll(() => vendor.close());

const understood: Understood = {
  codes: { optedOut: ['stop'], faults: { account: ['key'] }, throttled: [], failed: ['gone'] },
  refusalOf: httpRefusal((body) => (body as { readonly code?: string } | undefined)?.code),
};
const asked = async (answer: Answer, timeoutMs?: number) => {
  vendor.answers(answer);
  try {
    return await post(`${vendor.url}/send`, { headers: { 'x-key': 'k' }, body: '{"a":1}' }, timeoutMs);
  } catch (error) {
    return outcomeOf(understood, 'sms', error);
  }
};

describe('a call to an API over HTTP', () => {
  it('hands over headers and body as they are, once', async () => {
    expect(await asked({ status: 202, body: { id: '1' } })).toEqual({ id: '1' });
    expect(vendor.asked).toMatchObject([{ url: '/send', headers: { 'x-key': 'k' }, body: '{"a":1}' }]);
  });

  it('that is taken in words nobody can read is a yes without an id', async () => {
    expect(await asked({ status: 200, body: '<html>' })).toBeUndefined();
  });

  it.each([
    [400, { code: 'stop' }, {}, { kind: 'opted-out', code: 'stop' }],
    [404, { code: 'gone' }, {}, { kind: 'failed', code: 'gone' }],
    [429, {}, { 'retry-after': '7' }, { kind: 'throttled', code: 'HTTP429', seconds: 7 }],
    [429, {}, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, { kind: 'throttled', code: 'HTTP429' }],
    [500, 'broken', {}, { kind: 'unknown', code: 'HTTP500' }],
    [302, {}, { location: 'https://elsewhere.example' }, { kind: 'unknown', code: 'HTTP302' }],
  ])('answered %i with %j is %j', async (status, body, headers, outcome) => {
    expect(await asked({ status, body, headers: headers })).toEqual(outcome);
    expect(vendor.asked).toHaveLength(1);
  });

  it('that is cut off, or not answered in time, may have sent it', async () => {
    expect(await asked('drop')).toMatchObject({ kind: 'unknown', code: 'UND_ERR_SOCKET' });
    expect(await asked('silence', 50)).toEqual({ kind: 'unknown', code: 'TimeoutError' });
  });

  it('that finds nobody listening has sent nothing', async () => {
    const gone = await startVendor();
    await gone.close();
    const error: unknown = await post(gone.url, { headers: {}, body: '' }).catch((said: unknown) => said);
    expect(outcomeOf(understood, 'sms', error)).toMatchObject({ kind: 'throttled', code: 'ECONNREFUSED' });
  });

  it('never says in an error what was in the answer', () => {
    expect(String(new HttpRefusal(400, null, { message: 'number +14255550182 is wrong' }))).toBe(
      'HttpRefusal: HTTP 400',
    );
  });
});
