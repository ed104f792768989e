import type { GraphNode } from '#publishing/graph/graph.ts';
import { all, any, zoneIn } from '#publishing/graph/words.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Schedule } from '#programme/grammar/trigger.ts';

type Words = Pick<GraphNode, 'title' | 'details' | 'condition'>;

const beforeDay = (before: readonly string[], day: string): string => {
  const earlier = before.filter((span) => !/^0+[smhd]$/.test(span)).map((span) => `${span} before`);
  return [
    ...(earlier.length === 0 ? [] : [`${all(earlier)} ${day}`]),
    ...(earlier.length < before.length ? [`on ${day}`] : []),
  ].join(' and ');
};
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const dayOf = (trigger: Schedule): string => {
  switch (trigger.schedule) {
    case 'points-expiring':
      return `${all(trigger.before)} before points expiring`;
    case 'birthday':
      return beforeDay(trigger.before, 'the birthday');
    case 'anniversary':
      return `${trigger.again ? 'every' : 'after'} ${trigger.months} months of membership`;
    case 'silence':
      return `after ${all(trigger.after)} without ${trigger.of === 'purchase' ? 'a purchase' : 'a sign'}`;
    case 'date':
      return beforeDay(trigger.before, trigger.of === 'tierUntil' ? 'the last day of the tier' : trigger.of);
    case 'monthly':
      return `on day ${trigger.day} of each month`;
  }
};

const startOf = ({ trigger }: Journey): Words => {
  if ('event' in trigger) return { title: `On ${any([trigger.event].flat())}`, details: [], condition: trigger.when };
  if ('schedule' in trigger)
    return {
      title: capital(dayOf(trigger)),
      details: [`at ${trigger.at} where the member is`],
      condition: trigger.when,
    };
  if ('crosses' in trigger) {
    const way = trigger.above === undefined ? `falls to ${trigger.below ?? ''}` : `rises to ${trigger.above}`;
    return { title: `When ${trigger.crosses} ${way}`, details: [] };
  }
  if ('keyword' in trigger) return { title: `When they write ${any(trigger.keyword)}`, details: [] };
  if ('segment' in trigger)
    return {
      title: `On ${trigger.on === 'entry' ? 'entering' : 'leaving'} the segment ${trigger.segment}`,
      details: [],
    };
  if ('campaign' in trigger) {
    const [day = '', time = ''] = trigger.at.split('T');
    return { title: `Once to the segment ${trigger.campaign}`, details: [`on ${day} at ${time}`, zoneIn(trigger.in)] };
  }
  return { title: 'When it is started by hand, by the API or by another journey', details: [] };
};

const entryOf = ({ entry: { once, freshness, concurrent, holdout } }: Journey): readonly string[] => [
  ...(freshness === undefined
    ? []
    : [freshness === 'ever' ? 'however old the event is' : `from events of the last ${freshness}`]),
  ...(once === undefined ? [] : [once === 'ever' ? 'once for each member' : `at most once in ${once}`]),
  ...(concurrent === 1 ? [] : [`up to ${concurrent} at once for a member`]),
  ...(holdout === undefined ? [] : [`${holdout} held out and never written to`]),
];

/** What ends a run wherever it is. */
const endsOf = ({ exit, goal }: Journey): readonly string[] => {
  const on = ({ event, when }: { readonly event: string | readonly string[]; readonly when?: string | undefined }) =>
    `${any([event].flat())}${when === undefined ? '' : ` if ${when}`}`;
  return [
    ...(goal === undefined ? [] : [`goal within ${goal.within}: ${on(goal)}`]),
    ...[exit ?? []].flat().map((one) => `ends on ${on(one)}`),
  ];
};

/** What starts the journey, how often and for whom it may, and what ends it at any place. */
export const triggerNode = (journey: Journey): GraphNode => {
  const { title, details, condition } = startOf(journey);
  return {
    id: 'trigger',
    kind: 'trigger',
    title,
    details: [...details, ...entryOf(journey), ...endsOf(journey)],
    condition,
  };
};
