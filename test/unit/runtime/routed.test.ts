import { expect, test } from '@jest/globals';
import { routed } from '#runtime/routed.ts';
import type { Request } from '#runtime/http.ts';

const aRequest = (route: string): Request => ({
  id: 'request',
  method: 'GET',
  route,
  path: '/wishes/1',
  params: { id: '1' },
  query: {},
  body: '',
  headers: {},
  cookies: [],
  ip: '127.0.0.1',
  who: 'nobody',
  scopes: [],
  requestId: 'r1',
});
const answer = routed({
  'GET /wishes/{id}': ({ params }) => ({ status: 200, body: { wish: params['id'] } }),
  'POST /wishes': () => ({ status: 202 }),
});

test('a route is answered by what stands beside it', async () => {
  expect(await answer(aRequest('GET /wishes/{id}'))).toEqual({ status: 200, body: { wish: '1' } });
  expect(await answer(aRequest('POST /wishes'))).toEqual({ status: 202 });
});

test.each(['PUT /wishes', 'GET /wishes', 'toString', '$default'])(
  '%s is no route of ours, so it is a 404',
  async (key) => {
    expect(await answer(aRequest(key))).toEqual({ status: 404, body: { error: 'no such route', path: '' } });
  },
);
