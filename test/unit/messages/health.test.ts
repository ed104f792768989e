import { describe, expect, it } from '@jest/globals';
import { isSick, isUnanswered, seenAt, wellAt } from '#messages/health.ts';
import type { SendOutcome } from '#messages/sender.ts';

const SENT: SendOutcome = { kind: 'sent', providerId: 'p' };
const FAILED: SendOutcome = { kind: 'failed', code: 'NoSuchNumber' };
const TIMEOUT: SendOutcome = { kind: 'unknown', code: 'TimeoutError' };
const NOBODY: SendOutcome = { kind: 'throttled', code: 'ECONNREFUSED' };
const BUSY: SendOutcome = { kind: 'throttled', code: 'ThrottlingException' };

/** So many calls, one each so many milliseconds. */
const after = (outcomes: readonly SendOutcome[], each = 100) =>
  outcomes.reduce((health, outcome, at) => seenAt(health, outcome, at * each), wellAt(0));
const times = (count: number, ...outcomes: readonly SendOutcome[]): SendOutcome[] =>
  Array.from({ length: count }, () => outcomes).flat();

describe('what is no answer', () => {
  it.each<[SendOutcome, boolean]>([
    [TIMEOUT, true],
    [NOBODY, true],
    [BUSY, false],
    [FAILED, false],
    [SENT, false],
    [{ kind: 'fault', code: 'AccessDeniedException', scope: 'account' }, false],
  ])('%j: %p', (outcome, silent) => {
    expect(isUnanswered(outcome)).toBe(silent);
  });
});

describe('a way is sick', () => {
  it.each<[string, readonly SendOutcome[], boolean]>([
    ['after five calls in a row without an answer', times(5, TIMEOUT), true],
    ['after five of both kinds', [...times(3, TIMEOUT), ...times(2, NOBODY)], true],
    ['not after four', times(4, TIMEOUT), false],
    ['not when an answer came between', [...times(4, TIMEOUT), FAILED, ...times(4, TIMEOUT)], false],
    ['also when it said between that it is busy', [...times(4, TIMEOUT), BUSY, TIMEOUT], true],
    ['when more than half of twenty-one were not answered', [...times(10, SENT, TIMEOUT), TIMEOUT], true],
    ['not when half were', times(10, TIMEOUT, SENT), false],
    ['not for half of few', times(5, SENT, TIMEOUT), false],
    ['when none of twenty was taken', times(20, BUSY), true],
    ['not while one in twenty is taken: that is for its desk', [SENT, ...times(19, BUSY)], false],
    ['not for five that it was too busy for', times(5, BUSY), false],
  ])('%s', (_, outcomes, sick) => {
    expect(isSick(after(outcomes))).toBe(sick);
  });

  it('by a share of half a minute: what is older is forgotten', () => {
    // One in two seconds: no twenty in any half minute.
    expect(isSick(after(times(40, BUSY), 2_000))).toBe(false);
  });

  it('by a row however slowly it comes', () => {
    expect(isSick(after(times(5, TIMEOUT), 60_000))).toBe(true);
  });
});
