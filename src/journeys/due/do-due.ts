import type { Conversations } from '#conversations/thread.ts';
import type { Messages } from '#messages/message.ts';
import { converse, type ConversePorts } from '#conversations/converse.ts';
import { silenceIsStop } from '#consent/silence.ts';
import { dueAgain, type Due, type DueWork } from '#runs/due.ts';
import { nextDue } from '#journeys/due/keep-due.ts';
import { holds, judged } from '#programme/condition.ts';
import { contextOf } from '#loyalty/context.ts';
import { commitFollowing, following } from '#journeys/commit-following.ts';
import { dueReminders, remindersOf, untold } from '#journeys/due/reminders.ts';
import { startRun, type RunPorts } from '#journeys/start-run.ts';
import { judge, unevaluable } from '#journeys/judge.ts';
import { idOf } from '#words/ids.ts';
import { eachAlone } from '#words/each-alone.ts';
import { timedFollowUps } from '#loyalty/timed.ts';
import { dueCampaign, heldIn, looksAgainAt, nameOfStart } from '#segments/campaigns.ts';
import type { Outcome } from '#segments/outcomes.ts';
import { segmentsChanged } from '#segments/segments-changed.ts';
import { eraseAgain, type SweepPorts } from '#privacy/erase-member.ts';
import { settleRedemption } from '#events/settle-redemption.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { Members } from '#members/member-row.ts';
import type { Ports } from '#ports/ports.ts';

/** What due work touches. */
export interface DuePorts extends RunPorts, SweepPorts, ConversePorts, Pick<Ports, 'programmes' | 'now'> {
  readonly members: Members;
  readonly messages: Messages;
  readonly due: Due;
  readonly conversations: Conversations;
}

/** What time alone did to a member since, and then the journeys on a schedule that are due. */
const remind = async (ports: DuePorts, work: DueWork & { readonly kind: 'expiry' }, now: Date): Promise<void> => {
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

/**
 * A campaign's start for one member, who must still be in its segment. One whose own time is not yet, or whose campaign is paused,
 * is due again; of one that is stopped it is kept that it was. Answers what became of it.
 */
const startDue = async (
  ports: DuePorts,
  work: DueWork & { readonly kind: 'start' },
  now: Date,
): Promise<Outcome | undefined> => {
  const row = await ports.members.get(work.memberId);
  const programme = await ports.programmes.live();
  const campaign = row && dueCampaign(programme, work, row, now);
  const done = async (outcome: Outcome): Promise<Outcome> => {
    await ports.due.done(work);
    return outcome;
  };
  if (row === undefined || campaign === undefined) return done('gone');
  const { journey, at } = campaign;
  const { memberId, cause } = work;
  const held = heldIn(await ports.programmes.off(), nameOfStart(work));
  if (held === 'stopped') return done(await judge(ports, { journey, memberId, cause, now }, 'off'));
  const again = at > now.toISOString() ? at : held === 'paused' ? looksAgainAt(at, now) : undefined;
  if (again !== undefined) {
    await ports.due.put(dueAgain(work, again));
    return undefined;
  }
  const snapshot = snapshotOf(row, programme, now);
  const started = await startRun(ports, { programme, journey, snapshot, cause, facts: {} });
  return done(started === 'at-once' ? 'started' : started);
};

const doOther = async (
  ports: DuePorts,
  work: Exclude<DueWork, { readonly kind: 'start' }>,
  now: Date,
): Promise<void> => {
  switch (work.kind) {
    case 'expiry':
      return remind(ports, work, now);
    case 'clarify':
      await silenceIsStop(ports.consents, work, now.toISOString());
      return ports.due.done(work);
    case 'conversation': {
      const { memberId, dueAt } = work;
      const { settings } = await ports.programmes.live();
      const happening = { kind: 'time', id: idOf('time', memberId, dueAt), at: now.toISOString() } as const;
      await converse(ports, settings, memberId, happening);
      return ports.due.done(work);
    }
    case 'erase':
      return eraseAgain(ports, work);
    case 'send':
      await ports.outbox.send([work.command]);
      return ports.due.done(work);
    case 'redemption':
      await settleRedemption(ports, work, 'lapse', 'no answer in time');
      return ports.due.done(work);
    case 'unreadable':
      throw new Error(`the row ${work.name} cannot be read`);
  }
};

/**
 * Does what fell due, and then forgets it or moves it on: a crash in between does it again, and ids make it one. Answers what
 * became of a campaign's start.
 */
export const doDue = async (ports: DuePorts, work: DueWork, now: Date): Promise<Outcome | undefined> => {
  if (work.kind === 'start') return startDue(ports, work, now);
  await doOther(ports, work, now);
  return undefined;
};
