import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars } from './regulars.ts';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const progress = {
  ...{ journey: 'roast', segment: 'buyers', at: '2026-12-01T10:00', in: 'member', held: 'paused' },
  ...{ enumerated: 2_000, complete: true, started: 500, heldOut: 20, refused: { once: 7, off: 3 } },
  ...{ gone: 1, failed: 2, waiting: 1_467 },
};
const messages = {
  ...{ at: '2026-12-01T09:00:00.000Z', members: 400, whole: false, sent: 90, failed: 1 },
  ...{ waiting: { 'quiet-hours': 4 }, refused: { 'no-consent': 5 }, none: 300 },
};
const estimate = {
  ...{ at: '2026-12-01T09:00:00.000Z', size: 240_000, atLeast: true, sample: { members: 400, whole: false } },
  reached: { share: 0.75, margin: 0.04 },
  ways: [
    { channel: 'sms', country: 'US', share: 0.5, margin: 0.05025 },
    { channel: 'sms', country: 'XX', share: 0.25, margin: 0.04 },
  ],
  takes: { provider: 'aws', sender: '+18005550100', perSecond: 3, seconds: 60_000 },
};
const ANSWERS: Readonly<Record<string, object>> = {
  'GET /campaigns': { campaigns: [progress] },
  'GET /campaigns/roast': { ...progress, messages },
  'GET /campaigns/roast/estimate': estimate,
  'POST /campaigns/roast/pause': {},
  'POST /campaigns/roast/resume': {},
};
let api: FakeApi;
let rounds: number;
beforeEach(async () => {
  api = await new FakeApi().start();
  rounds = 0;
  api.instead = ({ method, path }, response) => {
    const found = ANSWERS[`${method} ${path}`];
    if (`${method} ${path}` === 'POST /campaigns/roast/stop')
      FakeApi.json(response, 200, { stopped: 10, done: (rounds += 1) === 3 });
    else if (found === undefined) FakeApi.json(response, 404, { error: 'no such campaign', path: 'journey' });
    else FakeApi.json(response, 200, found);
    return true;
  };
});
afterEach(() => {
  api.stop();
});
const run = (...args: string[]) => regulars(['campaign', ...args, '--api', api.url, '--key', KEY], aFolder());

it('lists campaigns, and tells of one how far it is with the rules that refused', async () => {
  expect((await run('list')).stdout).toBe(
    'roast  buyers at 2026-12-01T10:00  2000 enumerated, 500 started, 1467 waiting  paused\n',
  );
  const { stdout } = await run('show', 'roast');
  expect(stdout).toContain('refused  10 (7 once, 3 off)');
  expect(stdout).toContain('of a sample of 400 of the segment, at 2026-12-01T09:00:00.000Z');
  expect(stdout).toContain('waiting  4 (4 quiet-hours)');
  expect(JSON.parse((await run('show', 'roast', '--json')).stdout)).toEqual({ ...progress, messages });
});

it('estimates with the margin of its sample, and says that the size is a least', async () => {
  const { stdout } = await run('estimate', 'roast');
  expect(stdout).toContain('240000 members or more');
  expect(stdout).toContain('by sms to US: 50.0 % (± 5.0 %), $1059.60 where each is one part');
  expect(stdout).toContain('by sms to XX: 25.0 % (± 4.0 %), no price is known');
  expect(stdout).toContain('It takes 16.7 hours from +18005550100 (aws), at 3 a second, and longer');
  const { stdout: asked } = await run('estimate', 'roast', '--per-second', '100');
  expect(asked).toContain('It takes 30 minutes at 100 a second, as you ask');
  expect((await run('estimate', 'roast', '--per-second', '5000')).stdout).toContain(
    'It takes 1 minute at 5000 a second',
  );
  expect(await run('estimate', 'roast', '--per-second', 'fast')).toMatchObject({ code: 2 });
});

it('pauses, resumes, and stops with as many requests as it takes', async () => {
  expect(await run('pause', 'roast')).toMatchObject({ code: 0, stdout: expect.stringContaining('paused') });
  expect(await run('resume', 'roast')).toMatchObject({ code: 0 });
  expect(JSON.parse((await run('stop', 'roast', '--json')).stdout)).toEqual({ stopped: 30 });
  expect(rounds).toBe(3);
  expect(await run('pause', 'other')).toMatchObject({ code: 1, stderr: expect.stringContaining('no such campaign') });
});
