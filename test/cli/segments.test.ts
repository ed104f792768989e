import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars } from './regulars.ts';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const listed = [
  { segment: 'active', about: 'Buys in their usual rhythm', size: 1204 },
  { segment: 'everybody', about: 'All of them', size: 240_000, atLeast: true },
  { segment: 'won-back', about: 'Bought again', size: 7 },
];
let api: FakeApi;
let stages: boolean;
beforeEach(async () => {
  api = await new FakeApi().start();
  stages = true;
  api.instead = ({ method, path }, response) => {
    if (method === 'GET' && path === '/segments') FakeApi.json(response, 200, listed);
    else if (method === 'POST' && path === '/segments/refresh' && stages)
      FakeApi.json(response, 202, { status: 'accepted' });
    else FakeApi.json(response, 400, { error: 'the live programme has no lifecycle stages', path: '' });
    return true;
  };
});
afterEach(() => {
  api.stop();
});
const run = (...args: string[]) => regulars([...args, '--api', api.url, '--key', KEY], aFolder());

it('lists the segments and how many members are in each, of a large one that there are more', async () => {
  expect(await run('segments')).toEqual({
    code: 0,
    stdout:
      'active       1204  Buys in their usual rhythm\neverybody  240000+ All of them\nwon-back        7  Bought again\n',
    stderr: '',
  });
  expect(JSON.parse((await run('segments', '--json')).stdout)).toEqual(listed);
});

it('has every member looked at again', async () => {
  expect(await run('segments', 'refresh')).toMatchObject({ code: 0, stdout: expect.stringContaining('every member') });
  expect(JSON.parse((await run('segments', 'refresh', '--json')).stdout)).toEqual({ status: 'accepted' });
  stages = false;
  expect(await run('segments', 'refresh')).toMatchObject({ code: 1, stderr: expect.stringContaining('lifecycle') });
});
