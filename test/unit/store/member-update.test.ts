import { expect, test } from '@jest/globals';
import { marshall } from '@aws-sdk/util-dynamodb';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { registerName } from '#store/members/member-item.ts';
import { memberUpdate, type Candidate } from '#store/members/member-update.ts';
import { registerItem } from '#store/members/register-item.ts';
import { condition } from '../../../bench/aws/expression.ts';
import type { Attributes } from '../../../bench/aws/item-size.ts';
import { addressOf, anEffect, anEvent } from '../../contract/rows.ts';

const fields = encryptedFields('a-secret');
const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const after = (seconds: number) => ({ value: 'x', at: new Date(NOON + seconds * 1_000).toISOString() });

/** Whether a row that holds this takes the candidate. */
const isTaken = (held: unknown, candidate: Candidate): boolean => {
  const update = memberUpdate(anEvent('m'), anEffect(), [candidate], addressOf, { known: false, fields });
  const item = held === undefined ? {} : { [registerName(candidate.name)]: held };
  return condition(update.ConditionExpression, {
    names: update.ExpressionAttributeNames,
    values: marshall(update.ExpressionAttributeValues) as Attributes,
  })(marshall(item) as Attributes);
};
const shapes = (name: string) => [registerItem(fields, name, after(0)), { v: '"x"', at: NOON }];

test.each([
  ['city', [false, false, true]],
  ['phone', [false, false, true]],
  ['first:visit', [true, false, false]],
])('what is held of either shape gives %s only to a fact that is newer, or earlier: %j', (name, taken) => {
  expect(isTaken(undefined, { name, next: after(0) })).toBe(true);
  for (const held of shapes(name))
    expect([-1, 0, 1].map((seconds) => isTaken(held, { name, next: after(seconds) }))).toEqual(taken);
});

test('of one instant it is taken by who saw just that value', () => {
  for (const name of ['city', 'phone', 'first:visit'])
    for (const held of shapes(name)) {
      expect(isTaken(held, { name, next: after(0), beats: held })).toBe(true);
      expect(
        isTaken(held, { name, next: after(0), beats: registerItem(fields, name, { ...after(0), value: 'y' }) }),
      ).toBe(false);
    }
});

test('what is taken not to be the first is so only where an earlier one is held', () => {
  const yields = (seconds: number): Candidate => ({ name: 'first:visit', next: after(seconds), yields: true });
  expect(isTaken(undefined, yields(0))).toBe(false);
  for (const held of shapes('first:visit'))
    expect([-1, 0, 1].map((n) => isTaken(held, yields(n)))).toEqual([false, false, true]);
});
