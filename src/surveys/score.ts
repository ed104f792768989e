import { SCALES, type Band, type Scale } from '#programme/grammar/survey.ts';

/** The band of a scale that a score is in; `undefined` off the scale. */
export const bandOf = (scale: Scale, score: number): Band | undefined =>
  (Object.entries(SCALES[scale]) as (readonly [Band, readonly [number, number]])[]).find(
    ([, [from, to]]) => score >= from && score <= to,
  )?.[0];

/** A rate with what it is made of: 0 of 0 is no rate. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
}

export const rateOf = (numerator: number, denominator: number, times = 1): Rate => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : (times * numerator) / denominator,
});

/** How many gave each score. */
export type Histogram = Readonly<Record<string, number>>;

/** How many are in each band of a scale. */
export const bandsOf = (scale: Scale, given: Histogram): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(SCALES[scale]).map(([band, [from, to]]) => [
      band,
      Object.entries(given).reduce(
        (sum, [score, count]) => sum + (Number(score) >= from && Number(score) <= to ? count : 0),
        0,
      ),
    ]),
  );

const sum = (given: Histogram): number => Object.values(given).reduce((total, count) => total + count, 0);

/** NPS = 100 × (promoters − detractors) / answers, from −100 to 100. */
export const npsOf = (given: Histogram): Rate => {
  const { promoters = 0, detractors = 0 } = bandsOf('nps', given);
  return rateOf(promoters - detractors, sum(given), 100);
};

/** CSAT: the share of the top two of five. */
export const csatOf = (given: Histogram): Rate => rateOf(bandsOf('csat', given)['high'] ?? 0, sum(given));
