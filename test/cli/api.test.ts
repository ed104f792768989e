import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../apps/cli/api.ts';
import { FakeApi } from './fake-api.ts';

let api: FakeApi;
beforeEach(async () => {
  api = await new FakeApi().start();
});
afterEach(() => {
  api.stop();
});
const waits = [1, 1, 1];

describe('requests to the API', () => {
  it.each([
    ['a throttle', 429],
    ['a fault', 500],
    ['a gateway', 503],
    ['a reset', 0],
  ])('are tried again after %s, under the same webhook-id, so that a change is made once', async (_, status) => {
    let left = 2;
    api.instead = (__, response) => {
      if ((left -= 1) < 0) FakeApi.json(response, 200, { fine: true });
      else if (status === 0) response.destroy();
      else FakeApi.json(response, status, {});
      return true;
    };
    const key = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    const answer = await connect({ url: api.url, key, waits })('GET', '/members/m');
    expect(answer).toEqual({ status: 200, body: { fine: true } });
    expect(api.calls).toHaveLength(3);
    expect(new Set(api.calls.map((call) => call.headers['webhook-id'])).size).toBe(1);
  });

  it('wait as long as the API asks for', async () => {
    let left = 1;
    api.instead = (_, response) => {
      if ((left -= 1) < 0) return false;
      response.writeHead(429, { 'retry-after': '1' }).end();
      return true;
    };
    const begun = performance.now();
    await connect({ url: api.url, waits })('POST', '/events', []);
    expect(performance.now() - begun).toBeGreaterThan(950);
  });

  it('end: the last answer is given back', async () => {
    api.instead = (_, response) => {
      FakeApi.json(response, 503, { error: 'busy' });
      return true;
    };
    expect(await connect({ url: api.url, waits })('GET', '/x')).toEqual({ status: 503, body: { error: 'busy' } });
    expect(api.calls).toHaveLength(4);
  });

  it('end with a refusal when nobody answers', async () => {
    const { url } = api;
    api.stop();
    await expect(connect({ url, waits })('GET', '/x')).rejects.toThrow(
      `no answer from ${url} (fetch failed: connect ECONNREFUSED ${new URL(url).host})`,
    );
  });

  it.each([
    [undefined, 'the API wants signed requests (no headers): give its secret with --key or REGULARS_KEY'],
    [`whsec_${'A'.repeat(44)}`, 'the API refused the signature (no headers): is the key the right one'],
  ])('say what to do about a 401, at once: key %p', async (key, says) => {
    api.instead = (_, response) => {
      FakeApi.json(response, 401, { error: 'no headers' });
      return true;
    };
    await expect(connect({ url: api.url, waits, ...(key !== undefined && { key }) })('GET', '/x')).rejects.toThrow(
      says,
    );
    expect(api.calls).toHaveLength(1);
  });
});
