import { describe, expect, test } from '@jest/globals';
import { groupOf, journeyGroup } from '#store/members/groups.ts';
import { keys } from '#store/keys.ts';
import { heatOf } from '../../../bench/scale/heat.ts';
import { kindOf, namedPlace, placeOf } from '../../../bench/scale/places.ts';
import type { Touch } from '../../../bench/scale/touch.ts';

const MEMBERS = 1_000_000;
const own: Touch = { table: 'members', pk: 'M#', writes: 4, reads: 0 };
const due: Touch = { table: 'members', index: 'byDue', pk: '2027-01-01#', writes: 1, reads: 0 };

describe('the hottest key', () => {
  test('is one for all, made up, however little it takes of it: 2,000 times half a unit are a partition’s 1,000', () => {
    const made: Touch = { table: 'counters', pk: 'EVERYBODY', writes: 0.5, reads: 0 };
    const [hottest] = heatOf([{ perSecond: 2_000, touches: [own, due, made] }], MEMBERS);
    expect(hottest).toEqual({ place: 'counters EVERYBODY', writes: 1_000, reads: 0, share: 1 });
  });

  test('is by reads what it is by writes: 3,000 reads are as hot as 1,000 writes', () => {
    const read: Touch = { table: 'programme', pk: keys.live().pk, writes: 0, reads: 1 };
    const [hottest] = heatOf([{ perSecond: 3_000, touches: [own, read] }], MEMBERS);
    expect(hottest).toMatchObject({ place: 'programme PROGRAMME', reads: 3_000, share: 1 });
  });

  test('is one of the shards where members share a day of due work, and each has about a quarter', () => {
    const [hottest] = heatOf([{ perSecond: 4_000, touches: [own, due] }], MEMBERS);
    expect(hottest?.place).toMatch(/^members\.byDue 2027-01-01#[0-3]$/);
    expect(hottest?.writes).toBeGreaterThanOrEqual(1_000);
    expect(hottest?.writes).toBeLessThan(1_100);
  });

  test('is the member where there is only one', () => {
    const [hottest] = heatOf([{ perSecond: 100, touches: [own] }], 1);
    expect(hottest).toMatchObject({ place: `members ${keys.member('member-0').pk}`, writes: 400 });
  });

  test('is told once for each kind of place', () => {
    const heat = heatOf([{ perSecond: 1_000, touches: [own, due] }], MEMBERS);
    expect(heat.map(({ place }) => kindOf(place)).sort()).toEqual(['members M#', 'members.byDue']);
  });
});

describe('a place', () => {
  const subject = { memberId: 'alma', nth: 0 };

  test('is what the key functions of the store say', () => {
    expect(placeOf(own, subject)).toBe(`members ${keys.member('alma').pk}`);
    const run: Touch = { ...due, index: 'byGroup', pk: `${journeyGroup('welcome').name}#` };
    expect(placeOf(run, subject)).toBe(`members.byGroup ${groupOf(journeyGroup('welcome'), 'alma')}`);
  });

  test('as it was measured loses whose it was, and keeps what is one for all', () => {
    expect(namedPlace({ ...own, pk: 'M#marcus' }, [])).toBe('M#');
    expect(namedPlace({ ...own, pk: 'PROGRAMME' }, [])).toBe('PROGRAMME');
    expect(namedPlace({ ...due, pk: '2026-12-24#3' }, ['2026-12-24'])).toBe('2027-01-01#');
  });
});
