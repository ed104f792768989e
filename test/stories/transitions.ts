import type { Counted } from './system.ts';

/** Of each journey how many states its runs entered, fewest and most; nothing where no execution is started. */
export const transitionsByJourney = (
  journeys: readonly string[],
  executions: readonly Counted[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    journeys.toSorted().map((name) => {
      const counts = executions.filter(({ journey }) => journey === name).map(({ transitions }) => transitions);
      const [least, most] = [Math.min(...counts), Math.max(...counts)];
      if (counts.length === 0) return [name, 'none'];
      return [name, least === most ? String(least) : `${least} to ${most}`];
    }),
  );
