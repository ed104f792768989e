import type { Run } from '#runs/run.ts';

export const aRun = (over: Partial<Run> = {}): Run => ({
  runId: 'run-1',
  memberId: 'alma',
  journey: 'welcome',
  version: 'v1',
  cause: 'c',
  facts: {},
  slot: 0,
  ways: {},
  pending: [],
  status: 'active',
  startedAt: '2026-11-21T12:00:00.000Z',
  rev: 1,
  place: [0],
  hop: 0,
  next: { kind: 'done' },
  ...over,
});
