import { join } from 'node:path';
import { Engine } from 'json-rules-engine';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';
import { holds } from '#programme/condition.ts';
import { median } from '../shared/stats.ts';

const ROUNDS = 31;
const values = (tier: string, tierProgress: number) => ({
  id: 'alma',
  points: 460,
  tier,
  tierProgress,
  nextTier: 'silver',
  nextTierName: 'Silver',
  rewards: ['Free coffee'],
});
/** The member has just crossed nine tenths, so every part of the condition is looked at. */
const context = { member: values('bronze', 0.92), before: values('bronze', 0.85), event: {}, brand: {} };

const rules = (): Engine => {
  const engine = new Engine();
  const fact = (name: string, path: string, operator: string, value: unknown) => ({
    fact: name,
    path,
    operator,
    value,
  });
  engine.addRule({
    conditions: {
      all: [
        fact('member', '$.nextTier', 'notEqual', ''),
        fact('member', '$.tierProgress', 'greaterThanInclusive', 0.9),
        {
          any: [
            fact('before', '$.tierProgress', 'lessThan', 0.9),
            fact('before', '$.tier', 'notEqual', { fact: 'member', path: '$.tier' }),
          ],
        },
      ],
    },
    event: { type: 'almost-silver' },
  });
  return engine;
};

const micros = async (times: number, run: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
};

/** CPU microseconds of one look at the almost-silver condition, ours and theirs in turns. */
export const conditionCost = async (): Promise<{ readonly ours: number; readonly theirs: number }> => {
  const read = await readProgramme(join(import.meta.dirname, '../../programme'));
  const trigger = read.ok ? read.programme.journeys['almost-silver']?.trigger : undefined;
  const text = trigger !== undefined && 'event' in trigger ? trigger.when : undefined;
  const engine = rules();
  const { events } = await engine.run(context);
  if (!holds(text, context) || events.length !== 1) throw new Error('the condition should hold on both sides');
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = -3; round < ROUNDS; round += 1) {
    const mine = await micros(200, () => {
      for (let i = 0; i < 50; i += 1) holds(text, context);
    });
    const other = await micros(200, () => engine.run(context));
    if (round < 0) continue;
    ours.push(mine / 50);
    theirs.push(other);
  }
  return { ours: median(ours), theirs: median(theirs) };
};
