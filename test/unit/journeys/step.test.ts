import { describe, expect, test } from '@jest/globals';
import type { JourneyCommand } from '#messages/command.ts';
import type { Programme } from '#programme/programme.ts';
import type { Outcome, Run } from '#runs/run.ts';
import { step, type Stepped } from '#journeys/step.ts';
import { memberOf } from '#loyalty/member.ts';
import { blankMember, newRun } from '../../support/engine.ts';
import { smallProgramme } from '../../support/programme.ts';

const programme = smallProgramme();
const now = new Date('2026-11-21T12:00:00.000Z');

const aRun = (journey: string, inProgramme: Programme = programme): Run => newRun(inProgramme, { journey });
const seen = { member: memberOf(blankMember(), programme, now), answers: [] };

/** Walks a journey through these outcomes; the effects are those of the last step. */
const walk = (journey: string, ...outcomes: readonly Outcome[]): Stepped =>
  outcomes.reduce<Stepped>(
    (at, outcome) => step(programme, at.run, outcome, seen, now),
    step(programme, aRun(journey), { kind: 'start' }, seen, now),
  );

const sends = ({ effects }: Stepped): readonly JourneyCommand[] =>
  effects.flatMap((effect) => (effect.kind === 'send' ? [effect.command] : []));

const told = (stepped: Stepped): object => ({
  next: stepped.run.next.kind,
  channel: stepped.run.next.kind === 'deliver' ? stepped.run.next.command.channel : undefined,
  sends: sends(stepped).map((send) => `${send.message} ${send.channel}`),
});

describe('a fallback', () => {
  test.each([
    ['starts with the first channel', [], { next: 'deliver', channel: 'rcs', sends: [] }],
    ['ends when the first is delivered', ['delivered'], { next: 'done', sends: [] }],
    ['goes on when it failed', ['failed'], { next: 'deliver', channel: 'whatsapp', sends: [] }],
    ['goes on when it was refused', ['refused'], { next: 'deliver', channel: 'whatsapp', sends: [] }],
    ['goes on when it took too long', ['timeout'], { next: 'deliver', channel: 'whatsapp', sends: [] }],
    ['does not wait for the last channel', ['failed', 'timeout'], { next: 'done', sends: ['almost-silver sms'] }],
    ['ends when the person had stopped it there', ['stopped'], { next: 'done', sends: [] }],
    ['ends when the second is delivered', ['failed', 'delivered'], { next: 'done', sends: [] }],
  ] as const)('%s', (_, outcomes, expected) => {
    expect(told(walk('almost-silver', ...outcomes.map((kind) => ({ kind }))))).toMatchObject(expected);
  });

  test('waits when a hop may not go yet, and then tries the same hop under the same id', () => {
    const first = walk('almost-silver');
    const deferred = walk('almost-silver', { kind: 'deferred', until: '2026-11-22T08:00:00.000Z' });
    const since = now.toISOString();
    expect(deferred.run.next).toEqual({ kind: 'wait', until: '2026-11-22T08:00:00.000Z', since });
    const again = step(programme, deferred.run, { kind: 'time' }, seen, now);
    const command = { ...(first.run.next as { command: object }).command, since };
    expect(again.run.next).toEqual({ ...first.run.next, command });
  });

  test('has waited since it first had to, however often it had to since; the next hop waits anew', () => {
    const later = new Date('2026-11-22T08:00:00.000Z');
    const deferred = walk('almost-silver', { kind: 'deferred', until: later.toISOString() });
    const again = step(programme, deferred.run, { kind: 'time' }, seen, later);
    const twice = step(programme, again.run, { kind: 'deferred', until: '2026-11-22T09:00:00.000Z' }, seen, later);
    expect(twice.run.next).toMatchObject({ kind: 'wait', since: now.toISOString() });
    const failed = step(programme, again.run, { kind: 'failed' }, seen, later);
    expect(failed.run.next).toMatchObject({ kind: 'deliver', command: { channel: 'whatsapp' } });
    expect((failed.run.next as { command: object }).command).not.toHaveProperty('since');
  });

  test('says of each hop but the last when the next is tried', () => {
    const hops = [walk('almost-silver'), walk('almost-silver', { kind: 'failed' })].map(({ run }) =>
      run.next.kind === 'deliver' ? run.next.command.lapsesAt : undefined,
    );
    // hopTimeout of the programme: rcs 5m, whatsapp 10m.
    expect(hops).toEqual([5, 10].map((minutes) => new Date(now.getTime() + minutes * 60_000).toISOString()));
    const [last] = sends(walk('almost-silver', { kind: 'failed' }, { kind: 'timeout' }));
    expect(last).not.toHaveProperty('lapsesAt');
  });

  test('gives each hop its own id and names the hops before it', () => {
    const hops = [walk('almost-silver'), walk('almost-silver', { kind: 'failed' })].map(({ run }) =>
      run.next.kind === 'deliver' ? run.next.command : undefined,
    );
    const [last] = sends(walk('almost-silver', { kind: 'failed' }, { kind: 'timeout' }));
    expect(hops[1]?.priors).toEqual([hops[0]?.messageId]);
    expect(last?.priors).toEqual([hops[0]?.messageId, hops[1]?.messageId]);
    expect(new Set([...hops, last].map((command) => command?.messageId)).size).toBe(3);
  });

  test('gives each channel the time that the programme says', () => {
    const seconds = [walk('almost-silver'), walk('almost-silver', { kind: 'failed' })].map(({ run }) =>
      run.next.kind === 'deliver' ? run.next.timeoutSeconds : 0,
    );
    expect(seconds).toEqual([300, 600]);
  });
});

describe('a double opt-in', () => {
  test('asks and listens for 72 hours with the id of the wording that is kept as evidence', () => {
    const { next } = walk('welcome').run;
    expect(next).toMatchObject({
      kind: 'listen',
      timeoutSeconds: 259_200,
      send: { message: 'opt-in', channel: 'sms', class: 'consent-request' },
      question: {
        until: '2026-11-24T12:00:00.000Z',
        wording: 'join',
        topics: ['rewards', 'offers', 'service'],
      },
    });
  });

  test('welcomes after yes', () => {
    expect(told(walk('welcome', { kind: 'reply', intent: 'yes' }))).toMatchObject({
      next: 'done',
      sends: ['welcome sms'],
    });
  });

  test('sends nothing more without a yes', () => {
    expect(told(walk('welcome', { kind: 'timeout' }))).toMatchObject({ next: 'done', sends: [] });
  });
});

test('a single send with nothing to wait for is done at once', () => {
  expect(told(walk('reward-unlocked'))).toMatchObject({ next: 'done', sends: ['reward-unlocked sms'] });
});

test('the same run, input and time give the same answer', () => {
  expect(walk('almost-silver', { kind: 'failed' })).toEqual(walk('almost-silver', { kind: 'failed' }));
});

test('a run that hears of a stop ends as opted out, whether it waits for a receipt or for an answer', () => {
  expect(walk('almost-silver', { kind: 'stopped' }).run).toMatchObject({ status: 'done', ended: 'opt-out' });
  expect(walk('welcome', { kind: 'stopped' }).run).toMatchObject({ status: 'done', ended: 'opt-out' });
});

test('every step counts one revision', () => {
  expect(walk('almost-silver', { kind: 'failed' }, { kind: 'timeout' }).run.rev).toBe(3);
});

test('a run of a journey that is no longer there is done', () => {
  expect(step(programme, aRun('gone'), { kind: 'start' }, seen, now).run).toMatchObject({
    status: 'done',
    next: { kind: 'done' },
  });
});
