import { placeAfter } from '#journeys/steps/place.ts';
import { contextOfWalk, on, rests, type Behaviour, type Walk } from '#journeys/walk.ts';
import type { WaitStep } from '#programme/grammar/steps/wait.ts';
import { bestHour } from '#time/best-hour.ts';
import { dayAfter, instantAt, localTime } from '#time/local-time.ts';
import { momentOf } from '#time/moment.ts';
import { seconds } from '#words/parts.ts';

const fieldOf = (path: string, context: Readonly<Record<string, unknown>>): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      context,
    );

/** Whether it asks in which hours a member answers. */
export const isForBestHour = ({ wait }: WaitStep): boolean => 'until' in wait && wait.until === 'best-hour';

/** Until when a wait lasts; `undefined` when there is nothing to wait for, such as an empty field. Throws where it holds no time. */
const waitUntil = ({ wait }: WaitStep, walk: Walk): Date | undefined => {
  const { member, answers, now } = walk;
  const { zone } = member.timeZone;
  if ('for' in wait) return new Date(now.getTime() + seconds(wait.for) * 1000);
  if ('until' in wait) {
    const where = wait.in === 'member' ? zone : wait.in;
    if (wait.until === 'best-hour') return bestHour(answers, now, where);
    const { day, time } = localTime(now, where);
    return instantAt(time <= wait.until ? day : dayAfter(day, 1), wait.until, where);
  }
  const value = fieldOf(wait.field, contextOfWalk(walk));
  if (value === undefined || value === null || value === '') return undefined;
  const moment = typeof value === 'string' ? momentOf(value, zone) : undefined;
  if (moment === undefined) throw new RangeError('wait: the field holds no time');
  const at = 'day' in moment ? instantAt(moment.day, wait.at ?? '00:00', zone) : moment.at;
  const earlier = new Date(at.getTime() - (wait.before === undefined ? 0 : seconds(wait.before)) * 1000);
  return wait.at === undefined || 'day' in moment ? earlier : instantAt(localTime(earlier, zone).day, wait.at, zone);
};

/** A time that has come, or a field that is empty, is no wait. */
export const wait: Behaviour<WaitStep> = (walk, { place }, step) => {
  const { now, steps } = walk;
  const until = waitUntil(step, walk);
  if (until === undefined || until <= now) return on(walk, placeAfter(steps, place));
  return rests(walk, place, 0, { kind: 'wait', until: until.toISOString() });
};
