import type { Simulation } from './simulate.ts';

const OUTCOME = {
  started: '',
  'at-once': '',
  scheduled: '',
  'held-out': 'No run: this member is in the holdout.',
  once: 'No run: the member was in it too lately.',
  concurrent: 'No run: the member is in it already.',
  late: 'No run: the event is too old to start one.',
  overtaken: 'No run: what ends it has happened since the event.',
  off: 'No run: the journey is switched off.',
  unevaluable: 'No run: what it asks cannot be evaluated for this member.',
} as const;

/** The timeline for people: the time stands once above all that happens at it. */
export const timelineText = ({ journey, memberId, started, timeline }: Simulation): string => {
  const width = Math.max(16, ...timeline.map(({ local }) => local.length));
  let last = '';
  const lines = timeline.map((entry) => {
    const when = entry.local === last ? '' : entry.local;
    last = entry.local;
    const where = entry.journey === undefined || entry.journey === journey ? '' : `${entry.journey}: `;
    const [first = '', ...rest] = `${where}${entry.say}`.split('\n');
    return [`${when.padEnd(width)}  ${first}`, ...rest.map((line) => `${''.padEnd(width)}  ${line}`)].join('\n');
  });
  return [`${memberId} in ${journey}`, OUTCOME[started], ...lines].filter((line) => line !== '').join('\n');
};
