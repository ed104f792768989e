import { Worker } from 'node:worker_threads';
import { besideOf } from '../../beside-of.ts';
import type { Part, Progress } from './replay-part.ts';
import type { Replayed } from './replayed.ts';

type Message = { readonly done: number; readonly day: string } | { readonly replayed: Replayed };

/** Replays a part in a thread of its own. */
export const inWorker = (part: Part, progress: Progress): Promise<Replayed> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(besideOf(import.meta, 'worker'), { workerData: part });
    worker.on('message', (message: Message) => {
      if ('replayed' in message) resolve(message.replayed);
      else progress(message.done, message.day);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`a worker ended with ${code}`));
    });
  });
