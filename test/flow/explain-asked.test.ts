import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { useDeps } from '#runtime/deps.ts';
import { handler } from '../../functions/members/manage-member.ts';
import { call } from '../support/call.ts';
import { createWorld, PHONE } from '../support/world.ts';

beforeEach(async () => {
  const world = await createWorld();
  useDeps(world.deps);
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.drain();
});
afterEach(() => {
  useDeps({});
});

const explain = (query: string) => call(handler, 'GET', `/members/alma/explain?${query}`);

describe('what is explained of a name that nobody knows', () => {
  test.each([
    ['journey=almost-sliver', 'no such journey: almost-sliver; did you mean almost-silver?', 'journey'],
    ['message=almost-sliver', 'no such message: almost-sliver; did you mean almost-silver?', 'message'],
    ['message=__proto__', /^no such message: __proto__; there are almost-silver, /, 'message'],
  ])('is which one may be meant: %s', async (query, error, path) => {
    const { status, body } = await explain(query);
    expect([status, body]).toEqual([404, { error: expect.stringMatching(error), path }]);
  });

  test.each(['journey=almost-silver', 'message=almost-silver'])(
    'is nothing where the programme has it and nothing was sent: %s',
    async (query) => {
      expect(await explain(query)).toMatchObject({ status: 200, body: { messages: [] } });
    },
  );
});
