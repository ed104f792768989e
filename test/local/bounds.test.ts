import { expect, test } from '@jest/globals';
import { checkEvent } from '#events/accept.ts';
import { moveClock } from '../../apps/local/move-clock.ts';
import { aBench } from './support/bench.ts';

const now = new Date('2026-11-21T12:00:00.000Z');

test('the clock is not moved further than ten years at once, however that is asked for', async () => {
  const { clock } = aBench();
  const options = { clock, nextDue: () => undefined, nobody: () => false, jumped: () => undefined, worked: () => 0 };
  await expect(moveClock(options, { to: '9999-01-01T00:00:00Z' })).rejects.toMatchObject({ status: 400, path: 'to' });
  await expect(moveClock(options, { advance: 'P7000Y' })).rejects.toMatchObject({ status: 400, path: 'advance' });
});

test.each([101, 10_000, 1_000_000_000])(
  '%i stamps in one event are refused: each full card is a fact of its own',
  (stamps) => {
    const event = { id: '1', type: 'stamp.earned', source: 'pos', memberId: 'alma', data: { stamps } };
    expect(checkEvent(event, now)).toMatchObject({ ok: false, path: 'data.stamps' });
  },
);
