/** Coefficients of Lanczos' approximation, g = 7 and nine terms (Godfrey, 2001): right to about 1e-15. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function, for positive numbers. */
export const lnGamma = (a: number): number => {
  const x = a - 1;
  const sum = LANCZOS.slice(1).reduce((all, coefficient, at) => all + coefficient / (x + at + 1), LANCZOS[0] ?? 0);
  const t = x + 7.5;
  return Math.log(2 * Math.PI) / 2 + (x + 0.5) * Math.log(t) - t + Math.log(sum);
};

const TINY = 1e-300;
const PRECISION = 4e-16;
const MOST_TERMS = 1_000;
const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** A continued fraction b0 + a1/(b1 + a2/(b2 + …)) by Lentz's method; each term gives the next `[a, b]`. */
const fraction = (b0: number, term: (at: number) => readonly [a: number, b: number]): number => {
  let value = away(b0);
  let c = value;
  let d = 0;
  for (let at = 1; at <= MOST_TERMS; at += 1) {
    const [a, b] = term(at);
    d = 1 / away(b + a * d);
    c = away(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return value;
};

/** The regularised upper incomplete gamma function Q(a, x): from its fraction in the tail, so that a small one is right too. */
export const gammaUpper = (a: number, x: number): number => {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a));
  if (x >= a + 1) return front / fraction(x + 1 - a, (at) => [at * (a - at), x + 2 * at + 1 - a]);
  let term = 1 / a;
  let sum = term;
  for (let at = 1; Math.abs(term) > Math.abs(sum) * PRECISION; at += 1) sum += term *= x / (a + at);
  return 1 - front * sum;
};

/** The regularised incomplete beta function I(x; a, b). */
export const betaLower = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaLower(1 - x, b, a);
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const term = (at: number): readonly [number, number] => {
    const m = Math.floor(at / 2);
    if (at % 2 === 0) return [(m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), 1];
    return [(-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), 1];
  };
  return front / fraction(1, term);
};
