import type { Bus, Fact } from '#events/fact.ts';
import { holds } from '#journeys/condition.ts';
import { contextOf } from '#journeys/context.ts';
import type { Due } from '#journeys/due.ts';
import { idOf } from '#journeys/ids.ts';
import { onCaptured } from '#journeys/on-captured.ts';
import type { Programme, Programmes } from '#journeys/programme.ts';
import { remindersOf } from '#journeys/reminders.ts';
import { startRun, type RunPorts } from '#journeys/start-run.ts';
import type { CapturePorts } from '#members/capture-consent.ts';
import { memberOf, type Member } from '#members/member.ts';
import type { MemberRow } from '#members/member-row.ts';

export interface EventPorts extends RunPorts, CapturePorts {
  readonly programmes: Programmes;
  readonly due: Due;
  readonly bus: Bus;
}

const nextReminder = (programme: Programme, member: Member | undefined, after: string): string | undefined =>
  member === undefined ? undefined : remindersOf(programme, member).find((one) => one.at > after)?.at;

/** Reminders follow from these two, and most events touch neither. */
const remindedAlike = (before: Member, after: Member): boolean =>
  before.timeZone.zone === after.timeZone.zone && JSON.stringify(before.lots) === JSON.stringify(after.lots);

/**
 * Sees that the member's due row is no later than their earliest reminder. One that is too early only makes the scan look
 * once in vain, so nothing is ever moved to a later time here.
 */
const keepDue = async (
  ports: EventPorts,
  programme: Programme,
  before: Member | undefined,
  after: Member,
  now: Date,
): Promise<void> => {
  if (before !== undefined && remindedAlike(before, after)) return;
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
  const [was, is] = [nextReminder(programme, before, dayAgo), nextReminder(programme, after, dayAgo)];
  // The scan may have done one of the last day and moved its row on before this event's lots were there: once more then.
  if (is === undefined || (was === is && is > now.toISOString())) return;
  await ports.due.put({ kind: 'expiry', memberId: after.memberId, dueAt: is });
};

const factOf = ({ last }: MemberRow): Fact | undefined =>
  last.type === 'redemption.requested'
    ? { type: last.type, id: idOf(last.source, last.id), at: last.time, memberId: last.memberId, detail: last.data }
    : undefined;

/**
 * A committed event, as the member row before and after it: what it starts. Called at least once for each event; doing it
 * again starts nothing twice.
 */
export const onEvent = async (ports: EventPorts, before: MemberRow | undefined, after: MemberRow): Promise<void> => {
  if (before?.seq === after.seq) return;
  const now = ports.now();
  const programme = await ports.programmes.live();
  const [was, is] = [before, after].map((row) =>
    row === undefined ? undefined : memberOf(row, programme.settings, now),
  );
  if (is === undefined) return;
  await keepDue(ports, programme, was, is, now);
  const fact = factOf(after);
  if (fact !== undefined) await ports.bus.publish([fact]);
  const event = after.last;
  const captured = event.type === 'consent.captured' ? await onCaptured(ports, programme.settings, after) : {};
  if (event.history === true) return;
  const newcomer = was ?? memberOf({ ...after, counters: {}, registers: {} }, programme.settings, now);
  const context = contextOf(programme.settings, is, { event: { ...event.data, ...captured } }, newcomer);
  for (const journey of Object.values(programme.journeys)) {
    const { trigger } = journey;
    if (!('event' in trigger) || ![trigger.event].flat().includes(event.type) || !holds(trigger.when, context))
      continue;
    const cause = `${event.type}:${event.source}:${event.id}`;
    await startRun(ports, { programme, journey, member: after, cause, facts: {}, event, now });
  }
};
