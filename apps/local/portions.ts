import type { Portions } from '#runs/scans.ts';
import type { Queue } from './queue.ts';

/** The queue of the workers, in process. */
export const localPortions = (queue: Pick<Queue, 'send'>): Portions => ({
  hand: (portions) => {
    queue.send(portions.map((portion) => JSON.stringify(portion)));
    return Promise.resolve();
  },
});
