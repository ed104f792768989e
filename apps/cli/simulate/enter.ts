import type { MemberEvent } from '#words/event.ts';
import { byTheirClock } from '#events/wall-times.ts';
import { checkEvent } from '#events/accept.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { Programme } from '#programme/programme.ts';
import { campaignBegins } from '#segments/campaigns.ts';
import { evaluate } from '#segments/evaluate.ts';
import { remindersOf, type Reminder } from '#journeys/due/reminders.ts';
import { startRun, type Started } from '#journeys/start-run.ts';
import { isTriggered } from '#journeys/triggers.ts';
import { zoneOf } from '#members/zone.ts';
import { snapshotOf, type Snapshot } from '#loyalty/snapshot.ts';
import { Misuse } from '../errors.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { World } from '../../world/world.ts';
import type { Told } from './entry.ts';
import { localLabel } from './local-label.ts';
import type { Plan } from './plan.ts';

/** The event that starts the run, as it would be committed. */
const givenBy = (plan: Plan, { events }: Programme, row: MemberRow, now: Date): MemberEvent | undefined => {
  if (plan.with === undefined) return undefined;
  const { memberId } = plan.subject;
  const checked = checkEvent({ id: 'start', time: now.toISOString(), ...plan.with, memberId }, now, events);
  const read = checked.ok ? byTheirClock(checked.event, checked.wall, row) : checked;
  if (!read.ok) throw new Misuse(`--with: ${read.path} ${read.reason}`);
  return read.event;
};

/** Commits what starts the run without letting it start others, and answers with the member before and after it. */
const committed = async (world: World, row: MemberRow, event: MemberEvent): Promise<MemberRow> => {
  await world.accept([{ ...event, history: true }]);
  await world.go(world.now().getTime());
  return (await world.ports.members.get(row.memberId)) ?? row;
};

const DAY_MS = 86_400_000;

/** The next time the journey's schedule falls due for the member. */
const nextOf = (programme: Programme, journey: Journey, snapshot: Snapshot): Reminder | undefined =>
  'schedule' in journey.trigger
    ? remindersOf(programme, snapshot).find((one) => one.journey === journey && one.at >= snapshot.now.toISOString())
    : undefined;

type Note = (say: string, details: Told['details']) => void;

/** A campaign has its time and its segment, and a simulation starts it now and for this member: what differs is noted. */
const noteCampaign = (programme: Programme, { trigger }: Journey, snapshot: Snapshot, note: Note): void => {
  if (!('campaign' in trigger)) return;
  const { zone } = zoneOf(snapshot.row);
  const begins = new Date(campaignBegins(trigger, zone)).toISOString();
  note(`its campaign begins ${localLabel(begins, zone)}; here it starts now`, { begins });
  const { segments } = evaluate(programme, snapshot);
  if (!segments.includes(trigger.campaign))
    note(`the member is not in the segment ${trigger.campaign}, so that the campaign itself would pass them over`, {
      segment: trigger.campaign,
      segments,
    });
};

/**
 * Lets the member in by the rules of entry, whatever the trigger says, which is noted; a journey whose schedule falls due in
 * time is left to it (`scheduled`).
 */
export const enter = async (world: World, plan: Plan, row: MemberRow, note: Note): Promise<Started | 'scheduled'> => {
  const programme = await world.ports.programmes.live();
  const event = givenBy(plan, programme, row, world.now());
  const member = event === undefined ? row : await committed(world, row, event);
  const now = world.now();
  const journey = programme.journeys[plan.journey];
  if (journey === undefined) throw new Misuse(`there is no journey ${plan.journey}`);
  const snapshot = snapshotOf(member, programme, now);
  if (event === undefined) {
    const next = nextOf(programme, journey, snapshot);
    if (next !== undefined && Date.parse(next.at) <= now.getTime() + plan.days * DAY_MS) {
      note(`its schedule falls due ${localLabel(next.at, zoneOf(row).zone)}`, { due: next.at });
      return 'scheduled';
    }
    noteCampaign(programme, journey, snapshot, note);
    const { cause = 'simulated', facts = {} } = next ?? {};
    return startRun(world.ports, { programme, journey, snapshot, cause, facts });
  }
  const happened = {
    event,
    data: event.data,
    before: snapshotOf(row, programme, now).member,
    after: snapshot.member,
  };
  if (!isTriggered(programme, journey, happened, now))
    note('its own trigger would not have started it with this event', { trigger: journey.trigger });
  const cause = `${event.type}:${event.source}:${event.id}`;
  return startRun(world.ports, { programme, journey, snapshot, cause, facts: {}, event });
};
