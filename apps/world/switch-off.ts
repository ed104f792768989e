import type { Programmes } from '#programme/programme.ts';
import type { Executions, Runs } from '#runs/run.ts';

/** The kill switch: no run starts, and those under way are stopped. */
export const switchOff = async (
  {
    programmes,
    runs,
    executions,
  }: { readonly programmes: Programmes; readonly runs: Runs; readonly executions: Executions },
  journey: string,
): Promise<void> => {
  await programmes.turn(journey, 'off');
  for await (const page of runs.active(journey))
    for (const run of page) if (await runs.stop(run, 'switched-off')) await executions.stop(run, 'switched-off');
};
