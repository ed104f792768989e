import type { MemberEvent } from '#words/event.ts';
import type { Effect, MemberRow, Register } from '#members/member-row.ts';

/** Spending, in the place of a type of event. */
export const REVENUE = 'revenue';

/** A member's first time in an arm, with all that is needed to know later what it came to. */
export interface Exposure {
  readonly experiment: string;
  readonly arm: string;
  /** UTC. */
  readonly at: string;
  /** What counts: a type of event, or `REVENUE`. */
  readonly by: string;
  /** The last instant that counts. */
  readonly until: string;
  /** The same before it: minor units spent, or how many purchases. */
  readonly before: number;
}

const PREFIX = 'first:exposed:';

/** Each arm has a register of its own, so that one who was seen in two is known as such whatever came first. */
export const exposed = ({ time, data }: MemberEvent): Effect['set'] => {
  const { experiment, arm, ...value } = data as Pick<Exposure, 'experiment' | 'arm'>;
  return { [`${PREFIX}${experiment}:${arm}`]: { value, at: time } };
};

/** The first first. */
export const exposuresIn = (registers: Readonly<Record<string, Register>>): readonly Exposure[] =>
  Object.entries(registers)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, { value, at }]) => {
      const [experiment = '', arm = ''] = name.slice(PREFIX.length).split(':');
      return { ...(value as Pick<Exposure, 'by' | 'until' | 'before'>), experiment, arm, at };
    })
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.arm.localeCompare(b.arm));

/** The arm that a member stays in. */
export const keptArm = (exposures: readonly Exposure[], experiment: string): string | undefined =>
  exposures.find((one) => one.experiment === experiment)?.arm;

/** A member who was seen in two arms while either could still count is in none. */
export const countedIn = (row: MemberRow | undefined): readonly Exposure[] => {
  const all = exposuresIn(row?.registers ?? {});
  return [...Map.groupBy(all, ({ experiment }) => experiment).values()].flatMap(([first, second]) =>
    first === undefined || (second !== undefined && second.at <= first.until) ? [] : [first],
  );
};
