import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars } from './regulars.ts';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const at = '2026-11-30T10:00:00.000Z';
const conversation = {
  ...{ memberId: 'alma', rev: 3, state: 'open', openedAt: at, lastAt: at, turns: 3, team: 'care', assignee: 'Ben' },
  ...{ tags: ['cups'], targets: {}, missed: ['first-answer'], waitingSince: at },
};
const shown = {
  id: 'alma',
  conversation,
  member: {
    ...{
      memberId: 'alma',
      givenName: 'Alma',
      locale: 'sv-SE',
      points: 120,
      tier: 'Silver',
      purchases: 4,
      spend: 21_000,
    },
    ...{ lastPurchaseAt: null, consent: {}, optedOut: false },
  },
  ways: [{ channel: 'whatsapp', canReply: false, until: at }],
  templates: [],
  canned: [],
  present: [{ by: 'Ada', doing: 'typing', until: at }],
  history: [
    { kind: 'received', id: 'a', at, channel: 'whatsapp', text: 'The lid was loose' },
    { kind: 'sent', id: 'b', at, channel: 'whatsapp', state: 'delivered', by: 'Ben', text: 'Which shop?' },
    { kind: 'noted', id: 'c', at, by: 'Ben', text: 'Third time.' },
  ],
};
const ANSWERS: Readonly<Record<string, object>> = {
  'GET /conversations?view=unassigned': { conversations: [conversation], next: 'x#y' },
  'GET /conversations?view=mine&assignee=Ben': { conversations: [] },
  'GET /conversations/alma': shown,
};
let api: FakeApi;
let posted: (readonly [path: string, body: unknown])[];
beforeEach(async () => {
  api = await new FakeApi().start();
  posted = [];
  api.instead = ({ method, path, body }, response) => {
    const found = ANSWERS[`${method} ${path}`];
    if (method === 'POST') posted.push([path, JSON.parse(body) as unknown]);
    if (path.startsWith('/conversations/bo/'))
      FakeApi.json(response, 409, { error: 'Ben answered at ten', path: 'seen' });
    else FakeApi.json(response, method === 'POST' && path.endsWith('/messages') ? 202 : 200, found ?? {});
    return true;
  };
});
afterEach(() => {
  api.stop();
});
const run = (...args: string[]) => regulars(['inbox', ...args, '--api', api.url, '--key', KEY], aFolder());

it('lists who waits, and says where the next page begins', async () => {
  expect((await run('list')).stdout).toBe(
    `alma  open  care  Ben  waits since ${at}  missed first-answer  #cups\nThere are more: --after 'x#y'\n`,
  );
  expect((await run('list', '--view', 'mine', '--assignee', 'Ben')).stdout).toBe('Nobody waits here.\n');
});

it('shows who it is, what was said by whom, who else is there and how they can be answered', async () => {
  const { stdout } = await run('show', 'alma');
  expect(stdout).toContain('who      Alma  sv-SE  120 points  Silver  4 purchases');
  expect(stdout).toContain(`answer   whatsapp (a template only), until ${at}`);
  expect(stdout).toContain('there    Ada typing');
  expect(stdout).toContain(`${at}  <  whatsapp  The lid was loose`);
  expect(stdout).toContain(`${at}  >  Ben  whatsapp  delivered  Which shop?`);
  expect(stdout).toContain(`${at}  noted  Ben  Third time.`);
  expect(JSON.parse((await run('show', 'alma', '--json')).stdout)).toEqual(shown);
});

it('answers with the turns as they are now, or with those that were read', async () => {
  await run('answer', 'alma', '--by', 'Ben', '--text', 'Sorry!');
  await run('answer', 'alma', '--by', 'Ben', '--canned', 'times', '--seen', '2');
  expect(posted).toEqual([
    ['/conversations/alma/messages', { by: 'Ben', seen: 3, text: 'Sorry!' }],
    ['/conversations/alma/messages', { by: 'Ben', seen: 2, canned: 'times' }],
  ]);
});

it.each<[string, readonly string[], object]>([
  ['notes', ['note', 'alma', '--text', 'Call back'], { text: 'Call back' }],
  ['assign', ['assign', 'alma', '--assignee', 'Ada'], { assignee: 'Ada' }],
  ['snooze', ['snooze', 'alma', '--until', '2026-12-01T09:00:00Z'], { until: '2026-12-01T09:00:00Z' }],
  ['tags', ['tag', 'alma', '--tags', 'cups, lids'], { tags: ['cups', 'lids'] }],
  ['release', ['release', 'alma'], {}],
  ['resolve', ['resolve', 'alma'], {}],
])('posts %s', async (act, args, body) => {
  expect((await run(...args, '--by', 'Ben')).code).toBe(0);
  expect(posted).toEqual([[`/conversations/alma/${act}`, { by: 'Ben', ...body }]]);
});

it('says why it was refused, and who was first', async () => {
  const { code, stderr } = await run('answer', 'bo', '--by', 'Ada', '--text', 'Hi', '--seen', '1');
  expect([code, stderr]).toEqual([1, expect.stringContaining('Ben answered at ten')]);
});
