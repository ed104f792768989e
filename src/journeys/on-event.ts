import type { Messages } from '#messages/message.ts';
import { withdraw } from '#events/captures.ts';
import type { MemberEvent } from '#words/event.ts';
import type { Fact } from '#words/fact.ts';
import { idOf } from '#words/ids.ts';
import { commitFollowing, following } from '#journeys/commit-following.ts';
import { countAgain } from '#journeys/count-again.ts';
import { keepDue } from '#journeys/due/keep-due.ts';
import { onCaptured } from '#journeys/on-captured.ts';
import { onRedemption } from '#journeys/on-redemption.ts';
import { onWaiting } from '#journeys/on-waiting.ts';
import { settleReversals } from '#journeys/settle-reversals.ts';
import { startRun, type RunPorts } from '#journeys/start-run.ts';
import { isTriggered } from '#journeys/triggers.ts';
import { unevaluable } from '#journeys/judge.ts';
import { judged } from '#programme/condition.ts';
import { isLate } from '#loyalty/recount/late.ts';
import { tierOnlyIn } from '#loyalty/follow/tier-only-in.ts';
import { followUps } from '#loyalty/follow-ups.ts';
import type { CapturePorts } from '#permission/capture-consent.ts';
import type { Ports } from '#ports/ports.ts';
import type { Member } from '#loyalty/member.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import { keptDay, leavesOn } from '#members/kept-day.ts';
import { emptyRow, type Members, type MemberRow } from '#members/member-row.ts';
import { eachAlone } from '#words/each-alone.ts';
import { keepMembership } from '#segments/keep-membership.ts';
import { segmentsChanged } from '#segments/segments-changed.ts';
import type { Segments } from '#segments/segments.ts';

export interface EventPorts extends RunPorts, CapturePorts, Pick<Ports, 'programmes'> {
  readonly members: Members;
  readonly segments: Segments;
  readonly messages: Messages;
  readonly due: Ports['due'];
}

/** What we made happen and the loyalty system does not know yet. */
const factOf = ({ last }: MemberRow): Fact | undefined =>
  (last.type === 'redemption.requested' && last.data['answerBy'] === undefined) ||
  (last.type === 'reward.redeemed' && last.source === 'regulars')
    ? { type: last.type, id: idOf(last.source, last.id), at: last.time, memberId: last.memberId, detail: last.data }
    : undefined;

/** The data of a request to start a journey is that of whoever asked. */
const dataOf = ({ type, data }: MemberEvent): MemberEvent['data'] =>
  type === 'journey.requested' ? (data['data'] as MemberEvent['data']) : data;

/** An instant at which points leave is read as the day of the member's on which they do. */
const onTheirDay = (event: MemberEvent, { timeZone }: Member): MemberEvent => {
  const { type, data } = event;
  const at = type === 'points.earned' || type === 'points.expiring' ? data['expiresAt'] : undefined;
  return typeof at === 'string'
    ? { ...event, data: { ...data, expiresAt: keptDay(leavesOn(at), timeZone.zone) } }
    : event;
};

/**
 * A committed event, as the member row before and after it: what follows from it, which runs it wakes and ends, and what it
 * starts. A withdrawal goes before all that can fail. Called at least once for each event; doing it again does nothing twice.
 */
export const onEvent = async (ports: EventPorts, old: MemberRow | undefined, row: MemberRow): Promise<void> => {
  if (old?.seq === row.seq) return;
  await withdraw(ports, row, row.last);
  const now = ports.now();
  const programme = await ports.programmes.live();
  const event = row.last;
  const before = snapshotOf(old ?? emptyRow(event), programme, now);
  const after = snapshotOf(row, programme, now);
  await keepDue(ports.due, programme, before, after);
  await onRedemption(ports, programme, row, now);
  const fact = factOf(row);
  if (fact !== undefined) await ports.bus.publish([fact]);
  const captured = event.type === 'consent.captured' ? await onCaptured(ports, programme.settings, after) : {};
  await keepMembership(ports.segments, before.row, row);
  const late = isLate(programme, before.row, event, { now, since: programme.since });
  const follow = followUps(programme, before, after, late ? 'late' : 'in-order');
  const changes = following(follow, segmentsChanged(programme, after));
  await commitFollowing(ports, programme, changes, tierOnlyIn(programme, before, after));
  await settleReversals(ports, programme, row);
  if (late) await countAgain(ports, programme, before, after);
  if (event.history === true) return;
  const dated = onTheirDay(event, after.member);
  if (programme.heeds.includes(event.type)) await onWaiting(ports, { event: dated, member: after.member, now });
  const happened = { event, data: { ...dated.data, ...captured }, before: before.member, after: after.member };
  const cause = `${event.type}:${event.source}:${event.id}`;
  await eachAlone(Object.values(programme.journeys), async (journey) => {
    const found = judged(() => isTriggered(programme, journey, happened, now));
    if (!found.ok) await unevaluable(ports, { journey, memberId: row.memberId, cause, now }, 'trigger', found.reason);
    if (!found.ok || !found.value) return;
    const given = { ...dated, data: dataOf(dated) };
    await startRun(ports, { programme, journey, snapshot: after, cause, facts: {}, event: given });
  });
};
