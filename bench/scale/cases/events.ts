import { share } from '../assumptions.ts';
import { strained, warming, type Case } from '../case.ts';
import { costOf, type CostOptions } from '../cost.ts';
import type { Load } from '../load.ts';
import { warmAfter } from '../warm.ts';
import { coldTables, tableUnits } from '../limits.ts';

const HOUR = 3_600;

/** So many events a second for an hour, of so many members. */
export const events = (perSecond: number, members: number, options: CostOptions): Case => {
  const load: Load = {
    members,
    steps: {
      ...{ accept: perSecond, advance: perSecond, timer: perSecond * share.timer },
      ...{ send: perSecond * share.message, receipt: perSecond * share.message },
    },
  };
  const most = Math.max(...tableUnits(load, options.steps, 'writes').values());
  const told = strained(load, options.steps, coldTables(load, options.steps));
  const hour = Object.fromEntries(Object.entries(load.steps).map(([name, rate]) => [name, rate * HOUR]));
  const first = warming(load, options.steps, perSecond)(0);
  return {
    name: 'events',
    asks: `${perSecond.toLocaleString('en')} events a second for an hour, of ${members.toLocaleString('en')} members`,
    wanted: perSecond,
    of: 'events',
    ...told,
    cost: { aws: costOf({ steps: hour }, options), messages: 0 },
    facts: {
      'events a second that new tables take': Math.min(perSecond, first),
      'seconds until tables take all': warmAfter(most),
      'write units of the busiest table': most,
    },
  };
};
