import { Worker } from 'node:worker_threads';
import { besideOf } from '../beside-of.ts';
import type { Checked } from './read-programme.ts';

/**
 * `readProgramme` in a thread of its own: compiling layouts and checking take a second of CPU and more on a busy machine, in
 * which a process with connections open would not see that the other side closed one.
 */
export const readBeside = (dir: string): Promise<Checked> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(besideOf(import.meta, 'reader'), { workerData: dir });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`reading ${dir} ended with ${code}`));
    });
  });
