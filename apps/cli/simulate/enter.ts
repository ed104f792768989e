import type { MemberEvent } from '#events/event.ts';
import { checkEvent } from '#events/accept.ts';
import type { Journey } from '#journeys/grammar/journey.ts';
import type { Programme } from '#journeys/programme.ts';
import { remindersOf, type Reminder } from '#journeys/reminders.ts';
import { startRun, type Started } from '#journeys/start-run.ts';
import { isTriggered } from '#journeys/triggers.ts';
import { memberOf } from '#members/member.ts';
import { Misuse } from '../errors.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { World } from '../world/world.ts';
import type { Plan } from './plan.ts';

/** The event that starts the run, as it would be committed. */
const givenBy = (plan: Plan, world: World): MemberEvent | undefined => {
  if (plan.with === undefined) return undefined;
  const { memberId } = plan.subject;
  const now = world.now();
  const checked = checkEvent({ id: 'start', time: now.toISOString(), ...plan.with, memberId }, now);
  if (!checked.ok) throw new Misuse(`--with: ${checked.path} ${checked.reason}`);
  return checked.event;
};

/** Commits what starts the run without letting it start others, and answers with the member before and after it. */
const committed = async (world: World, row: MemberRow, event: MemberEvent): Promise<MemberRow> => {
  await world.accept([{ ...event, history: true }]);
  await world.go(world.now().getTime());
  return (await world.ports.members.get(row.memberId)) ?? row;
};

/** What became of the start, and whether the trigger itself would have let the member in. */
export interface Entered {
  /** `scheduled`: the journey's own schedule starts it, at `due`. */
  readonly started: Started | 'scheduled';
  readonly due?: string;
  readonly triggered?: boolean;
}

const DAY_MS = 86_400_000;

/** The next time the journey's schedule falls due for the member. */
const nextOf = (programme: Programme, journey: Journey, row: MemberRow, now: Date): Reminder | undefined =>
  'schedule' in journey.trigger
    ? remindersOf(programme, row, now).find((one) => one.journey === journey && one.at >= now.toISOString())
    : undefined;

/** Lets the member in by the rules of entry, whatever the trigger says; one that falls due in time is left to its schedule. */
export const enter = async (world: World, plan: Plan, row: MemberRow): Promise<Entered> => {
  const event = givenBy(plan, world);
  const member = event === undefined ? row : await committed(world, row, event);
  const now = world.now();
  const programme = await world.ports.programmes.live();
  const journey = programme.journeys[plan.journey];
  if (journey === undefined) throw new Misuse(`there is no journey ${plan.journey}`);
  if (event === undefined) {
    const next = nextOf(programme, journey, member, now);
    if (next !== undefined && Date.parse(next.at) <= now.getTime() + plan.days * DAY_MS)
      return { started: 'scheduled', due: next.at };
    const { cause = 'simulated', facts = {} } = next ?? {};
    return { started: await startRun(world.ports, { programme, journey, member, now, cause, facts }) };
  }
  const happened = {
    event,
    data: event.data,
    before: memberOf(row, programme, now),
    after: memberOf(member, programme, now),
  };
  const triggered = isTriggered(programme, journey, happened, now);
  const cause = `${event.type}:${event.source}:${event.id}`;
  const started = await startRun(world.ports, { programme, journey, member, now, cause, facts: {}, event });
  return { started, triggered };
};
