import { effectOf } from '#events/effect.ts';
import { byTheirClock, isAhead, type Wall } from '#events/wall-times.ts';
import type { Captured, MemberEvent } from '#words/event.ts';
import type { GivenAttributes } from '#words/profile.ts';
import { hasAskedFor } from '#loyalty/reversal/redemption-returned.ts';
import { isExternal, type Rules } from '#loyalty/rules.ts';
import { checkAttributes } from '#members/attributes.ts';
import { withdraw, type WithdrawPorts } from '#events/captures.ts';
import { checkCaptured } from '#events/check-captured.ts';
import type { Redemption } from '#members/redemption.ts';
import type { Members } from '#members/member-row.ts';

export type Accepted =
  | { readonly status: 'accepted' | 'duplicate'; readonly event: MemberEvent }
  | { readonly status: 'conflict' | 'rejected'; readonly path: string; readonly reason: string };

type Fitting =
  | { readonly ok: true; readonly event: MemberEvent }
  | { readonly ok: false; readonly path: string; readonly reason: string };

export const AHEAD = { ok: false, path: 'time', reason: 'is in the future' } as const;

const refuse = (path: string, reason: string): Fitting => ({ ok: false, path, reason });

/** Attributes are those the programme declares; whoever referred a newcomer is a member with that code. */
const fitProfile = async (members: Members, rules: Rules, event: MemberEvent): Promise<Fitting> => {
  const { attributes = {}, referredBy: code } = event.data;
  const flaw = checkAttributes(rules.settings, (attributes ?? {}) as GivenAttributes);
  if (flaw !== undefined) return refuse(`data.${flaw.path}`, flaw.reason);
  if (typeof code !== 'string') return { ok: true, event };
  const referredBy = await members.findByCode(code);
  if (referredBy === undefined) return refuse('data.referredBy', 'is the code of no member');
  if (referredBy === event.memberId) return refuse('data.referredBy', 'is their own code');
  return { ok: true, event: { ...event, data: { ...event.data, referredBy } } };
};

/** Who decides of a redemption says so where the answer is waited for: an event beside it would be a second one. */
const fitDecided = async (
  members: Members,
  event: MemberEvent,
  isOpen: (redemption: Redemption) => boolean,
): Promise<Fitting> => {
  const { redemptionId } = event.data;
  const decided = typeof redemptionId === 'string' && (await members.redemption(event.memberId, redemptionId));
  return decided && isOpen(decided)
    ? refuse('data.redemptionId', 'is asked about: answer it by POST /redemptions/{id}')
    : { ok: true, event };
};

/** What only fits where the programme and the member are what they are. */
const fit = async (members: Members, rules: Rules, event: MemberEvent): Promise<Fitting> => {
  switch (event.type) {
    case 'consent.captured': {
      const checked = checkCaptured(rules.settings, await members.get(event.memberId), event.data as Captured);
      return checked.ok ? { ok: true, event: { ...event, data: { ...checked.captured } } } : checked;
    }
    case 'member.enrolled':
    case 'member.updated':
      return fitProfile(members, rules, event);
    case 'redemption.cancelled': {
      const row = await members.get(event.memberId);
      return row !== undefined && hasAskedFor(row, String(event.data['redemptionId']))
        ? fitDecided(members, event, () => true)
        : refuse('data.redemptionId', 'is no redemption of this member');
    }
    case 'reward.redeemed':
      return fitDecided(members, event, ({ state }) => state === 'held');
    case 'balance.stated':
      return isExternal(rules)
        ? { ok: true, event }
        : refuse(
            'type',
            'balances are kept here: another engine states them only with engine: external in loyalty.yaml',
          );
    default:
      return { ok: true, event };
  }
};

export interface AcceptPorts extends WithdrawPorts {
  readonly members: Members;
}

/** A withdrawal counts before it is answered; the stream does it again, for a process that died in between. */
const withdrawNow = async (ports: AcceptPorts, event: MemberEvent): Promise<void> => {
  if (event.type !== 'consent.captured') return;
  const row = await ports.members.get(event.memberId);
  if (row !== undefined) await withdraw(ports, row, event);
};

/** What passed `checkEvent`, and when. */
interface Passed {
  readonly event: MemberEvent;
  readonly content: string;
  readonly wall: Wall;
  readonly now: Date;
}

/** The event with every time an instant. */
const placed = async (members: Members, { event, wall, now }: Passed): Promise<Fitting> => {
  if (!wall.time && wall.fields.length === 0) return { ok: true, event };
  const read = byTheirClock(event, wall, await members.get(event.memberId));
  return read.ok && isAhead(read.event.time, now) ? AHEAD : read;
};

/** Commits an event that passed `checkEvent`, if it fits its member and the programme. */
export const acceptChecked = async (ports: AcceptPorts, rules: Rules, passed: Passed): Promise<Accepted> => {
  const read = await placed(ports.members, passed);
  const fitting = read.ok ? await fit(ports.members, rules, read.event) : read;
  if (!fitting.ok) return { status: 'rejected', path: fitting.path, reason: fitting.reason };
  const { event } = fitting;
  const status = await ports.members.commit(event, effectOf(event, rules), passed.content);
  switch (status) {
    case 'erased':
      return { status: 'rejected', path: 'memberId', reason: 'this member was erased' };
    case 'conflict':
      return { status: 'conflict', path: 'id', reason: 'this source and id were taken before, with another content' };
    case 'stale':
    case 'sold-out':
    case 'spent':
      throw new Error(`an event from outside has no condition, and still it is ${status}`);
    case 'accepted':
    case 'duplicate':
      await withdrawNow(ports, event);
      return { status, event };
  }
};
