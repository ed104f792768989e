import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';
import { standingIn } from '#members/standing.ts';
import { evaluate } from '#segments/evaluate.ts';
import { keepMembership } from '#segments/keep-membership.ts';
import { movesBetween } from '#segments/moves.ts';
import { segmentsChanged } from '#segments/segments-changed.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { memorySegments } from '#store/memory/segments.ts';
import { bought, committed, segmentsProgramme } from '../../support/segments.ts';

const programme = segmentsProgramme(
  {
    first: 'member.purchases <= 1.0',
    second: 'member.purchases == 2.0 || was == "second" && member.purchases < 4.0',
    more: 'member.purchases > 2.0',
    big: 'member.spend >= 2000.0',
    middle: 'member.purchases in [2.0, 3.0]',
  },
  ['first', 'second', 'more'],
);

interface Version {
  readonly before: MemberRow | undefined;
  readonly after: MemberRow;
}

/** A member's row with its stream: each commit makes a version, and an id is taken once. */
const memberWithStream = () => {
  const versions: Version[] = [];
  const ids = new Set<string>();
  return {
    versions,
    row: () => versions.at(-1)?.after,
    commit(event: MemberEvent) {
      const before = versions.at(-1)?.after;
      const { only } = effectOf(event, programme);
      if (ids.has(event.id) || (only?.seq !== undefined && only.seq !== before?.seq)) return;
      ids.add(event.id);
      versions.push({ before, after: committed(before, event) });
    },
  };
};

/** What the stream told, version by version. */
const movesIn = (versions: readonly Version[]): string[] =>
  versions.flatMap(({ before, after }) => {
    const { entered, left } = movesBetween(before, after);
    return [...entered.map((one) => `+${one}`), ...left.map((one) => `-${one}`)];
  });

test('looking at the same version twice gives the same event, at whatever time', () => {
  const row = committed(undefined, bought('2026-01-01'));
  const [now, later] = ['2026-01-01T12:00:01.000Z', '2026-01-01T13:00:00.000Z'].map((at) =>
    segmentsChanged(programme, snapshotOf(row, programme, new Date(at))),
  );
  expect(now).toMatchObject({
    type: 'segments.changed',
    source: 'regulars',
    data: { entered: ['first'], left: [] },
  });
  expect(later?.id).toBe(now?.id);
});

test('is later than the one before even by a clock that is behind', () => {
  const row = committed(undefined, bought('2026-01-01'));
  const changed = committed(
    row,
    segmentsChanged(programme, snapshotOf(row, programme, new Date('2026-01-01T12:00:05.000Z'))) as MemberEvent,
  );
  const next = committed(changed, bought('2026-01-02'));
  const behind = segmentsChanged(programme, snapshotOf(next, programme, new Date('2026-01-01T12:00:04.000Z')));
  expect(behind?.time).toBe('2026-01-01T12:00:05.001Z');
});

test('what follows from history is history; what time brings is not', () => {
  const row = committed(undefined, { ...bought('2026-01-01'), history: true });
  const now = new Date('2026-06-01T12:00:00.000Z');
  expect(segmentsChanged(programme, snapshotOf(row, programme, now))?.history).toBe(true);
  expect(segmentsChanged(programme, snapshotOf(row, programme, now), 'time')?.history).toBeUndefined();
});

test('any lag and any repetition of looks ends in the right segments, and each is entered once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(
        fc.record({
          behind: fc.nat(3),
          buy: fc.boolean(),
          scan: fc.boolean(),
          skew: fc.integer({ min: -900, max: 900 }),
        }),
        {
          maxLength: 20,
        },
      ),
      async (purchases, schedule) => {
        const member = memberWithStream();
        const segments = memorySegments(createMemoryTables());
        let left = purchases;
        let clock = Date.parse('2026-03-01T00:00:00.000Z');
        let seen = 0;
        const buy = () => {
          left -= 1;
          clock += 60_000;
          member.commit(bought(new Date(clock).toISOString()));
        };
        const look = async ({ before, after }: Version, skew: number) => {
          await keepMembership(segments, before, after);
          const event = segmentsChanged(programme, snapshotOf(after, programme, new Date(clock + skew)));
          if (event !== undefined) member.commit(event);
        };
        buy();
        for (const { behind, buy: buys, scan, skew } of schedule) {
          if (buys && left > 0) buy();
          // The scan reads the row itself, before the stream has told of all that led to it.
          const row = member.row();
          const due =
            scan && row !== undefined
              ? segmentsChanged(programme, snapshotOf(row, programme, new Date(clock + skew)), 'time')
              : undefined;
          if (due !== undefined) member.commit(due);
          // A redelivery: an earlier version is looked at once more.
          const stale = member.versions[Math.max(0, seen - behind)];
          if (stale !== undefined) await look(stale, skew);
          const next = member.versions[seen];
          if (next !== undefined && behind % 2 === 0) {
            seen += 1;
            await look(next, -skew);
          }
        }
        while (left > 0) buy();
        for (; seen < member.versions.length; seen += 1) {
          const next = member.versions[seen];
          if (next !== undefined) await look(next, 0);
          expect(seen).toBeLessThan(100);
        }

        const row = member.row() as MemberRow;
        const kept = standingIn(row);
        expect(evaluate(programme, snapshotOf(row, programme, new Date(clock)))).toEqual(kept);
        for (const name of Object.keys(programme.segments)) {
          // Purchases only become more, so none of these is ever entered again once it was left.
          const entered = movesIn(member.versions).filter((move) => move === `+${name}`);
          expect(entered.length).toBeLessThanOrEqual(1);
          expect((await segments.page(name)).members).toEqual(kept.segments.includes(name) ? ['alma'] : []);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('two looks that cross enter a segment once', () => {
  const member = memberWithStream();
  member.commit(bought('2026-01-01'));
  member.commit(bought('2026-01-02', 5_000));
  const [one, two] = member.versions.slice(0, 2).map(({ after }) => after) as [MemberRow, MemberRow];
  const now = new Date('2026-01-02T12:00:01.000Z');
  const [fromOne, fromTwo] = [
    segmentsChanged(programme, snapshotOf(one, programme, now)),
    segmentsChanged(programme, snapshotOf(two, programme, now)),
  ];
  expect(fromTwo?.data['entered']).toEqual(['big', 'middle', 'second']);
  for (const event of [fromTwo, fromOne, fromTwo, fromOne]) if (event !== undefined) member.commit(event);
  for (let i = 2; i < member.versions.length; i += 1) {
    const { after } = member.versions[i] as Version;
    const event = segmentsChanged(programme, snapshotOf(after, programme, now));
    if (event !== undefined) member.commit(event);
  }
  const moves = movesIn(member.versions);
  expect(moves.filter((move) => move === '+second')).toHaveLength(1);
  expect(moves.filter((move) => move === '+big')).toHaveLength(1);
  expect(standingIn(member.row() as MemberRow)).toMatchObject({
    stage: 'second',
    segments: ['big', 'middle', 'second'],
  });
});
