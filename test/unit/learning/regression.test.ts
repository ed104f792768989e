import { expect, test } from '@jest/globals';
import { exampleOf, judged, learn } from '../../../apps/learning/regression.ts';

const reply = (words: string, target: number) => exampleOf([new Set(words.split(' '))], target, 1);
const replies = [
  reply('stop texts', 1),
  reply('no texts', 1),
  reply('bus stop', 0),
  reply('no bus', 0),
  reply('more cake', 0),
];

test('what stands beside wishes raises the odds, and what stands beside others lowers them', () => {
  const model = learn(replies);
  const odds = (words: string): number => judged(model, reply(words, 0));
  expect(odds('texts')).toBeGreaterThan(odds('stop'));
  expect(odds('stop')).toBeGreaterThan(odds('bus'));
});

test('the same replies teach the same', () => {
  expect(learn(replies)).toEqual(learn(replies));
});

test('a weight is the mean over replies: one that is as often a wish as not says even odds', () => {
  const model = learn([reply('maybe', 1), reply('maybe', 0)]);
  expect(Math.abs(judged(model, reply('maybe', 0)))).toBeLessThan(0.2);
});
