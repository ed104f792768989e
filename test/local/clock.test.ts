import { describe, expect, test } from '@jest/globals';
import { aBench, noon } from './support/bench.ts';

const seconds = (at: Date): number => (at.getTime() - noon) / 1_000;

describe('the virtual clock', () => {
  test('fires what falls due on the way in order of time, each at its own instant', async () => {
    const { clock, advance } = aBench();
    const seen: [string, number][] = [];
    for (const [name, at] of [
      ['c', 30],
      ['a', 10],
      ['late', 61],
      ['b', 20],
    ] as const)
      clock.at(noon + at * 1_000, () => seen.push([name, seconds(clock.now())]));
    await advance(60);
    expect(seen).toEqual([
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ]);
    expect(seconds(clock.now())).toBe(60);
  });

  test('lets everything come to rest before the next instant', async () => {
    const { clock, activity, advance } = aBench();
    const seen: string[] = [];
    clock.at(noon + 10_000, () => {
      const done = activity.begin();
      setTimeout(() => {
        seen.push(`slow work at ${seconds(clock.now())}`);
        done();
      }, 20);
    });
    clock.at(noon + 11_000, () => seen.push('next'));
    await advance(60);
    expect(seen).toEqual(['slow work at 10', 'next']);
  });

  test('fires what is set on the way, also for the same instant', async () => {
    const { clock, advance } = aBench();
    const seen: number[] = [];
    const again = (left: number): void => {
      seen.push(seconds(clock.now()));
      if (left > 0)
        clock.at(clock.now().getTime() + (left === 3 ? 0 : 5_000), () => {
          again(left - 1);
        });
    };
    clock.at(noon + 10_000, () => {
      again(3);
    });
    await advance(60);
    expect(seen).toEqual([10, 10, 15, 20]);
  });

  test('does not fire what was cancelled, and moves to a past instant not at all', async () => {
    const { clock, advance } = aBench();
    let fired = false;
    clock.at(noon + 1_000, () => {
      fired = true;
    })();
    await advance(60);
    await clock.move(() => noon);
    expect(fired).toBe(false);
    expect(seconds(clock.now())).toBe(60);
  });

  test('serialises calls: each begins where the one before it ended', async () => {
    const { clock } = aBench();
    const hour = (): number => clock.now().getTime() + 3_600_000;
    await Promise.all([clock.move(hour), clock.move(hour), clock.move(hour)]);
    expect(seconds(clock.now())).toBe(3 * 3_600);
  });

  test('keeps its offset with every instant, so that a restart never goes back in time', async () => {
    const { clock, advance, offset } = aBench();
    let during = 0;
    clock.at(noon + 10_000, () => {
      during = offset();
    });
    await advance(60);
    expect([during, offset()]).toEqual([10_000, 60_000]);
  });

  test('rings by itself while real time passes', async () => {
    const { clock } = aBench();
    clock.start();
    await new Promise<void>((resolve) => {
      clock.at(noon, resolve);
    });
    clock.stop();
  });
});
