import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Simulation } from '../../apps/cli/simulate/simulate.ts';
import { aFolder, regulars, ROOT, type Ran } from './regulars.ts';

const SMALL = join(ROOT, 'test/golden/programmes/small');
const simulate = (...args: readonly string[]): Promise<Ran> =>
  regulars(['simulate', ...args, '--programme', SMALL], aFolder());
const simulated = async (...args: readonly string[]): Promise<Simulation> => {
  const ran = await simulate(...args, '--json');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Simulation;
};
const whats = ({ timeline }: Simulation): readonly string[] => timeline.map(({ what }) => what);
const BUYS = '{"type":"purchase.completed","data":{"amount":4500,"currency":"SEK"}}';

describe('simulate', () => {
  it("prints a timeline by the member's own clock", async () => {
    const { code, stdout } = await simulate('tone', '--member', 'sofia', '--days', '2');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^sofia in tone\nSat 2026-11-21 01:00 {2}run started\n/);
    expect(stdout).toContain('short-note by SMS. Waits: quiet hours in Los Angeles until 09:00');
    expect(stdout).toMatch(/\nSat 2026-11-21 09:00 {2}short-note by SMS: “Little Shop: Short.”\n/);
  });

  it('prints the same bytes each time', async () => {
    const args = ['feedback', '--member', 'alma', '--with', BUYS, '--reply', '9@2h', '--json'] as const;
    expect((await simulate(...args)).stdout).toBe((await simulate(...args)).stdout);
  });

  it('answers with what the member says, at the time they say it', async () => {
    const simulation = await simulated(
      'feedback',
      '--member',
      'alma',
      '--with',
      BUYS,
      '--reply',
      '9@2h',
      '--days',
      '3',
    );
    expect(simulation.timeline.find(({ what }) => what === 'reply')).toMatchObject({
      at: '2026-11-21T11:00:00.000Z',
      details: { text: '9', understood: 'answer' },
    });
    expect(simulation.timeline.find(({ what }) => what === 'updated')?.details).toMatchObject({ data: { rating: 9 } });
  });

  it('takes a message to the next channel where the first one fails, and at the end of its patience where it is silent', async () => {
    const sentAt = async (flag: string) =>
      (await simulated('fallback', '--member', 'alma', flag, 'rcs', '--days', '1')).timeline.flatMap(
        ({ what, at, details }) => (what === 'sent' && details['channel'] === 'sms' ? [at] : []),
      )[0];
    expect(await sentAt('--fail')).toBe('2026-11-21T09:00:02.000Z');
    expect(await sentAt('--silent')).toBe('2026-11-21T09:05:00.000Z');
  });

  it('says that the rules of entry refused a second run', async () => {
    const simulation = await simulated('feedback', '--member', 'alma', '--with', BUYS, '--event', `${BUYS}@1d`);
    expect(whats(simulation).filter((what) => what === 'started' || what === 'refused')).toEqual([
      'started',
      'refused',
    ]);
  });

  it.each([
    ['held-out', ['half-held', '--member', 'sofia'], 'held-out'],
    ['off', ['choose', '--member', 'alma', '--off', 'choose'], 'off'],
  ])('says why nothing started: %s', async (_, args, started) => {
    expect((await simulated(...args)).started).toBe(started);
  });

  it('takes a member from a file, with what happened to them before and what they agreed to', async () => {
    const file = join(aFolder(), 'member.json');
    const events = [{ type: 'points.earned', data: { points: 120 } }];
    const profile = { givenName: 'Ines', phone: '+46701740606', timeZone: 'Europe/Stockholm' };
    writeFileSync(file, JSON.stringify({ profile, events, consents: ['sms:offers'] }));
    const { timeline } = await simulated('choose', '--member', file, '--days', '1');
    expect(timeline.map(({ say }) => say)).toContain('points-note by SMS: “Little Shop: You have 120 points.”');
  });

  it('walks ninety days', async () => {
    const { timeline } = await simulated('silence', '--member', 'alma', '--days', '90');
    expect(timeline.filter(({ what }) => what === 'sent').map(({ local }) => local)).toEqual(['Mon 2026-12-21 10:00']);
  });

  it('stops where the journey is switched off under way', async () => {
    const simulation = await simulated(
      'goal-of-buying',
      '--member',
      'alma',
      '--off',
      'goal-of-buying@2d',
      '--days',
      '7',
    );
    expect(whats(simulation).filter((what) => what === 'sent')).toHaveLength(1);
    expect(simulation.timeline.at(-1)).toMatchObject({ what: 'ended', details: { ended: 'switched-off' } });
  });

  it.each([
    ['a journey that is not there', ['nudgge', '--member', 'alma'], 1, 'no such journey: nudgge; did you mean nudge?'],
    ['a member who is no sample and no file', ['nudge', '--member', 'nobody'], 2, 'no such file'],
    ['a reply without a time behind the @', ['nudge', '--member', 'alma', '--reply', 'YES@soon'], 2, 'after the start'],
    ['an event that is no JSON', ['nudge', '--member', 'alma', '--event', '{}x@2d'], 2, 'expected an event as JSON'],
    ['an event that the API would refuse', ['nudge', '--member', 'alma', '--with', '{"type":"x"}'], 2, '--with: type'],
    ['a channel there is not', ['nudge', '--member', 'alma', '--fail', 'fax'], 2, 'expected one of'],
    ['no days at all', ['nudge', '--member', 'alma', '--days', '0'], 2, '1 to 3660'],
  ])('refuses %s', async (_, args, code, reason) => {
    const ran = await simulate(...args);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toContain(reason);
  });
});

describe('simulate of a campaign', () => {
  it('says when the campaign itself begins, and that it would pass over who is not in its segment', async () => {
    const { stdout } = await regulars(
      ['simulate', 'weekend-offer', '--member', 'sofia', '--days', '2', '--programme', join(ROOT, 'programme')],
      aFolder(),
    );
    expect(stdout).toContain('its campaign begins Fri 2026-12-04 10:00; here it starts now');
    expect(stdout).toContain('the member is not in the segment active');
  });
});

describe('simulate --all', () => {
  const member = ['--all', '--member', 'alma'] as const;

  it('walks one member through every journey, each with what it sent', async () => {
    const ran = await simulate(...member, '--json');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const { journeys } = JSON.parse(ran.stdout) as { journeys: { journey: string; messages: number }[] };
    expect(journeys.map(({ journey }) => `${journey}.yaml`)).toEqual(readdirSync(join(SMALL, 'journeys')).sort());
    // Who is asked for a yes has not given it yet: the question and nothing more, since nobody answers.
    expect(journeys.find(({ journey }) => journey === 'join')?.messages).toBe(1);
  });

  it('ends with 1 and their names when one of them fails', async () => {
    const ran = await simulate(...member, '--event', '{"type":"purchase.completed","data":{}}@1d');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^join {2}started {2}1 message {2}the event was refused: data\.amount/m);
    expect(ran.stderr).toMatch(/^regulars: failed: .*join/);
  });

  it.each([
    [[], 'name one journey, or give --all'],
    [['join', '--all'], 'name one journey, or give --all'],
    [['--all', '--off', '@1d'], '--off: with --all it names a journey'],
  ])('%j is wrong usage', async (args, reason) => {
    expect(await simulate(...args, '--member', 'alma')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(reason) as unknown,
    });
  });
});
