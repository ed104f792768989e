import type { Consents } from '#consent/consent.ts';
import { silenceIsStop } from '#consent/silence.ts';
import type { Due, DueWork } from '#journeys/due.ts';
import type { Programmes } from '#journeys/programme.ts';
import { dueReminders, remindersOf } from '#journeys/reminders.ts';
import { startRun, type RunPorts } from '#journeys/start-run.ts';
import { eraseAgain, type SweepPorts } from '#members/erase-member.ts';
import { memberOf } from '#members/member.ts';
import type { Members } from '#members/member-row.ts';

export interface ScanPorts extends RunPorts, SweepPorts {
  readonly members: Members;
  readonly programmes: Programmes;
  readonly due: Due;
  readonly consents: Consents;
  readonly now: () => Date;
}

const remind = async (ports: ScanPorts, work: DueWork & { readonly kind: 'expiry' }, now: Date): Promise<void> => {
  const row = await ports.members.get(work.memberId);
  if (row === undefined) return ports.due.done(work);
  const programme = await ports.programmes.live();
  const reminders = remindersOf(programme, memberOf(row, programme.settings, now));
  for (const { journey, expiresOn, days } of dueReminders(reminders, now)) {
    const cause = `points-expiring:${expiresOn}:${days}`;
    await startRun(ports, { programme, journey, member: row, cause, facts: { expiresOn, days }, now });
  }
  const next = reminders.find((one) => one.at > now.toISOString());
  await ports.due.settle(work, next?.at, row.seq);
};

/**
 * Does what has fallen due, and then forgets it: a crash in between does it again, and ids make it one. The hourly scan
 * reads today and yesterday, the daily one a week back for what an outage left behind. Returns the number done.
 */
export const scanDue = async (ports: ScanPorts, daysBack: number): Promise<number> => {
  const now = ports.now();
  let count = 0;
  for await (const page of ports.due.list(now.toISOString(), daysBack)) {
    for (const work of page) {
      if (work.kind === 'expiry') await remind(ports, work, now);
      else if (work.kind === 'clarify') {
        await silenceIsStop(ports.consents, work, now.toISOString());
        await ports.due.done(work);
      } else if (work.kind === 'erase') await eraseAgain(ports, work);
      else {
        await ports.outbox.send([work.command]);
        await ports.due.done(work);
      }
    }
    count += page.length;
  }
  return count;
};
