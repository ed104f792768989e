import type { Messages } from '#messages/message.ts';
import { silenceIsStop } from '#consent/silence.ts';
import type { DueWork } from '#runs/due.ts';
import { liveOrNone } from '#programme/programme.ts';
import { nextDue } from '#journeys/due/keep-due.ts';
import { holds } from '#programme/condition.ts';
import { contextOf } from '#loyalty/context.ts';
import { commitFollowing, following } from '#journeys/on-event.ts';
import { dueReminders, remindersOf } from '#journeys/due/reminders.ts';
import { startRun, type RunPorts } from '#journeys/start-run.ts';
import { timedFollowUps } from '#loyalty/timed.ts';
import { dueCampaign, enumerateCampaigns, type CampaignPorts } from '#segments/campaigns.ts';
import { refreshSome } from '#segments/refresh-members.ts';
import { segmentsChanged } from '#segments/segments-changed.ts';
import { eraseAgain, type SweepPorts } from '#privacy/erase-member.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { Members } from '#members/member-row.ts';
import type { Ports } from '#ports/ports.ts';

export interface ScanPorts extends RunPorts, SweepPorts, CampaignPorts, Pick<Ports, 'programmes' | 'now'> {
  readonly members: Members;
  readonly messages: Messages;
}

/** What time alone did to a member since, and then the journeys on a schedule that are due. */
const remind = async (ports: ScanPorts, work: DueWork & { readonly kind: 'expiry' }, now: Date): Promise<void> => {
  const found = await ports.members.get(work.memberId);
  if (found === undefined) return ports.due.done(work);
  const programme = await ports.programmes.live();
  const looked = snapshotOf(found, programme, now);
  const changes = following(timedFollowUps(programme, looked), segmentsChanged(programme, looked, 'time'));
  await commitFollowing(ports, programme, changes);
  const row = changes.length === 0 ? found : await ports.members.get(work.memberId);
  if (row === undefined) return ports.due.done(work);
  const snapshot = row === found ? looked : snapshotOf(row, programme, now);
  const { member } = snapshot;
  for (const { journey, cause, facts } of dueReminders(remindersOf(programme, snapshot), now)) {
    const { trigger } = journey;
    if ('schedule' in trigger && !holds(trigger.when, contextOf(programme.settings, member, facts, { now }))) continue;
    await startRun(ports, { programme, journey, snapshot, cause, facts });
  }
  await ports.due.settle(work, nextDue(programme, snapshot), row.seq);
};

/** A campaign's start for one member, who must still be in its segment. */
const startDue = async (ports: ScanPorts, work: DueWork & { readonly kind: 'start' }, now: Date): Promise<void> => {
  const row = await ports.members.get(work.memberId);
  const programme = await ports.programmes.live();
  const journey = row && dueCampaign(programme, work, row, now);
  if (row !== undefined && journey !== undefined) {
    const snapshot = snapshotOf(row, programme, now);
    await startRun(ports, { programme, journey, snapshot, cause: work.cause, facts: {} });
  }
  await ports.due.done(work);
};

const doDue = async (ports: ScanPorts, work: DueWork, now: Date): Promise<void> => {
  switch (work.kind) {
    case 'expiry':
      return remind(ports, work, now);
    case 'start':
      return startDue(ports, work, now);
    case 'clarify':
      await silenceIsStop(ports.consents, work, now.toISOString());
      return ports.due.done(work);
    case 'erase':
      return eraseAgain(ports, work);
    case 'send':
      await ports.outbox.send([work.command]);
      return ports.due.done(work);
  }
};

/**
 * Does what has fallen due, and then forgets it: a crash in between does it again, and ids make it one. The hourly scan
 * reads today and yesterday, the daily one a week back for what an outage left behind. Returns the number done.
 */
export const scanDue = async (ports: ScanPorts, daysBack: number): Promise<number> => {
  const now = ports.now();
  const programme = await liveOrNone(ports.programmes);
  if (programme === undefined) return 0;
  await enumerateCampaigns(ports, programme, now);
  await refreshSome(ports, now);
  let count = 0;
  for await (const page of ports.due.list(now.toISOString(), daysBack)) {
    for (const work of page) await doDue(ports, work, now);
    count += page.length;
  }
  return count;
};
