import { burst, paced, type Burst } from '../embedded/burst.ts';
import { wireFloor } from '../embedded/floor.ts';
import { call } from '../shared/call.ts';
import { joinMembers, people } from '../shared/join-members.ts';
import { startLocal } from '../shared/local-system.ts';
import { smallProgramme } from '../shared/small-programme.ts';
import { atLeast, atMost, fact, type Measured } from '../shared/row.ts';
import { median, percentile } from '../shared/stats.ts';

const GATE = 4;
const MEMBERS = 2_000;
/** As many as the cap allows in a day. */
const BURSTS = 3;
const PARCELVOY_PER_SECOND = 34.4;
const PER_SECOND = 20;
const SECONDS = 20;

/** The embedded system from `POST /events` to the provider's API, in a process of its own. */
export const embeddedGate = async (): Promise<Measured> => {
  const system = await startLocal('--programme', smallProgramme());
  try {
    const members = people(MEMBERS);
    await joinMembers(system.url, members);
    const floors = [await wireFloor(system)];
    const bursts: Burst[] = [];
    for (let i = 0; i < BURSTS; i += 1) {
      bursts.push(await burst(system, members));
      floors.push(await wireFloor(system));
    }
    await call(`${system.url}/local/clock`, 'POST', { advance: 'P1D' });
    const latencies = await paced(system, members.slice(0, PER_SECOND * SECONDS), PER_SECOND);
    const of = (pick: (one: Burst) => number): number => median(bursts.map(pick));
    const floor = median(floors.map(({ perSecond }) => perSecond));
    return {
      rows: [
        atLeast(
          GATE,
          'events/s end to end, bursts of 2,000',
          of(({ perSecond }) => perSecond),
          10 * PARCELVOY_PER_SECOND,
          { floor },
        ),
        atMost(
          GATE,
          'CPU ms an event',
          of(({ cpuMsPerEvent }) => cpuMsPerEvent),
          5,
          {
            floor: median(floors.map(({ cpuMsPerPost }) => cpuMsPerPost)),
          },
        ),
        atMost(GATE, 'ms to the first delivery of a burst', Math.max(...bursts.map(({ firstMs }) => firstMs)), 1_000),
        atMost(GATE, `ms at p95, paced at ${PER_SECOND}/s`, percentile(latencies, 0.95), 188),
      ],
      facts: [
        fact(GATE, 'times Parcelvoy', of(({ perSecond }) => perSecond) / PARCELVOY_PER_SECOND),
        fact(GATE, 'all bursts, events/s', bursts.map(({ perSecond }) => Math.round(perSecond)).join(', ')),
        fact(
          GATE,
          'floor: bare posts/s to the phone, before and after each',
          floors.map(({ perSecond }) => Math.round(perSecond)).join(', '),
        ),
        fact(
          GATE,
          'paced, ms at p50 and p99',
          `${percentile(latencies, 0.5).toFixed(0)}, ${percentile(latencies, 0.99).toFixed(0)}`,
        ),
      ],
    };
  } finally {
    await system.stop();
  }
};
