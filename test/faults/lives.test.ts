import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createLives, Died, type Call, type Doom } from '../../apps/faults/cloud/lives.ts';
import { pointsOf } from '../../apps/faults/proof/enumerate.ts';

const memory = {};
/** Some steps over two edges, and what of them was done. */
const lived = async (doom: Doom | undefined, run: (store: Store, done: string[]) => Promise<void>) => {
  const lives = createLives<object>();
  const kept: string[] = [];
  const put = (what: string): Promise<void> => Promise.resolve(void kept.push(what));
  // eslint-disable-next-line @typescript-eslint/require-await
  async function* list() {
    yield 'first page';
    yield 'second page';
  }
  const store = lives.port('store', { put, list });
  const done: string[] = [];
  const calls: Call[] = [];
  const ended = await lives
    .live(memory, doom, calls, () => run(store, done))
    .then(
      () => 'answered',
      (error: unknown) => (error instanceof Died ? 'died' : 'threw'),
    );
  await turn();
  return { ended, kept, done, calls: calls.map(({ name, alone }) => `${name}${alone ? '' : ' beside another'}`) };
};
interface Store {
  readonly put: (what: string) => Promise<void>;
  readonly list: () => AsyncIterable<string>;
}

describe('a process that dies', () => {
  const careful = async ({ put }: Store, done: string[]): Promise<void> => {
    try {
      await put('a');
      done.push('a');
      await put('b');
    } catch {
      done.push('caught');
    } finally {
      done.push('cleaned up');
    }
  };

  test.each([
    ['before', 1, [], []],
    ['after', 1, ['a'], []],
    ['before', 2, ['a'], ['a']],
    ['after', 2, ['a', 'b'], ['a']],
  ] as const)(
    '%s call %i has done what it did, and neither catches nor cleans up',
    async (moment, call, kept, done) => {
      const life = await lived({ moment, call }, careful);
      expect(life).toMatchObject({ ended: 'died', kept, done });
    },
  );

  test('takes all with it that it does side by side', async () => {
    const life = await lived({ moment: 'after', call: 1 }, async ({ put }, done) => {
      const one = async (what: string): Promise<void> => {
        await put(what);
        done.push(what);
        await put(`${what} again`);
      };
      await Promise.allSettled([one('a'), one('b')]);
      done.push('answered');
    });
    expect(life).toMatchObject({ ended: 'died', kept: ['a', 'b'], done: [] });
    expect(life.calls).toEqual(['store.put', 'store.put beside another']);
  });

  test('dies between pages too', async () => {
    const pages = async ({ list }: Store, done: string[]): Promise<void> => {
      for await (const page of list()) done.push(page);
    };
    expect(await lived({ moment: 'before', call: 2 }, pages)).toMatchObject({ ended: 'died', done: ['first page'] });
    expect((await lived(undefined, pages)).calls).toEqual(['store.list', 'store.list', 'store.list']);
  });
});

test('points are before and after every call; what leaves the same is told once', () => {
  const calls = [
    { name: 'a', alone: true },
    { name: 'b', alone: true },
    { name: 'c', alone: false },
  ];
  const points = pointsOf({ name: 'console/docs', calls }, 0);
  expect(points.map(({ at, points: count }) => `${at} ${count}`)).toEqual([
    'before a 1',
    'after a 2',
    'after b 1',
    'before c 1',
    'after c 2',
    'twice 0',
  ]);
  // Two for each call and one between the last call and the answer.
  expect(points.reduce((sum, { points: count }) => sum + count, 0)).toBe(2 * calls.length + 1);
});
