import type * as z from 'zod';
import type { ExperimentReport } from '#console/openapi/experiments.ts';

type Report = z.infer<typeof ExperimentReport>;
type Arm = Report['arms'][number];

const WIDTH = 41;

/** An interval on a line that has zero and all intervals of the experiment on it. */
const drawn = (low: number, value: number, high: number, most: number): string => {
  const at = (x: number): number => Math.round(((x + most) / (2 * most)) * (WIDTH - 1));
  return Array.from({ length: WIDTH }, (_, place) => {
    if (place === at(value)) return '●';
    if (place === at(low)) return '├';
    if (place === at(high)) return '┤';
    if (place > at(low) && place < at(high)) return '─';
    return place === at(0) ? '│' : ' ';
  }).join('');
};

const sayer = ({ measure }: Report) => {
  const digits = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
  return 'event' in measure
    ? { of: (value: number) => `${digits(100 * value)} %`, more: (value: number) => `${digits(100 * value)} points` }
    : {
        of: (value: number) => `${digits(value / 100)} ${measure.revenue}`,
        more: (value: number) => `${digits(value / 100)} ${measure.revenue}`,
      };
};

const armLine = (report: Report, { arm, exposed, outcome, mean }: Arm, width: number): string => {
  const n = exposed.toLocaleString('en');
  const what = 'event' in report.measure ? `${outcome.toLocaleString('en')} of ${n}` : `${n} members`;
  return `  ${arm.padEnd(width)}  ${sayer(report).of(mean)} (${what})`;
};

/** A report as a terminal shows it: arms, intervals of what they differ by from the first, and what is to be thought of it. */
export const experimentLines = (report: Report): string => {
  const { arms, outlook, hypothesis, says } = report;
  const width = Math.max(...arms.map(({ arm }) => arm.length), 0);
  const compared = arms.flatMap(({ arm, compared: one }) => (one === undefined ? [] : [{ arm, ...one }]));
  const most = Math.max(...compared.flatMap(({ difference: { low, high } }) => [Math.abs(low), Math.abs(high)]), 1e-9);
  const { more } = sayer(report);
  return [
    hypothesis,
    '',
    ...arms.map((arm) => armLine(report, arm, width)),
    ...compared.flatMap(({ arm, difference: { low, value, high }, p }) => [
      '',
      `  ${arm.padEnd(width)}  ${drawn(low, value, high, most)}`,
      `  ${''.padEnd(width)}  ${more(value)}, between ${more(low)} and ${more(high)}; p = ${p.toPrecision(2)}`,
    ]),
    '',
    ...says,
    ...(outlook.detectable === undefined
      ? []
      : [`A difference of ${more(outlook.detectable)} is found with a power of 80 % at the planned number.`]),
    ...(report.state === 'read' || outlook.daysLeft === undefined ? [] : [`${outlook.daysLeft} days are left.`]),
  ].join('\n');
};
