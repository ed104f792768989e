import { expect, test } from '@jest/globals';
import { ambiguous, optOut, other, type Classification } from '#consent/language/classification.ts';
import { weighedWith } from '#consent/learned/opinion.ts';

const CERTAIN = 5;
const HARDLY = -9;

test.each<[Classification, number, string, string]>([
  [optOut('phrase'), CERTAIN, 'opt-out', 'phrase'],
  [optOut('phrase'), HARDLY, 'ambiguous', 'unsure'],
  [optOut('wrong-number'), HARDLY, 'ambiguous', 'unsure'],
  [ambiguous('other-object'), CERTAIN, 'opt-out', 'likely'],
  [ambiguous('other-object'), 0, 'ambiguous', 'other-object'],
  [ambiguous('other-object'), HARDLY, 'other', 'unlikely'],
  [other('none'), CERTAIN, 'opt-out', 'likely'],
  [other('none'), 0, 'ambiguous', 'unsure'],
  [other('none'), HARDLY, 'other', 'none'],
  [{ class: 'help', rule: 'asks-for-help' }, 0, 'help', 'asks-for-help'],
])('rules that say %j beside odds of e^%d are %s by %s', (said, odds, meant, rule) => {
  expect(weighedWith(said, odds)).toEqual({ class: meant, rule });
});

test('a doubt and a return are no wishes to stop at odds at which anything else is', () => {
  expect(weighedWith(ambiguous('doubt'), 3).class).toBe('ambiguous');
  expect(weighedWith(other('returning'), 3).class).toBe('ambiguous');
  expect(weighedWith(other('none'), 3).class).toBe('opt-out');
});

test('what rules hear as a wish is at least asked, whatever was learned', () => {
  const heard = [-20, -5, -1, 0, 1, 5, 20].map((odds) => weighedWith(optOut('forbidden'), odds).class);
  expect(new Set(heard)).toEqual(new Set(['ambiguous', 'opt-out']));
});

test('a narrow rule is believed at odds at which a wide one is not', () => {
  expect(weighedWith(optOut('no-more'), 0).class).toBe('opt-out');
  expect(weighedWith(optOut('forbidden'), 0).class).toBe('ambiguous');
});
