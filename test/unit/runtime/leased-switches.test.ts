import { beforeEach, describe, expect, it } from '@jest/globals';
import { leasedSwitches } from '#runtime/leased-switches.ts';

type Turn = 'on' | 'off';

let time: number;
let reads: number;
let isOff: boolean;
/** Answers a read with what was so when it was made, at the time that it says. */
let slow: number;
let waiting: { readonly at: number; readonly go: () => void }[];

const pass = async (ms: number): Promise<void> => {
  time += ms;
  const over = waiting.filter(({ at }) => at <= time);
  waiting = waiting.filter((one) => !over.includes(one));
  for (const { go } of over) go();
  for (let i = 0; i < 5; i += 1) await Promise.resolve();
};
const sleep = (ms: number): Promise<void> =>
  ms === 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push({ at: time + ms, go: resolve }));
const stored = {
  off: async () => {
    reads += 1;
    const seen = isOff ? ['welcome'] : [];
    await sleep(slow);
    return seen;
  },
  turn: (_: string, to: Turn) => {
    isOff = to === 'off';
    return Promise.resolve();
  },
};
const aFunction = (wall = () => time) => leasedSwitches(stored, { wall, monotonic: () => time, sleep });

beforeEach(() => {
  [time, reads, isOff, slow, waiting] = [0, 0, false, 0, []];
});

describe('switches of journeys', () => {
  it('are read once for all the messages of two seconds', async () => {
    const one = aFunction();
    await Promise.all(Array.from({ length: 10 }, () => one.off()));
    await pass(1_999);
    await one.off();
    expect(reads).toBe(1);
    await pass(1);
    await one.off();
    expect(reads).toBe(2);
  });

  it.each([0, 1, 500, 1_999, 2_000])(
    'hold everywhere when whoever turned one off hears so, though another read them %d ms before',
    async (before) => {
      const [one, another] = [aFunction(), aFunction()];
      await another.off();
      await pass(before);
      let answered = false;
      const turned = one.turn('welcome', 'off').then(() => (answered = true));
      await pass(0);
      await pass(1_999);
      expect(answered).toBe(false);
      await pass(1);
      await turned;
      expect(await another.off()).toEqual(['welcome']);
      expect(await one.off()).toEqual(['welcome']);
    },
  );

  it('are not gone by when the read itself took longer than they hold', async () => {
    const [one, another] = [aFunction(), aFunction()];
    slow = 2_500;
    const asked = another.off();
    await pass(0);
    const turned = one.turn('welcome', 'off');
    await pass(0);
    await pass(2_000);
    await turned;
    slow = 0;
    await pass(500);
    expect(await asked).toEqual(['welcome']);
  });

  it('are read anew by a function that was frozen, and where the clock was set back', async () => {
    let behind = 0;
    const [frozen, back] = [
      leasedSwitches(stored, { wall: () => time, monotonic: () => 0, sleep }),
      aFunction(() => time - behind),
    ];
    await Promise.all([frozen.off(), back.off()]);
    isOff = true;
    behind = 60_000;
    await pass(2_000);
    expect(await Promise.all([frozen.off(), back.off()])).toEqual([['welcome'], ['welcome']]);
  });

  it('that could not be read are asked for again at once, and never guessed', async () => {
    const failing = { ...stored, off: () => (reads++ === 0 ? Promise.reject(new Error('throttled')) : stored.off()) };
    const one = leasedSwitches(failing, { wall: () => time, monotonic: () => time, sleep });
    await expect(one.off()).rejects.toThrow('throttled');
    expect(await one.off()).toEqual([]);
  });

  it('that always take longer than they hold are an error after three reads', async () => {
    slow = 2_000;
    const asked = aFunction().off();
    const refused = expect(asked).rejects.toThrow('could not be read within 2000 ms');
    for (let i = 0; i < 3; i += 1) await pass(2_000);
    await refused;
    expect(reads).toBe(3);
  });

  it('that are turned on are on for who turned them at once', async () => {
    const one = aFunction();
    isOff = true;
    await one.off();
    await one.turn('welcome', 'on');
    expect(await one.off()).toEqual([]);
  });
});
