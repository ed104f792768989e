import type { Programmes } from '#programme/programme.ts';
import type { ActiveRun, Executions, Runs } from '#runs/run.ts';

export interface SwitchPorts {
  readonly programmes: Pick<Programmes, 'turn'>;
  readonly runs: Pick<Runs, 'active' | 'stop'>;
  readonly executions: Pick<Executions, 'stop'>;
  readonly now: () => Date;
}

export const SWITCHED_OFF = 'switched-off';
const TOGETHER = 25;

/** `done` is false when the time was over before the last run was stopped; the same again goes on. */
export interface SwitchedOff {
  readonly stopped: number;
  readonly done: boolean;
}

/**
 * The switch first, which every start, advance and claim asks for: from then on nothing leaves, whatever becomes of the rest.
 * Then the runs that are under way, one after the other until `deadline`; one that cannot be stopped is thrown in the end.
 */
export const switchOff = async (ports: SwitchPorts, journey: string, deadline: Date): Promise<SwitchedOff> => {
  await ports.programmes.turn(journey, 'off');
  const stop = async (run: ActiveRun): Promise<number> => {
    if (!(await ports.runs.stop(run, SWITCHED_OFF))) return 0;
    await ports.executions.stop(run, SWITCHED_OFF);
    return 1;
  };
  let stopped = 0;
  const faults: unknown[] = [];
  for await (const page of ports.runs.active(journey))
    for (let from = 0; from < page.length; from += TOGETHER) {
      if (ports.now() >= deadline) return { stopped, done: false };
      const settled = await Promise.allSettled(page.slice(from, from + TOGETHER).map(stop));
      for (const one of settled)
        if (one.status === 'fulfilled') stopped += one.value;
        else faults.push(one.reason);
    }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} runs could not be stopped`);
  return { stopped, done: true };
};
