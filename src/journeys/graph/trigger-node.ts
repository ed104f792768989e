import type { GraphNode } from '#journeys/graph/graph.ts';
import { all, any } from '#journeys/graph/words.ts';
import type { Journey } from '#journeys/programme.ts';

const onceOf = ({ entry }: Journey): readonly string[] => {
  if (entry === undefined) return [];
  return [entry.once === 'ever' ? 'once for each member' : `at most once in ${entry.once}`];
};

const startOf = ({ trigger }: Journey): Pick<GraphNode, 'title' | 'details' | 'condition'> => {
  if ('event' in trigger) return { title: `On ${any([trigger.event].flat())}`, details: [], condition: trigger.when };
  if ('schedule' in trigger)
    return {
      title: `${all(trigger.before)} before ${trigger.schedule.replaceAll('-', ' ')}`,
      details: [`at ${trigger.at} where the member is`],
    };
  return { title: `On ${Object.keys(trigger).join(', ')}`, details: [] };
};

/** What starts the journey, and how often it may. */
export const triggerNode = (journey: Journey): GraphNode => {
  const { title, details, condition } = startOf(journey);
  return { id: 'trigger', kind: 'trigger', title, details: [...details, ...onceOf(journey)], condition };
};
