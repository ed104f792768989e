import type { Messages } from '#messages/message.ts';
import { silenceIsStop } from '#consent/silence.ts';
import { dueAgain, type DueWork } from '#runs/due.ts';
import { liveOrNone } from '#programme/programme.ts';
import { nextDue } from '#journeys/due/keep-due.ts';
import { holds, judged } from '#programme/condition.ts';
import { contextOf } from '#loyalty/context.ts';
import { commitFollowing, following } from '#journeys/commit-following.ts';
import { dueReminders, remindersOf, untold } from '#journeys/due/reminders.ts';
import { startRun, type RunPorts } from '#journeys/start-run.ts';
import { unevaluable } from '#journeys/judge.ts';
import { eachAlone } from '#words/each-alone.ts';
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
  for (const { journey, reason } of untold(programme, snapshot))
    await unevaluable(ports, { journey, memberId: member.memberId, cause: 'schedule', now }, 'schedule', reason);
  await eachAlone(dueReminders(remindersOf(programme, snapshot), now), async ({ journey, cause, facts }) => {
    const { trigger } = journey;
    const when = 'schedule' in trigger ? trigger.when : undefined;
    const found = judged(() => holds(when, contextOf(programme.settings, member, facts, { now })));
    if (!found.ok)
      await unevaluable(ports, { journey, memberId: member.memberId, cause, now }, 'trigger', found.reason);
    else if (found.value) await startRun(ports, { programme, journey, snapshot, cause, facts });
  });
  await ports.due.settle(work, nextDue(programme, snapshot), row.seq);
};

/** A campaign's start for one member, who must still be in its segment. One whose own time is not yet is due again then. */
const startDue = async (ports: ScanPorts, work: DueWork & { readonly kind: 'start' }, now: Date): Promise<void> => {
  const row = await ports.members.get(work.memberId);
  const programme = await ports.programmes.live();
  const campaign = row && dueCampaign(programme, work, row, now);
  if (row === undefined || campaign === undefined) return ports.due.done(work);
  if (campaign.at > now.toISOString()) return ports.due.put(dueAgain(work, campaign.at));
  const snapshot = snapshotOf(row, programme, now);
  await startRun(ports, { programme, journey: campaign.journey, snapshot, cause: work.cause, facts: {} });
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
    case 'unreadable':
      throw new Error(`the row ${work.name} cannot be read`);
  }
};

/** Something that could not be done. What is of one row stays due, `tries` times so far, or was given up. */
export interface ScanFault {
  readonly what: DueWork['kind'] | 'campaigns' | 'refresh';
  readonly memberId?: string;
  readonly tries?: number;
  readonly givenUp?: boolean;
  readonly error: unknown;
}

/** How many were done, failed and were given up, and the first of the faults. */
export interface ScanReport {
  readonly done: number;
  readonly failed: number;
  readonly givenUp: number;
  readonly faults: readonly ScanFault[];
}

/** A day of hourly scans; each sees what fell due today or yesterday. */
const TRIES = 24;
/** Of more it is enough to know how many. */
const TOLD = 100;

const createTally = () => {
  const counts = { done: 0, failed: 0, givenUp: 0 };
  const faults: ScanFault[] = [];
  return {
    done: (): void => void (counts.done += 1),
    failed: (fault: ScanFault): void => {
      counts.failed += 1;
      if (fault.givenUp) counts.givenUp += 1;
      if (faults.length < TOLD) faults.push(fault);
    },
    report: (): ScanReport => ({ ...counts, faults }),
  };
};
type Tally = ReturnType<typeof createTally>;

/** One row. What fails is counted with the row and stays due; after so many tries it is kept where no scan looks. */
const doOne = async (ports: ScanPorts, work: DueWork, now: Date, tally: Tally): Promise<void> => {
  try {
    await doDue(ports, work, now);
    tally.done();
  } catch (error) {
    const tries = (work.tries ?? 0) + 1;
    const givenUp = tries >= TRIES;
    tally.failed({ what: work.kind, memberId: work.memberId, tries, givenUp, error });
    await ports.due.tried(work, tries, givenUp).catch((told: unknown) => {
      tally.failed({ what: work.kind, memberId: work.memberId, error: told });
    });
  }
};

/**
 * Does what has fallen due, each row alone, and then forgets it: a crash in between does it again, and ids make it one. The
 * hourly scan reads today and yesterday, the daily one a week back for what an outage left behind; `given-up` does once more
 * what was given up.
 */
export const scanDue = async (ports: ScanPorts, which: number | 'given-up'): Promise<ScanReport> => {
  const now = ports.now();
  const tally = createTally();
  const programme = await liveOrNone(ports.programmes);
  if (programme === undefined) return tally.report();
  const attempt = async (what: 'campaigns' | 'refresh', run: () => Promise<unknown>): Promise<void> => {
    await run().catch((error: unknown) => {
      tally.failed({ what, error });
    });
  };
  await attempt('campaigns', () => enumerateCampaigns(ports, programme, now));
  await attempt('refresh', () => refreshSome(ports, now));
  const pages = which === 'given-up' ? ports.due.givenUp() : ports.due.list(now.toISOString(), which);
  for await (const page of pages) for (const work of page) await doOne(ports, work, now, tally);
  return tally.report();
};
