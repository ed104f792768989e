import type { Programme } from '#programme/programme.ts';
import type { Problem } from '#programme/problem.ts';
import { eventTypeFlaw, isOpen } from '#publishing/conditions/known-events.ts';

/** Schemas of what is no type of the brand's own: one that we know already, or one that is misspelt. */
export const checkEvents = ({ events = {} }: Pick<Programme, 'events'>): readonly Problem[] =>
  Object.keys(events).flatMap((type): readonly Problem[] => {
    const here = { file: `events/${type}.yaml`, path: ['event'] };
    if (!isOpen(type)) return [{ ...here, message: `${type} is none of your own types: what it carries is known` }];
    const flaw = eventTypeFlaw(type);
    return flaw === undefined ? [] : [{ ...here, ...flaw }];
  });
