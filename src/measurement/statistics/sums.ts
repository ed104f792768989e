/**
 * What an arm adds up of its members: `y` is the outcome, `x` the same measure before exposure. All are sums, so that arms are told from
 * facts in any order.
 */
export interface Sums {
  readonly n: number;
  readonly y: number;
  readonly yy: number;
  readonly x: number;
  readonly xx: number;
  readonly xy: number;
}
export const NOTHING: Sums = { n: 0, y: 0, yy: 0, x: 0, xx: 0, xy: 0 };

export const plus = (a: Sums, b: Sums): Sums => ({
  n: a.n + b.n,
  y: a.y + b.y,
  yy: a.yy + b.yy,
  x: a.x + b.x,
  xx: a.xx + b.xx,
  xy: a.xy + b.xy,
});

/** The covariance of a sample by its sums, divided by n - 1. */
const covariance = (n: number, ab: number, a: number, b: number): number => (n < 2 ? 0 : (ab - (a * b) / n) / (n - 1));

/** What is known of the mean of an arm: `variance` is that of one member. */
export interface Mean {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** Of a share: p(1 - p), as GrowthBook takes it, and not a sample's variance. */
export const shareOf = (n: number, yes: number): Mean => {
  const mean = n === 0 ? 0 : yes / n;
  return { n, mean, variance: mean * (1 - mean) };
};

export const meanOf = ({ n, y, yy }: Sums): Mean => ({
  n,
  mean: n === 0 ? 0 : y / n,
  variance: covariance(n, yy, y, y),
});

/** How much of the outcome the time before foretells: cov(Y, X) / var(X), pooled over arms; 0 where nothing was before. */
export const thetaOf = (arms: readonly Sums[]): number => {
  const pooled = (pick: (arm: Sums) => number): number => arms.reduce((sum, arm) => sum + (arm.n - 1) * pick(arm), 0);
  const spread = pooled(({ n, xx, x }) => covariance(n, xx, x, x));
  return spread === 0 ? 0 : pooled(({ n, xy, x, y }) => covariance(n, xy, x, y)) / spread;
};

/**
 * CUPED (Deng et al., WSDM 2013): the mean without what members did before anyway. `among` is the mean of X over all arms, so that
 * each arm keeps the level of the whole.
 */
export const adjusted = (arm: Sums, theta: number, among: number): Mean => {
  const { n, x, xx, y, xy } = arm;
  const { mean, variance } = meanOf(arm);
  const rest = variance + theta ** 2 * covariance(n, xx, x, x) - 2 * theta * covariance(n, xy, x, y);
  return { n, mean: n === 0 ? 0 : mean - theta * (x / n - among), variance: Math.max(0, rest) };
};
