import { percentile } from '../shared/stats.ts';
import { ENDPOINTS, NOW, PUBLIC_URL, SECRET } from './endpoints.ts';

const ROUNDS = 40_000;
/** Calls in one measurement, so that a clock of microseconds sees them. */
const CALLS = 10;

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
const variance = (all: readonly number[], about: number): number =>
  all.reduce((sum, one) => sum + (one - about) ** 2, 0) / (all.length - 1);

/** Welch's t of two samples, of each the fastest nine tenths: what the machine did in between is none of the code's. */
const welch = (a: readonly number[], b: readonly number[]): number => {
  const [left, right] = [a, b].map((all) => {
    const slowest = percentile(all, 0.9);
    return all.filter((one) => one <= slowest);
  });
  if (left === undefined || right === undefined) return Number.NaN;
  const [m, n] = [mean(left), mean(right)];
  return (m - n) / Math.sqrt(variance(left, m) / left.length + variance(right, n) / right.length);
};

const HEADERS: Readonly<Record<string, string>> = {
  meta: 'x-hub-signature-256',
  vonage: 'authorization',
  twilio: 'x-twilio-signature',
};
const changed = (text: string, at: number): string => {
  const place = at < 0 ? text.length + at : at;
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
};

/** Whether the time says how much of a signature was right: t between one wrong in its first letter and one wrong in its last. */
export const timingOf = (name: string): number => {
  const endpoint = ENDPOINTS[name];
  const header = HEADERS[name];
  if (endpoint === undefined || header === undefined) throw new Error(`nobody posts ${name}`);
  const url = `${PUBLIC_URL}/webhooks/${name}`;
  const { genuine: body } = endpoint;
  const signed = endpoint.sign(body, url)[header] ?? '';
  // Of a token the third part is the signature; of Twilio's the last letter before the padding.
  const first = name === 'vonage' ? signed.lastIndexOf('.') + 1 : signed.indexOf('=') + 1 === signed.length ? 0 : 7;
  const requests = [changed(signed, first), changed(signed, -2)].map((text) => ({
    url,
    headers: { [header]: text },
    body,
  }));
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const which = round % 2 === 0 ? 0 : 1;
    const request = requests[which];
    if (request === undefined) continue;
    const from = performance.now();
    for (let call = 0; call < CALLS; call += 1) endpoint.source.isGenuine(request, [SECRET], NOW);
    times[which].push(performance.now() - from);
  }
  return welch(...times);
};
