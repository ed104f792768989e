import { describe, expect, test } from '@jest/globals';
import { effectOf } from '#events/effect.ts';
import { isLate } from '#loyalty/recount/late.ts';
import { recount, RECOUNT_LINES } from '#loyalty/recount/recount.ts';
import { applyEffect, emptyRow, type MemberRow } from '#members/member-row.ts';
import type { LedgerRow } from '#members/move.ts';
import type { MemberEvent } from '#words/event.ts';
import { bought, happened, rulesWith } from '../../support/loyalty.ts';

const rules = rulesWith({
  earn: [{ earn: 'buy', on: 'purchase.completed', points: 1, per: 100, times: { silver: 2 } }],
});
const looked = { now: new Date('2026-11-23T20:00:00.000Z'), since: '2026-11-01T00:00:00.000Z' };
const on = (clock: string): string => `2026-11-23T${clock}:00.000Z`;

/** The row and the account after these and nothing that follows from them. */
const accountOf = (...events: readonly MemberEvent[]) =>
  events.reduce<{ readonly row: MemberRow; readonly rows: readonly LedgerRow[] }>(
    ({ row, rows }, event) => {
      const effect = effectOf(event, rules);
      return { row: applyEffect(row, event, effect), rows: [...rows, ...(effect.entries ?? [])] };
    },
    { row: emptyRow(bought(on('00:00'), 0)), rows: [] },
  );

describe('a fact is late', () => {
  const noon = bought(on('12:00'), 100);
  test.each([
    ['a purchase behind a later one', [bought(on('12:01'), 100)], noon, true],
    [
      'a purchase behind a correction of points',
      [happened('points.adjusted', on('12:01'), { points: -5 })],
      noon,
      true,
    ],
    ['a purchase behind a refund', [happened('purchase.refunded', on('12:01'), { reverses: 'x' })], noon, true],
    ['a purchase behind points of another system', [happened('points.earned', on('12:01'), { points: 5 })], noon, true],
    [
      'what followed from it, too',
      [bought(on('12:01'), 100)],
      { ...happened('points.earned', on('12:00'), { points: 5 }), source: 'regulars' },
      true,
    ],
    ['not the first one', [], noon, false],
    ['not one behind an earlier one', [bought(on('11:59'), 100)], noon, false],
    ['not one of the same instant', [bought(on('12:00'), 100)], noon, false],
    ['not one behind a look into the app', [happened('app.opened', on('12:01'))], noon, false],
    [
      'not one behind what followed from it',
      [{ ...happened('points.earned', on('12:01'), { points: 5 }), source: 'regulars' }],
      noon,
      false,
    ],
    ['not what moves nothing', [bought(on('12:01'), 100)], happened('app.opened', on('12:00')), false],
  ])('%s', (_, before, event, late) => {
    expect(isLate(rules, accountOf(...before).row, event, looked)).toBe(late);
  });

  test.each([
    ['rules of another engine', rulesWith({ engine: 'external' })],
    ['none but the points of programme.yaml', rulesWith()],
  ])('never with %s', (_, others) => {
    expect(isLate(others, accountOf(bought(on('12:01'), 100)).row, noon, looked)).toBe(false);
  });

  test('nor when it is of before the programme was the live one', () => {
    expect(isLate(rules, accountOf(bought(on('12:01'), 100)).row, noon, { ...looked, since: on('12:00') })).toBe(true);
    expect(isLate(rules, accountOf(bought(on('12:01'), 100)).row, noon, { ...looked, since: on('12:01') })).toBe(false);
  });
});

describe('a recount', () => {
  const late = bought(on('12:00'), 50_000);
  const asked = { event: late, now: looked.now, live: looked.since };

  test('gives a fact that is missing under the id that it would have had', () => {
    const later = bought(on('13:00'), 10_000);
    const { row, rows } = accountOf(later, late);
    // 500 for the first make silver, so that the 100 of the second are doubled.
    expect(recount(rules, { ...asked, row, rows })).toMatchObject({
      type: 'points.earned',
      time: later.time,
      data: { points: 100, reason: 'buy' },
    });
  });

  test('goes through the newest lines, and gives up where the late event is not among them', () => {
    const gift = () => happened('points.adjusted', on('14:00'), { points: 1 });
    const many = Array.from({ length: RECOUNT_LINES - 1 }, gift);
    const enough = accountOf(...many, late);
    expect(recount(rules, { ...asked, ...enough })).toMatchObject({ type: 'tier.changed', data: { tier: 'silver' } });
    expect(recount(rules, { ...asked, ...accountOf(...many, gift(), late) })).toBe('too-many');
  });

  test('with no rules of ours there is nothing to work out', () => {
    expect(recount(rulesWith(), { ...asked, ...accountOf(late) })).toBeUndefined();
  });
});
