import { bestHour } from '#time/best-hour.ts';
import { seconds } from '#words/parts.ts';
import type { WaitStep } from '#programme/grammar/steps/wait.ts';
import type { StepContext } from '#journeys/step-context.ts';
import { dayAfter, instantAt, localTime } from '#time/local-time.ts';

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

const fieldOf = (path: string, context: Readonly<Record<string, unknown>>): string | undefined => {
  const found = path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      context,
    );
  return typeof found === 'string' && !Number.isNaN(Date.parse(found)) ? found : undefined;
};

/** Whether it asks in which hours a member answers. */
export const isForBestHour = ({ wait }: WaitStep): boolean => 'until' in wait && wait.until === 'best-hour';

/** Until when a wait lasts; `undefined` when there is nothing to wait for, such as an empty field. */
export const waitUntil = (
  { wait }: WaitStep,
  {
    zone,
    answers,
    context,
    now,
  }: Pick<StepContext, 'answers'> & {
    readonly zone: string;
    readonly context: Readonly<Record<string, unknown>>;
    readonly now: Date;
  },
): Date | undefined => {
  if ('for' in wait) return new Date(now.getTime() + seconds(wait.for) * 1000);
  if ('until' in wait) {
    const where = wait.in === 'member' ? zone : wait.in;
    if (wait.until === 'best-hour') return bestHour(answers, now, where);
    const { day, time } = localTime(now, where);
    return instantAt(time <= wait.until ? day : dayAfter(day, 1), wait.until, where);
  }
  const value = fieldOf(wait.field, context);
  if (value === undefined) return undefined;
  const at = DAY_ONLY.test(value) ? instantAt(value, wait.at ?? '00:00', zone) : new Date(value);
  const earlier = new Date(at.getTime() - (wait.before === undefined ? 0 : seconds(wait.before)) * 1000);
  return wait.at === undefined || DAY_ONLY.test(value)
    ? earlier
    : instantAt(localTime(earlier, zone).day, wait.at, zone);
};
