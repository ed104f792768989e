import { describe, expect, it } from '@jest/globals';
import type { JourneyCommand } from '#channels/command.ts';
import { aQuestion, aRun, fresh, NOW } from './rows.ts';
import { useStore, type Setting } from './setting.ts';

const command = (memberId: string): JourneyCommand => ({
  kind: 'journey',
  messageId: fresh('message'),
  memberId,
  journey: 'welcome',
  version: 'v1',
  message: 'hello',
  class: 'marketing',
  topic: 'offers',
  channel: 'sms',
  hop: 0,
  cause: 'enrolled',
  facts: { huge: 1e300, none: null },
  priors: [],
});

export const runsContract = (name: string, setting: Setting): void => {
  describe(`runs in ${name}`, () => {
    const store = useStore(setting);

    it('starts one run when ten start at once, and knows it again', async () => {
      const memberId = fresh('member');
      const runs = Array.from({ length: 10 }, () => aRun(memberId));
      const results = await Promise.all(runs.map((run) => store.runs.start(run, undefined)));
      expect(results.filter((result) => result === 'started')).toHaveLength(1);
      expect(results.filter((result) => result === 'refused')).toHaveLength(9);
      const winner = runs[results.indexOf('started')];
      expect(await store.runs.get(memberId, 'welcome')).toEqual(winner);
      expect(winner && (await store.runs.start(winner, undefined))).toBe('same');
    });

    it('starts again after the run before ended, but not that same run', async () => {
      const [memberId, first] = [fresh('member'), aRun('x')];
      const run = { ...first, memberId };
      await store.runs.start(run, undefined);
      await store.runs.save({ ...run, status: 'done', rev: 1 });
      expect(await store.runs.start(run, undefined)).toBe('same');
      expect(await store.runs.get(memberId, 'welcome')).toMatchObject({ status: 'done', rev: 1 });
      expect(await store.runs.start(aRun(memberId), undefined)).toBe('started');
    });

    it('refuses a run while one started at or after the given instant', async () => {
      const memberId = fresh('member');
      const run = aRun(memberId, { startedAt: NOW });
      await store.runs.start(run, undefined);
      await store.runs.save({ ...run, status: 'done', rev: 1 });
      expect(await store.runs.start(aRun(memberId), NOW)).toBe('refused');
      expect(await store.runs.start(aRun(memberId), '2020-01-01T00:00:00.000Z')).toBe('refused');
      expect(await store.runs.start(aRun(memberId), '2026-11-21T09:00:00.001Z')).toBe('started');
    });

    it('keeps the journeys of a member apart', async () => {
      const memberId = fresh('member');
      expect(await store.runs.start(aRun(memberId), undefined)).toBe('started');
      expect(await store.runs.start(aRun(memberId, { journey: 'welcome-2' }), undefined)).toBe('started');
      expect(await store.runs.get(memberId, 'win-back')).toBeUndefined();
    });

    it('saves over the revision before, once', async () => {
      const memberId = fresh('member');
      const run = aRun(memberId);
      await store.runs.start(run, undefined);
      const next = { kind: 'deliver', queue: 'marketing', command: command(memberId), timeoutSeconds: 60 } as const;
      const moved = { ...run, rev: 1, next };
      const results = await Promise.all(Array.from({ length: 5 }, () => store.runs.save(moved)));
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await store.runs.get(memberId, 'welcome')).toEqual(moved);
      expect(await store.runs.save({ ...moved, rev: 3 })).toBe(false);
      expect(await store.runs.save({ ...moved, rev: 2, runId: fresh('run') })).toBe(false);
      expect(await store.runs.save(aRun(fresh('member'), { rev: 1 }))).toBe(false);
    });

    it('stops every active run and saves none of them afterwards', async () => {
      const memberId = fresh('member');
      const [one, two] = [aRun(memberId), aRun(memberId, { journey: 'win-back' })];
      const ended = aRun(memberId, { journey: 'thanks' });
      for (const run of [one, two, ended]) await store.runs.start(run, undefined);
      await store.runs.save({ ...ended, status: 'done', rev: 1 });
      const stopped = await store.runs.stopAll(memberId);
      expect(stopped.map(({ runId, status }) => [runId, status]).sort()).toEqual(
        [one, two].map(({ runId }) => [runId, 'stopped']).sort(),
      );
      expect(await store.runs.save({ ...one, rev: 1 })).toBe(false);
      expect(await store.runs.stopAll(memberId)).toEqual([]);
    });

    it('holds one question per member, closed only by its own run', async () => {
      const memberId = fresh('member');
      expect(await store.runs.question(memberId)).toBeUndefined();
      await store.runs.ask(aQuestion(memberId, 'run-1'));
      await store.runs.ask(aQuestion(memberId, 'run-2'));
      await store.runs.answered(memberId, 'run-1');
      expect(await store.runs.question(memberId)).toEqual(aQuestion(memberId, 'run-2'));
      await store.runs.answered(memberId, 'run-2');
      expect(await store.runs.question(memberId)).toBeUndefined();
      await store.runs.answered(memberId, 'run-2');
    });

    it('reads back a run that listens', async () => {
      const memberId = fresh('member');
      const { token: _token, ...question } = aQuestion(memberId, 'run');
      expect(_token).toBe('token');
      const next = { kind: 'listen', question, send: command(memberId), timeoutSeconds: 60 } as const;
      const run = aRun(memberId, { next, event: undefined });
      await store.runs.start(run, undefined);
      expect(await store.runs.get(memberId, 'welcome')).toEqual(run);
    });
  });
};
