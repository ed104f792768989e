import * as z from 'zod';
import { refused, type Answer, type Api } from '../api.ts';

/** The clock only goes forward; a second import, or one that goes on, asks for days that have passed. */
const Passed = z.object({ path: z.literal('to') });
const passed = ({ status, body }: Answer): boolean => status === 400 && Passed.safeParse(body).success;

/** The clock of the embedded system, which is moved to a day when the first batch of that day is due. */
export const clockMover = (api: Api) => {
  let moved: Promise<void> | undefined;
  let to: string | undefined;
  const move = async (): Promise<void> => {
    const answer = await api('POST', '/local/clock', { to });
    if (answer.status !== 200 && !passed(answer)) throw refused(answer);
  };
  return {
    next: (until: string): void => {
      to = until;
      moved = undefined;
    },
    /** Moves once a day, and not for a day on which nothing is left to do. */
    ensure: async (): Promise<void> => {
      if (to !== undefined) await (moved ??= move());
    },
  };
};
