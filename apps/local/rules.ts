import type { Clock } from './clock.ts';
import type { KeyValueStore } from './key-value-store.ts';

export type Rule = 'hourly' | 'daily' | 'reconcile';

const hour = 3_600_000;
const day = 24 * hour;

/** How often, and how long after the full period in UTC. */
const times: Readonly<Record<Rule, { readonly every: number; readonly after: number }>> = {
  hourly: { every: hour, after: 0 },
  daily: { every: day, after: 3 * hour },
  reconcile: { every: day, after: 3.5 * hour },
};
const names = Object.keys(times) as readonly Rule[];

/** The full hour, 03:00 UTC, or 03:30 UTC, that comes first after an instant. */
export const nextOf = (rule: Rule, since: number): number => {
  const { every, after } = times[rule];
  return (Math.floor((since - after) / every) + 1) * every + after;
};

/** EventBridge's rules. One that was missed while nothing ran is made up for once. */
export const createRules = (clock: Clock, fired: KeyValueStore<number>, fire: (rule: Rule) => void) => {
  const last = new Map(fired.entries());
  const cancels = new Map<Rule, () => void>();

  const arm = (rule: Rule): void => {
    const at = nextOf(rule, clock.now().getTime());
    cancels.get(rule)?.();
    const cancel = clock.at(
      at,
      () => {
        fired.put(rule, at);
        fire(rule);
        arm(rule);
      },
      'rule',
    );
    cancels.set(rule, cancel);
  };

  return {
    start: (): void => {
      for (const rule of names) {
        const missed = last.get(rule);
        if (missed !== undefined && nextOf(rule, missed) <= clock.now().getTime()) fire(rule);
        arm(rule);
      }
    },
    /** After the clock was set to another time. */
    rearm: (): void => {
      names.forEach(arm);
    },
  };
};
