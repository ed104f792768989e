import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars } from './regulars.ts';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let api: FakeApi;
let result: object;
beforeEach(async () => {
  api = await new FakeApi().start();
  result = { id: 'e-1', status: 'accepted' };
  api.instead = (_, response) => {
    FakeApi.json(response, 'reason' in result ? 400 : 202, { results: [result] });
    return true;
  };
});
afterEach(() => {
  api.stop();
});
const run = (...args: string[]) => regulars(['event', ...args, '--api', api.url, '--key', KEY], aFolder());
const sent = () => JSON.parse(api.calls[0]?.body ?? '') as unknown;

it('sends what happened, with numbers, truths and JSON as such and all else as text', async () => {
  const fields = ['points=120', 'phone=+46701740605', 'vip=true', 'digits="007"', 'seen={"at":1}', 'note=a=b'];
  const ran = await run('table.booked', '--member', 'alma', '--id', 'e-1', ...fields);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(sent()).toEqual({
    id: 'e-1',
    type: 'table.booked',
    memberId: 'alma',
    data: { points: 120, phone: '+46701740605', vip: true, digits: '007', seen: { at: 1 }, note: 'a=b' },
  });
  expect(api.calls[0]).toMatchObject({ method: 'POST', path: '/events' });
});

it('has an id of its own each time, prints it with --json, and tells a type that was mistyped', async () => {
  const ran = await run('points.earnt', '--member', 'alma', '--json');
  const { id } = sent() as { id: string };
  expect(JSON.parse(ran.stdout)).toEqual({ id, status: 'accepted' });
  expect((await run('points.earnt', '--member', 'alma')).stdout).toContain('did you mean points.earned?');
  expect((await run('points.earned', '--member', 'alma', 'points=1')).stdout).not.toContain('did you mean');
  expect((api.calls[1] && JSON.parse(api.calls[1].body)) as unknown).not.toMatchObject({ id });
});

it('says that the same id was taken before', async () => {
  result = { id: 'e-1', status: 'duplicate' };
  expect((await run('app.opened', '--member', 'alma', '--id', 'e-1')).stdout).toContain('taken before');
});

it('exits 1 with path and reason for what is refused, and 2 for what is no field', async () => {
  result = { id: 'e-1', status: 'rejected', path: 'data.points', reason: 'expected a number' };
  expect(await run('points.earned', '--member', 'alma')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'regulars: points.earned was rejected: data.points expected a number\n',
  });
  expect(await run('points.earned', '--member', 'alma', 'points')).toMatchObject({ code: 2, stdout: '' });
});
