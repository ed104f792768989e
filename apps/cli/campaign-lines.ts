import type * as z from 'zod';
import { priceOf } from './replay/cost.ts';
import { PRICES } from './replay/prices.ts';
import type { Estimate, Messages, Progress } from '#console/openapi/campaigns.ts';

type Told = z.infer<typeof Progress>;

const byRule = (rules: Readonly<Record<string, number>>): string =>
  Object.entries(rules)
    .map(([rule, count]) => `${count} ${rule}`)
    .join(', ');
const sumOf = (rules: Readonly<Record<string, number>>): number =>
  Object.values(rules).reduce((sum, count) => sum + count, 0);
const withRules = (rules: Readonly<Record<string, number>>): string =>
  sumOf(rules) === 0 ? '0' : `${sumOf(rules)} (${byRule(rules)})`;

/** One line of a list. */
export const campaignLine = ({ journey, segment, at, held, enumerated, complete, started, waiting }: Told): string =>
  `${journey}  ${segment} at ${at}  ${enumerated}${complete ? '' : '+'} enumerated, ${started} started, ${waiting} waiting${held === null ? '' : `  ${held}`}`;

const looked = ({ members, whole, at }: { members: number; whole: boolean; at: string }): string =>
  whole ? `of all ${members} who are in the segment, at ${at}` : `of a sample of ${members} of the segment, at ${at}`;

const messagesTold = (messages: z.infer<typeof Messages>): readonly string[] => [
  `Messages, ${looked(messages)}:`,
  `  sent     ${messages.sent}`,
  `  waiting  ${withRules(messages.waiting)}`,
  `  refused  ${withRules(messages.refused)}`,
  `  failed   ${messages.failed}`,
  `  none yet ${messages.none}`,
];

export const campaignTold = (told: Told & { readonly messages: z.infer<typeof Messages> }): string =>
  [
    campaignLine(told),
    `  held out ${told.heldOut}`,
    `  refused  ${withRules(told.refused)}`,
    `  gone     ${told.gone}`,
    `  failed   ${told.failed}`,
    ...messagesTold(told.messages),
  ].join('\n');

const percent = (of: number): string => `${(100 * of).toFixed(1)} %`;
const shareTold = ({ share, margin }: { readonly share: number; readonly margin: number }): string =>
  margin === 0 ? percent(share) : `${percent(share)} (± ${percent(margin)})`;

type Estimated = z.infer<typeof Estimate>;

/** A price that no source gave is said to be missing, not guessed. */
const priceTold = (size: number, { channel, country, share }: Estimated['ways'][number]): string => {
  const price = priceOf(PRICES, channel, country ?? '?');
  if (price === undefined) return 'no price is known: it is in your contract';
  const usd = (size * share * price.usd).toFixed(2);
  return `$${usd}${price.per === 'part' ? ' where each is one part' : ''} (${price.source}, ${price.date})`;
};

const durationTold = (seconds: number, pace: string): string => {
  const minutes = Math.ceil(seconds / 60);
  const short = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const time = minutes < 120 ? short : `${(minutes / 60).toFixed(1)} hours`;
  return `It takes ${time} ${pace}, and longer where quiet hours come between.`;
};

/** At the pace of whoever is done last, or at one that somebody asks for. */
const takesTold = ({ takes, size, reached }: Estimated, perSecond: number | undefined): readonly string[] => {
  if (perSecond !== undefined)
    return [durationTold((size * reached.share) / perSecond, `at ${perSecond} a second, as you ask`)];
  if (takes === null) return ['Nobody carries them: no sender is set up for these channels.'];
  const { provider, sender, perDay } = takes;
  const daily = perDay === undefined ? '' : ` and ${perDay} a day`;
  return [durationTold(takes.seconds, `from ${sender} (${provider}), at ${takes.perSecond} a second${daily}`)];
};

/** What each figure rests on is said with it. */
export const campaignEstimate = (estimated: Estimated, perSecond?: number): string => {
  const { at, size, atLeast, sample, reached, ways } = estimated;
  return [
    `${size}${atLeast ? ' members or more' : ' members'} are in the segment.`,
    `May be written to, ${looked({ ...sample, at })}: ${shareTold(reached)}`,
    ...ways.map(
      (way) =>
        `  by ${way.channel} to ${way.country ?? 'an unknown country'}: ${shareTold(way)}, ${priceTold(size, way)}`,
    ),
    ...(reached.share === 0 ? [] : takesTold(estimated, perSecond)),
  ].join('\n');
};
