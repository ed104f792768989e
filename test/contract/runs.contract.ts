import { describe, expect, it } from '@jest/globals';
import type { JourneyCommand } from '#messages/command.ts';
import type { ActiveRun, Question, Run } from '#runs/run.ts';
import type { Store } from '#store/store.ts';
import { anEvent, aQuestion, aRun, fresh, NOW } from './rows.ts';
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

const activeIn = async ({ runs }: Store, journey: string): Promise<readonly ActiveRun[]> => {
  const found: ActiveRun[] = [];
  for await (const page of runs.active(journey)) found.push(...page);
  return found;
};

export const runsContract = (name: string, setting: Setting): void => {
  describe(`runs in ${name}`, () => {
    const store = useStore(setting);

    it('keep the latest verdict of a member and a journey, which goes with the member', async () => {
      const [memberId, other] = [fresh('member'), fresh('member')];
      const verdict = (journey: string, what: 'trigger' | 'step', at = '2026-11-21T12:00:00.000Z') => ({
        ...{ memberId, journey, at, cause: 'c', rule: 'unevaluable' as const, looked: { what, reason: 'RangeError' } },
      });
      await store.runs.judge(verdict('welcome', 'trigger'));
      await store.runs.judge(verdict('welcome', 'step', '2026-11-22T12:00:00.000Z'));
      await store.runs.judge(verdict('almost-silver', 'trigger'));
      const kept = [verdict('almost-silver', 'trigger'), verdict('welcome', 'step', '2026-11-22T12:00:00.000Z')];
      expect(await store.runs.verdicts(memberId)).toEqual(kept);
      expect(Object.values(await store.members.everything(memberId))).toEqual(kept);
      expect(await store.runs.verdicts(other)).toEqual([]);
      await store.members.erase(memberId);
      expect(await store.runs.verdicts(memberId)).toEqual([]);
    });

    it('starts one run when ten start at once, and knows it again', async () => {
      const memberId = fresh('member');
      const runs = Array.from({ length: 10 }, () => aRun(memberId));
      const results = await Promise.all(runs.map((run) => store.runs.start(run, undefined)));
      expect(results.filter((result) => result === 'started')).toHaveLength(1);
      expect(results.filter((result) => result === 'refused')).toHaveLength(9);
      const winner = runs[results.indexOf('started')];
      expect(await store.runs.get(memberId, 'welcome', 0)).toEqual(winner);
      expect(winner && (await store.runs.start(winner, undefined))).toBe('same');
    });

    it('starts again after the run before ended, but not that same run', async () => {
      const [memberId, first] = [fresh('member'), aRun('x')];
      const run = { ...first, memberId };
      await store.runs.start(run, undefined);
      await store.runs.save({ ...run, status: 'done', rev: 1 });
      expect(await store.runs.start(run, undefined)).toBe('same');
      expect(await store.runs.get(memberId, 'welcome', 0)).toMatchObject({ status: 'done', rev: 1 });
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
      expect(await store.runs.get(memberId, 'win-back', 0)).toBeUndefined();
    });

    it('saves over the revision before, once', async () => {
      const memberId = fresh('member');
      const run = aRun(memberId);
      await store.runs.start(run, undefined);
      const next = { kind: 'deliver', queue: 'marketing', command: command(memberId), timeoutSeconds: 60 } as const;
      const moved = { ...run, rev: 1, next };
      const results = await Promise.all(Array.from({ length: 5 }, () => store.runs.save(moved)));
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await store.runs.get(memberId, 'welcome', 0)).toEqual(moved);
      expect(await store.runs.save({ ...moved, rev: 3 })).toBe(false);
      expect(await store.runs.save({ ...moved, rev: 2, runId: fresh('run') })).toBe(false);
      expect(await store.runs.save(aRun(fresh('member'), { rev: 1 }))).toBe(false);
    });

    it('gives each slot one run when two starts come at once, and knows the slots apart', async () => {
      const memberId = fresh('member');
      const runs = [0, 0, 1, 1].map((slot) => aRun(memberId, { slot }));
      const results = await Promise.all(runs.map((run) => store.runs.start(run, undefined)));
      const started = runs.filter((_, at) => results[at] === 'started');
      expect(started.map(({ slot }) => slot)).toEqual([0, 1]);
      for (const run of started) expect(await store.runs.get(memberId, 'welcome', run.slot)).toEqual(run);
      const ids = (await store.runs.list(memberId)).map(({ runId }) => runId);
      expect(ids.sort()).toEqual(started.map(({ runId }) => runId).sort());
    });

    it('lists the latest run of every journey and slot, those that ended too', async () => {
      const memberId = fresh('member');
      const [ended, next, other] = [aRun(memberId), aRun(memberId), aRun(memberId, { journey: 'welcome-2', slot: 2 })];
      for (const run of [ended, other]) await store.runs.start(run, undefined);
      await store.runs.save({ ...ended, status: 'done', rev: 1 });
      await store.runs.start(next, undefined);
      await store.runs.stop(next, 'exit');
      const listed = await store.runs.list(memberId);
      expect(listed.map(({ runId, slot, status }) => [runId, slot, status]).sort()).toEqual(
        [
          [next.runId, 0, 'stopped'],
          [other.runId, 2, 'active'],
        ].sort(),
      );
      expect(await store.runs.list(fresh('member'))).toEqual([]);
    });

    it('stops every active run, says why and saves none of them afterwards', async () => {
      const memberId = fresh('member');
      const [one, two] = [aRun(memberId), aRun(memberId, { journey: 'win-back', slot: 1 })];
      const ended = aRun(memberId, { journey: 'thanks' });
      for (const run of [one, two, ended]) await store.runs.start(run, undefined);
      await store.runs.save({ ...ended, status: 'done', rev: 1 });
      const stopped = await store.runs.stopAll(memberId, 'opt-out');
      expect(stopped.map(({ runId, status, ended: why }) => [runId, status, why]).sort()).toEqual(
        [one, two].map(({ runId }) => [runId, 'stopped', 'opt-out']).sort(),
      );
      expect(await store.runs.save({ ...one, rev: 1 })).toBe(false);
      expect(await store.runs.get(memberId, 'win-back', 1)).toMatchObject({ status: 'stopped', ended: 'opt-out' });
      expect(await store.runs.stopAll(memberId, 'opt-out')).toEqual([]);
    });

    it('stops the runs of some journeys and leaves the others', async () => {
      const memberId = fresh('member');
      const [one, two] = [aRun(memberId), aRun(memberId, { journey: 'win-back' })];
      for (const run of [one, two]) await store.runs.start(run, undefined);
      expect((await store.runs.stopAll(memberId, 'opt-out', ['win-back'])).map(({ runId }) => runId)).toEqual([
        two.runId,
      ]);
      expect(await store.runs.get(memberId, 'welcome', 0)).toEqual(one);
    });

    it('stops this very run once, and none that took its place', async () => {
      const memberId = fresh('member');
      const [run, next] = [aRun(memberId), aRun(memberId)];
      await store.runs.start(run, undefined);
      const stops = await Promise.all(['exit', 'goal', 'erased'].map((why) => store.runs.stop(run, why)));
      expect(stops.filter(Boolean)).toHaveLength(1);
      await store.runs.start(next, undefined);
      expect(await store.runs.stop(run, 'switched-off')).toBe(false);
      expect(await store.runs.get(memberId, 'welcome', 0)).toEqual(next);
      expect(await store.runs.stop(aRun(fresh('member')), 'exit')).toBe(false);
    });

    it.each([...Array(8).keys()])('either saves or stops when both come at once, and ends stopped (%i)', async () => {
      const memberId = fresh('member');
      const run = aRun(memberId);
      await store.runs.start(run, undefined);
      const [saved, stopped] = await Promise.all([
        store.runs.save({ ...run, rev: 1, place: [3] }),
        store.runs.stop(run, 'opt-out'),
      ]);
      expect(stopped).toBe(true);
      const after = await store.runs.get(memberId, 'welcome', 0);
      expect(after).toMatchObject({ status: 'stopped', ended: 'opt-out', rev: saved ? 1 : 0 });
      expect(await store.runs.save({ ...run, rev: saved ? 2 : 1 })).toBe(false);
    });

    it('keeps the first time a goal was reached, also over a save that did not know of it', async () => {
      const memberId = fresh('member');
      const run = aRun(memberId);
      await store.runs.start(run, undefined);
      const [first, second] = ['2026-11-22T09:00:00.000Z', '2026-11-23T09:00:00.000Z'];
      expect(await store.runs.reached(run, first)).toBe(true);
      expect(await store.runs.reached(run, second)).toBe(false);
      expect(await store.runs.save({ ...run, rev: 1 })).toBe(true);
      expect(await store.runs.save({ ...run, rev: 2, status: 'done', goalAt: second, ended: 'goal' })).toBe(true);
      const ended = { goalAt: first, status: 'done', ended: 'goal' };
      expect(await store.runs.get(memberId, 'welcome', 0)).toMatchObject(ended);
      expect(await store.runs.reached(aRun(memberId), first)).toBe(false);
      expect(await store.runs.reached(aRun(fresh('member')), first)).toBe(false);
    });

    it('measures a run in the holdout, whose slot another may take', async () => {
      const memberId = fresh('member');
      const held = aRun(memberId, { status: 'held', next: { kind: 'done' } });
      expect(await store.runs.start(held, undefined)).toBe('started');
      expect(await store.runs.start(held, undefined)).toBe('same');
      expect(await store.runs.start(aRun(memberId), '2020-01-01T00:00:00.000Z')).toBe('refused');
      expect(await store.runs.reached(held, NOW)).toBe(true);
      expect(await store.runs.save({ ...held, rev: 1 })).toBe(false);
      expect(await store.runs.stopAll(memberId, 'opt-out')).toEqual([]);
      expect(await store.runs.get(memberId, 'welcome', 0)).toEqual({ ...held, goalAt: NOW });
      expect(await store.runs.start(aRun(memberId), undefined)).toBe('started');
    });

    it('finds everybody who is in a journey now, every slot of them, and nobody else', async () => {
      const journey = fresh('journey');
      const members = Array.from({ length: 12 }, () => fresh('member'));
      const runs = members.flatMap((memberId) => [0, 1, 2].map((slot) => aRun(memberId, { journey, slot })));
      await Promise.all(runs.map((run) => store.runs.start(run, undefined)));
      const [done, stopped, moved, ...rest] = runs as [Run, Run, Run, ...Run[]];
      await store.runs.start(aRun(done.memberId, { journey: `${journey}-2` }), undefined);
      await store.runs.start(aRun(fresh('member'), { journey, status: 'held' }), undefined);
      await store.runs.save({ ...done, rev: 1, status: 'done' });
      await store.runs.stop(stopped, 'exit');
      await store.runs.save({ ...moved, rev: 1, place: [1, 'on.good', 0] });
      const expected = [{ ...moved, place: [1, 'on.good', 0] }, ...rest].map(
        ({ memberId, slot, runId, version, place }) => ({ memberId, journey, slot, runId, version, place }),
      );
      const byRun = (a: ActiveRun, b: ActiveRun) => (a.runId < b.runId ? -1 : 1);
      expect([...(await activeIn(store, journey))].sort(byRun)).toEqual(expected.sort(byRun));
      await store.members.erase(moved.memberId);
      expect((await activeIn(store, journey)).map(({ memberId }) => memberId)).not.toContain(moved.memberId);
      expect(await activeIn(store, fresh('journey'))).toEqual([]);
    });

    it('reads so many of a journey at once and no more, and goes on behind them', async () => {
      const journey = fresh('journey');
      const runs = Array.from({ length: 7 }, () => aRun(fresh('member'), { journey }));
      await Promise.all(runs.map((run) => store.runs.start(run, undefined)));
      const found: ActiveRun[] = [];
      let [after, reads]: [string | undefined, number] = [undefined, 0];
      do {
        const page = await store.runs.activePage(journey, after, 3);
        expect(page.runs.length).toBeLessThanOrEqual(3);
        found.push(...page.runs);
        [after, reads] = [page.next, reads + 1];
      } while (after !== undefined);
      expect(found.map(({ runId }) => runId).sort()).toEqual(runs.map(({ runId }) => runId).sort());
      expect(reads).toBeGreaterThan(1);
    });

    it('keeps the questions of a member, newest first, each closed by its own run', async () => {
      const memberId = fresh('member');
      expect(await store.runs.questions(memberId)).toEqual([]);
      const asked = { memberId, journey: 'welcome', until: NOW, token: 'token' };
      const consent = aQuestion(memberId, 'run-1');
      const reply: Question = {
        ...asked,
        runId: 'run-2',
        askedAt: '2026-11-22T09:00:00.000Z',
        kind: 'reply',
        intents: { good: { words: ['bra', 'good'] }, score: { from: 0, to: 10 } },
        other: true,
      };
      const event: Question = {
        ...asked,
        runId: 'run-3',
        askedAt: '2026-11-21T10:00:00.000Z',
        kind: 'event',
        types: ['purchase.completed'],
        when: 'event.amount > 100',
      };
      for (const question of [consent, reply, event]) await store.runs.ask(question);
      await store.runs.ask(aQuestion(fresh('member'), 'run-1'));
      expect(await store.runs.questions(memberId)).toEqual([reply, event, consent]);
      const again = { ...consent, askedAt: '2026-11-23T09:00:00.000Z', token: 'another' };
      await store.runs.ask(again);
      expect(await store.runs.questions(memberId)).toEqual([again, reply, event]);
      await store.runs.answered(memberId, 'run-2');
      await store.runs.answered(memberId, 'run-2');
      await store.runs.answered(memberId, 'nobody');
      expect(await store.runs.questions(memberId)).toEqual([again, event]);
    });

    it('reads back all that a run is about to do, and that it knows nothing of any more', async () => {
      const memberId = fresh('member');
      const pending: Run['pending'] = [
        { kind: 'send', command: command(memberId) },
        { kind: 'commit', event: anEvent(memberId, { data: { huge: 1e300, phone: '+46701234567' } }) },
        {
          kind: 'fact',
          fact: { type: 'handover.requested', id: 'f', at: NOW, memberId, detail: { deep: [{ a: 1 }] } },
        },
      ];
      const order = { at: '0', by: [{ channel: 'sms', answers: 3, reads: 1 }] } as const;
      const run = aRun(memberId, { pending, answer: { intent: 'score', number: 9 }, order });
      await store.runs.start(run, undefined);
      expect(await store.runs.get(memberId, 'welcome', 0)).toEqual(run);
      const { answer: _answer, event: _event, order: _order, ...bare } = run;
      expect(_answer?.number).toBe(_event && _order && 9);
      const moved = { ...bare, rev: 1, pending: [], ways: { tone: 'long', hour: 'noon' } };
      expect(await store.runs.save(moved)).toBe(true);
      const after = await store.runs.get(memberId, 'welcome', 0);
      expect(after).toEqual(moved);
      expect(after?.event ?? after?.answer ?? after?.order).toBeUndefined();
    });

    it('reads back a run that listens', async () => {
      const memberId = fresh('member');
      const { token: _token, ...question } = aQuestion(memberId, 'run');
      expect(_token).toBe('token');
      const next = { kind: 'listen', question, send: command(memberId), hopping: true, timeoutSeconds: 60 } as const;
      const run = aRun(memberId, { next, event: undefined });
      await store.runs.start(run, undefined);
      expect(await store.runs.get(memberId, 'welcome', 0)).toEqual(run);
    });
  });
};
