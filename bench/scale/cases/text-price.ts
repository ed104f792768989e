import { PRICES } from '../../../apps/cli/replay/prices.ts';

/** $ of a US text of one part, with its carrier fee. */
export const TEXT_USD = PRICES.find(({ channel, country }) => channel === 'sms' && country === 'US')?.usd ?? Number.NaN;
