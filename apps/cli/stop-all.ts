import * as z from 'zod';
import { refused, type Api } from './api.ts';

const Stopped = z.object({ stopped: z.int(), done: z.boolean() });

/** One request after the other until no run is left: each stops as many as its time allows. */
export const stopAll = async (api: Api, path: string): Promise<number> => {
  let stopped = 0;
  for (;;) {
    const answer = await api('POST', path);
    const part = Stopped.safeParse(answer.body);
    if (answer.status !== 200 || !part.success) throw refused(answer);
    stopped += part.data.stopped;
    if (part.data.done) return stopped;
  }
};
