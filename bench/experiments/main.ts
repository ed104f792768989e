import { needed } from '#measurement/statistics/plan.ts';
import { seeded } from '#measurement/statistics/random.ts';
import { sharing, simulate, spending, type Truth } from './simulate.ts';

const EXPERIMENTS = 2000;
const [MEMBERS, DAYS] = [5000, 20];
const base = { experiments: EXPERIMENTS, members: MEMBERS, days: DAYS, difference: 0 };
const [one, always] = [{ fixed: 4500 }, { sequential: MEMBERS }];

/** Planted: 12 % become 13.2 %, with as many members as find that in four of five. */
const PLANTED = [0.12, 0.132] as const;
const perArm = needed((0.12 * 0.88 + 0.132 * 0.868) / 2, 0.012, 0.05);
const planted = { experiments: 500, members: 2 * perArm, days: DAYS, draw: sharing(...PLANTED), difference: 0.012 };

const SCENES: Readonly<Record<string, Truth>> = {
  'A/A, a share, one look': { ...base, method: one, draw: sharing(0.12, 0.12) },
  'A/A, a share, sequential': { ...base, method: always, draw: sharing(0.12, 0.12) },
  'A/A, money (CUPED), one look': { ...base, method: one, draw: spending(0), revenue: true },
  'A/A, money (CUPED), sequential': { ...base, method: always, draw: spending(0), revenue: true },
  '12 % to 13.2 %, one look': { ...planted, method: { fixed: perArm * 2 - 1000 } },
  '12 % to 13.2 %, sequential': { ...planted, method: { sequential: 2 * perArm } },
  'A/A, divided by the hash of members': {
    ...base,
    experiments: 500,
    method: one,
    draw: sharing(0.12, 0.12),
    hashed: true,
  },
  'a tenth of an arm lost': {
    ...{ ...base, experiments: 500, method: one, draw: sharing(0.12, 0.12) },
    hashed: true,
    lost: (random, arm) => arm === 'warm' && random() < 0.1,
  },
};

/** What 99 of 100 runs of a fair coin of this rate lie between. */
const band = (count: number, rate: number): string => {
  const spread = 2.576 * Math.sqrt(count * rate * (1 - rate));
  return `${Math.ceil(count * rate - spread)} to ${Math.floor(count * rate + spread)}`;
};

console.log(
  `Members for a power of 80 %: ${perArm} in each arm. Of 2,000 by chance of 5 %: ${band(EXPERIMENTS, 0.05)}.`,
);
for (const [name, truth] of Object.entries(SCENES)) {
  const found = simulate(truth, seeded(20_261_201));
  console.log(`${name}: of ${truth.experiments} ${JSON.stringify(found)}`);
}
