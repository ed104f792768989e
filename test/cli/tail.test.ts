import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Api } from '../../apps/cli/api.ts';
import { follow } from '../../apps/cli/tail/follow.ts';
import type { Step } from '../../apps/cli/tail/steps-of.ts';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars } from './regulars.ts';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const line = (id: string, points: number, balance: number) => ({
  ...{ at: `2026-11-30T08:00:0${id}.000Z`, type: 'points.earned', id, source: 'shop', rule: 'earned', points, balance },
});
const message = (state: string, timeline: Record<string, string>) => ({
  ...{
    messageId: 'm-1',
    at: '2026-11-30T08:00:05.000Z',
    direction: 'out',
    channel: 'sms',
    message: 'hello',
    topic: null,
  },
  ...{ journey: 'welcome', state, sentence: `${state}!`, timeline },
});
const run = (rule: string, sentence: string) => ({
  ...{ journey: 'welcome', at: '2026-11-30T08:00:04.000Z', cause: 'e-1', rule, sentence, looked: {} },
});
const CLAIMED = { claimed: '2026-11-30T08:00:05.000Z' };
const SENT = { ...CLAIMED, sent: '2026-11-30T08:00:06.000Z' };

let api: FakeApi;
/** What the API explains, one answer after the other; the last stays. */
let explained: (object | undefined)[];
let ledger: object[];
let asked: string[];
beforeEach(async () => {
  api = await new FakeApi().start();
  [explained, ledger, asked] = [[{ messages: [], journeys: [] }], [], []];
  api.instead = ({ method, path }, response) => {
    if (method !== 'GET') asked.push(`${method} ${path}`);
    if (path.endsWith('/ledger')) FakeApi.json(response, 200, { lines: ledger });
    else if (path.endsWith('/explain')) {
      const answer = explained.length > 1 ? explained.shift() : explained[0];
      FakeApi.json(response, answer === undefined ? 404 : 200, answer ?? { error: 'no such member' });
    } else FakeApi.json(response, method === 'POST' ? 202 : 200, { status: 'accepted' });
    return true;
  };
});
afterEach(() => {
  api.stop();
});
const regularly = (...args: string[]) => regulars([...args, '--api', api.url, '--key', KEY], aFolder());
const states = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => (JSON.parse(text) as { state?: string; kind: string }).state ?? 'event');

/** An API that gives these explanations one after the other, as fast as it is asked. */
const explaining = (...answers: (object | undefined)[]): Api => {
  const left = [...answers];
  return (_, path) => {
    if (path.endsWith('/ledger')) return Promise.resolve({ status: 200, body: { lines: ledger } });
    const body = left.length > 1 ? left.shift() : left[0];
    return Promise.resolve(body === undefined ? { status: 404, body: {} } : { status: 200, body });
  };
};
const followed = async (until: string, ...answers: (object | undefined)[]): Promise<readonly string[]> => {
  const told: string[] = [];
  const following = { api: explaining(...answers), member: 'alma', seen: new Set<string>(), everyMs: 0 };
  const tell = ({ kind, state = kind }: Step): boolean => {
    told.push(state);
    return state === until;
  };
  expect(await follow({ ...following, tell })).toBe(true);
  return told;
};

describe('following a member', () => {
  it('tells each step once, however often it is read, in the order in which they happened', async () => {
    ledger = [line('1', 10, 10)];
    const told = await followed(
      'done',
      { messages: [], journeys: [] },
      { messages: [message('claimed', CLAIMED)], journeys: [run('active', 'Under way')] },
      { messages: [message('sent', SENT)], journeys: [run('active', 'Under way')] },
      { messages: [message('sent', SENT)], journeys: [run('done', 'Done')] },
    );
    expect(told).toEqual(['event', 'active', 'claimed', 'sent', 'done']);
  });

  it('waits for a member who is not there yet', async () => {
    const told = await followed('sent', undefined, undefined, { messages: [message('sent', SENT)], journeys: [] });
    expect(told).toEqual(['claimed', 'sent']);
  });
});

describe('regulars tail', () => {
  it('says the last steps of before in a line each, and ends with its time', async () => {
    ledger = [line('1', 10, 10), line('2', 20, 30)];
    const ran = await regularly('tail', 'alma', '--for', '1s', '--last', '1');
    expect(ran).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: '2026-11-30T08:00:02.000Z  event    points.earned: earned, +20 points = 30\n',
    });
    expect(states((await regularly('tail', 'alma', '--for', '1s', '--json')).stdout)).toEqual(['event', 'event']);
  });

  it('says that there is no such member yet', async () => {
    explained = [undefined];
    const ran = await regularly('tail', 'alma', '--for', '1s');
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('no member alma yet') });
  });

  it('takes spans and counts only', async () => {
    expect(await regularly('tail', 'alma', '--for', 'long')).toMatchObject({ code: 2 });
    expect(await regularly('tail', 'alma', '--last', '-1')).toMatchObject({ code: 2 });
  });
});

describe('regulars send-test', () => {
  const answers = (...after: object[]) => {
    explained = [{ messages: [], journeys: [] }, { messages: [], journeys: [] }, ...after];
  };

  it('makes a member of the address, starts the journey for them, and ends when the provider has its message', async () => {
    answers({ messages: [message('sent', SENT)], journeys: [run('active', 'Under way')] });
    const ran = await regularly('send-test', 'welcome', '--to', '+46701740605', '--json');
    expect(ran.code).toBe(0);
    expect(states(ran.stdout)).toEqual(['active', 'claimed', 'sent']);
    expect(asked).toEqual(['PUT /members/send-test', 'POST /members/send-test/journeys/welcome']);
    expect(JSON.parse(api.calls[0]?.body ?? '')).toEqual({ phone: '+46701740605' });
  });

  it('changes nothing of a member who is there', async () => {
    answers({ messages: [message('sent', SENT)], journeys: [] });
    expect(await regularly('send-test', 'welcome', '--member', 'alma')).toMatchObject({ code: 0 });
    expect(asked).toEqual(['POST /members/alma/journeys/welcome']);
  });

  it('says why nothing was sent, with exit code 1: a stop stays a stop', async () => {
    answers({ messages: [message('refused', { refused: '2026-11-30T08:00:05.000Z' })], journeys: [] });
    const ran = await regularly('send-test', 'welcome', '--member', 'alma');
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('refused!') });
  });

  it('ends when the journey does not start', async () => {
    answers({ messages: [], journeys: [run('concurrent', 'Not started: the member is in it already (welcome)')] });
    const ran = await regularly('send-test', 'welcome', '--member', 'alma');
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('in it already') });
  });

  it('does not take what was sent before for its own', async () => {
    explained = [{ messages: [message('sent', SENT)], journeys: [] }];
    const ran = await regularly('send-test', 'welcome', '--member', 'alma', '--for', '2s');
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('regulars tail alma') });
  });

  it('asks nobody before it knows what an address is', async () => {
    expect(await regularly('send-test', 'welcome', '--to', 'alma')).toMatchObject({ code: 2 });
    expect(api.calls).toEqual([]);
  });
});
