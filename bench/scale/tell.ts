import type { Case } from './case.ts';
import type { Need } from './plan.ts';
import { ofAssumptions, ofQuotas, ofSenders } from './tables/bases.ts';
import { overview, rush } from './tables/rushes.ts';
import { bearing, chart, plan, sizes } from './tables/sizes.ts';
import { tenTimes } from './tables/ten-times.ts';

/** What is named here is named in the document: a block stands between `<!-- scale:NAME -->` and `<!-- /scale -->`. */
export type Blocks = Readonly<Record<string, string>>;

const isStanding = ({ cost }: Case): boolean => cost.storage !== undefined;

/** Everything that the command prints, block by block. */
export const blocksOf = (cases: readonly Case[], needs: readonly Need[]): Blocks => {
  const usual = cases.filter(isStanding);
  const rushes = cases.filter((one) => !isStanding(one));
  return {
    plan: plan(needs),
    'ten-times': tenTimes(cases),
    overview: overview(rushes),
    bearing: bearing(usual),
    chart: chart(usual),
    sizes: sizes(usual),
    ...Object.fromEntries(rushes.map((one) => [one.name, rush(one)])),
    senders: ofSenders(),
    quotas: ofQuotas(),
    assumptions: ofAssumptions(),
  };
};
