import { parentPort, workerData } from 'node:worker_threads';
import { replayPart, type Part } from './replay-part.ts';

/** One part of a replay in a thread of its own: tells how far it is, and last of all what came of it. */
const replayed = await replayPart(workerData as Part, (done, day) => {
  parentPort?.postMessage({ done, day });
});
parentPort?.postMessage({ replayed });
