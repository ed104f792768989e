import { SingleBar } from 'cli-progress';

export interface ReplayProgress {
  readonly at: (done: number, day: string) => void;
  readonly stop: () => void;
}

const TENTH = 10;

const bar = (total: number, label: string): ReplayProgress => {
  const shown = new SingleBar({
    format: `${label} {bar} {percentage}% | {value}/{total} events | {day} | ETA {eta_formatted}`,
    hideCursor: false,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let shownSo = 0;
  shown.start(total, 0, { day: '' });
  return {
    at: (done, day) => {
      shown.increment(done - shownSo, { day });
      shownSo = done;
    },
    stop: () => {
      shown.stop();
    },
  };
};

const plain = (total: number, label: string): ReplayProgress => {
  let tenths = 0;
  return {
    at: (done, day) => {
      const now = Math.floor((TENTH * done) / Math.max(1, total));
      if (now <= tenths) return;
      tenths = now;
      process.stderr.write(`${label} ${now * TENTH}%, ${day}\n`);
    },
    stop: () => undefined,
  };
};

/** On stderr: a bar for somebody who watches, a line for every tenth where it was asked for, else nothing. */
export const replayProgress = (total: number, label: string, asked: boolean): ReplayProgress => {
  if (process.stderr.isTTY) return bar(total, label);
  return asked ? plain(total, label) : { at: () => undefined, stop: () => undefined };
};
