import type { Desks } from '#messages/desk.ts';
import type { Paced } from '#messages/pace.ts';
import type { Way } from '#messages/outage.ts';
import type { Turns } from '#messages/turns.ts';
import { createClerk } from '#runtime/desk-clerk.ts';

export interface TurnsOptions {
  readonly desks: Desks;
  readonly paceOf: (way: Way) => Paced;
  /** How many processes may hand over at once, at the most. */
  readonly workers: number;
  readonly now: () => Date;
}

/** A clerk for each desk, who serves one message after another, so that those of a batch share one write. */
export const warmTurns = ({ desks, paceOf, workers, now }: TurnsOptions): Turns => {
  const clerks = new Map<string, ReturnType<typeof createClerk>>();
  const lines = new Map<string, Promise<unknown>>();
  const clerkOf = (paced: Paced): ReturnType<typeof createClerk> => {
    const clerk = clerks.get(paced.desk) ?? createClerk({ ...paced, desks, workers, now: () => now().getTime() });
    clerks.set(paced.desk, clerk);
    return clerk;
  };
  const inLine = <T>(way: Way, run: (clerk: ReturnType<typeof createClerk>) => Promise<T>): Promise<T> => {
    const paced = paceOf(way);
    const serve = (): Promise<T> => run(clerkOf(paced));
    const served = (lines.get(paced.desk) ?? Promise.resolve()).then(serve, serve);
    lines.set(paced.desk, served);
    return served;
  };
  return {
    take: (asking) => inLine(asking.way, (clerk) => clerk.take(asking)),
    refused: (asking, notTaken) => inLine(asking.way, (clerk) => clerk.refused(asking, notTaken)),
  };
};
