import { join } from 'node:path';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';
import { DEATHS, failover, type Death, type Failover } from '../pace/failover.ts';
import { atMost, fact, type Fact, type Measured, type Row } from '../shared/row.ts';

const GATE = 8;
const BURST = { members: 5_000, perSecond: 50, dies: 20_000, deadFor: 1_800_000, each: 5_000 } as const;
/** A sick provider is tried every five minutes at the least, by the next message that comes. */
const RECOVERED = 300 + BURST.each / 1_000;

const rowsOf = (death: Death, ended: Failover): readonly Row[] => [
  atMost(GATE, `${death}: lost, or marketing doubled`, ended.lost + ended.marketingDoubled, 0),
  atMost(GATE, `${death}: seconds until the second takes over`, ended.takenOver, 30),
  atMost(GATE, `${death}: seconds until the first is back`, ended.recovered, RECOVERED),
  atMost(GATE, `${death}: writes a message to share what is known`, ended.writes, 0.1),
];
const factsOf = (death: Death, ended: Failover): readonly Fact[] => [
  fact(GATE, `${death}: marketing that stays unknown`, ended.unknown),
  fact(GATE, `${death}: doubled of what may go twice`, ended.othersDoubled),
  fact(GATE, `${death}: messages that tried whether it is over`, ended.tries),
  fact(GATE, `${death}: seconds until the last of the burst`, ended.drained),
];

/** A provider dies for half an hour in a burst of 5,000, in virtual time: the deployed decisions on the store in memory. */
export const failoverGate = async (): Promise<Measured> => {
  const read = await readProgramme(join(import.meta.dirname, '../../test/support/small-programme'));
  if (!read.ok) throw new Error('the small programme cannot be read');
  const { programme } = read;
  const ended: (readonly [Death, Failover])[] = [];
  for (const death of Object.keys(DEATHS) as Death[])
    ended.push([death, await failover({ ...BURST, programme, death })]);
  return { rows: ended.flatMap((one) => rowsOf(...one)), facts: ended.flatMap((one) => factsOf(...one)) };
};
