import { expect, it } from '@jest/globals';
import { takesOf, type Load } from '#console/campaign-pace.ts';

const load = (desk: string, perSecond: number, messages: number, perDay?: number): Load => ({
  ...{ carrier: { provider: 'aws', sender: desk }, desk, messages },
  pace: { perSecond, ...(perDay === undefined ? {} : { perDay }) },
});
const seconds = (...loads: Load[]) => takesOf(loads)?.seconds;

it('takes as long as its sender takes for all of them: 20,000 on a toll-free number, three a second', () => {
  expect(seconds(load('toll-free', 3, 20_000))).toBe(6_667);
});

it('senders work side by side, and the one that is done last says how long', () => {
  const loads = [load('toll-free', 3, 300), load('short-code', 100, 20_000)];
  expect(takesOf(loads)).toEqual({ provider: 'aws', sender: 'short-code', perSecond: 100, seconds: 200 });
});

it('what goes by one desk to two countries waits for each other', () => {
  expect(seconds(load('pool', 10, 100), load('pool', 10, 200))).toBe(30);
});

it.each([
  [2_000, 2_000],
  [2_001, 86_400 + 1],
  [5_000, 2 * 86_400 + 1_000],
])('with 2,000 a day and one a second the last of %i has left after %i seconds', (messages, expected) => {
  expect(seconds(load('10dlc', 1, messages, 2_000))).toBe(expected);
});

it('says nothing where nobody carries anything', () => {
  expect(takesOf([])).toBeUndefined();
});
