import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  advance(rows: number, bytes: number): void;
  stop(): void;
}

const silent: ProgressBar = { advance: () => undefined, stop: () => undefined };

/** On stderr, and only for somebody who watches. */
export const progressBar = (bytes: number): ProgressBar => {
  if (!process.stderr.isTTY) return silent;
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {rows} rows | {rate} rows/s | ETA {eta_formatted}',
    etaBuffer: 100,
    hideCursor: false,
    clearOnComplete: true,
    stream: process.stderr,
  });
  const start = performance.now();
  let rows = 0;
  bar.start(bytes, 0, { rows, rate: '-' });
  return {
    advance: (more, taken) => {
      rows += more;
      bar.increment(taken, { rows, rate: Math.round((1_000 * rows) / (performance.now() - start)) });
    },
    stop: () => {
      bar.stop();
    },
  };
};
