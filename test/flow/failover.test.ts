import { describe, expect, test } from '@jest/globals';
import { DEATHS, failover, type Death } from '../../bench/pace/failover.ts';
import { smallProgramme } from '../support/programme.ts';

const BURST = { members: 400, perSecond: 20, dies: 5_000, deadFor: 600_000, each: 5_000 } as const;
/** What is called in the eight seconds until silence is known, and up to two seconds early. */
const IN_FLIGHT = BURST.perSecond * 10;

describe('a provider that dies for ten minutes in a burst, in virtual time', () => {
  test.each(Object.keys(DEATHS) as Death[])(
    '%s: nothing is lost, no marketing doubled, and the second takes over',
    async (death) => {
      const ended = await failover({ ...BURST, programme: smallProgramme(), death });
      expect(ended).toMatchObject({ lost: 0, marketingDoubled: 0 });
      expect(ended.takenOver).toBeLessThanOrEqual(30);
      // Tried every five minutes at the least, by the next message that comes.
      expect(ended.recovered).toBeLessThanOrEqual(305);
      // After 30 seconds, then 60, 120, 240 and 300.
      expect(ended.tries).toBeLessThanOrEqual(5);
      expect(ended.writes).toBeLessThanOrEqual(0.1);
      if (death === 'refuses connections') expect(ended.unknown).toBe(0);
      else expect(ended.unknown).toBeLessThanOrEqual(IN_FLIGHT);
      if (death !== 'takes and answers nothing') expect(ended.othersDoubled).toBe(0);
    },
  );
});
