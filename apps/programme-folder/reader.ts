import { parentPort, workerData } from 'node:worker_threads';
import { readProgramme } from './read-programme.ts';

/** The thread of `readBeside`: one folder, one answer. */
parentPort?.postMessage(await readProgramme(workerData as string));
