import { describe, expect, test } from '@jest/globals';
import { groupOf, journeyGroup, segmentGroup } from '#store/members/groups.ts';
import { stopShard } from '#store/consent/stops.ts';

/** What one partition of an index takes in a second (DynamoDB, "Partitions and data distribution"). */
const PARTITION = 1_000;
const members = Array.from({ length: 100_000 }, (_, i) => `member-${i}`);

/** How many writes a second the busiest partition sees when so many in all are spread as the members are. */
const busiest = (writes: number, partitionOf: (memberId: string) => string): number => {
  const counts = new Map<string, number>();
  for (const memberId of members) {
    const name = partitionOf(memberId);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (writes * Math.max(...counts.values())) / members.length;
};

describe('no partition of an index takes more writes than it can', () => {
  test('when a million are started in one journey at 5,000 a second, go on once and end', () => {
    expect(busiest(3 * 5_000, (id) => groupOf(journeyGroup('campaign'), id))).toBeLessThan(PARTITION);
  });

  test('when 10,000 events a second each start a run of one journey', () => {
    expect(busiest(3 * 10_000, (id) => groupOf(journeyGroup('thanks'), id))).toBeLessThan(PARTITION);
  });

  test('when a third of 10,000 events a second brings somebody into a segment', () => {
    expect(busiest(3_333, (id) => groupOf(segmentGroup('active'), id))).toBeLessThan(PARTITION);
  });

  test('when one in three of those who got 10,000 messages a second writes STOP', () => {
    expect(busiest(3_333, stopShard)).toBeLessThan(PARTITION);
  });
});

test('a row of a release that had fewer partitions is in one that is read', () => {
  for (const memberId of members.slice(0, 100))
    expect(Array.from({ length: 64 }, (_, shard) => `J#welcome#${shard}`)).toContain(
      groupOf({ name: 'J#welcome', shards: 4 }, memberId),
    );
});
