import * as z from 'zod';
import { Channel, CHANNELS } from '#words/channel.ts';
import type { MemberEvent } from '#words/event.ts';

const amount = (minor: unknown, currency: unknown): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency: typeof currency === 'string' ? currency : 'USD' }).format(
    Number(minor ?? 0) / 100,
  );
const points = (count: unknown): string => `${Number(count ?? 0).toLocaleString('en')} points`;
const listOf = (value: unknown): string =>
  (Array.isArray(value) ? value : []).map((one) => String(one).replaceAll('-', ' ')).join(', ');
const nameOf = (value: unknown): string => (typeof value === 'string' ? value : '?').replaceAll('-', ' ');

const channelIn = ({ channel }: MemberEvent['data']): string => {
  const known = Channel.safeParse(channel);
  return known.success ? CHANNELS[known.data].name : '?';
};

const groups = (names: unknown): string =>
  `the group${Array.isArray(names) && names.length > 1 ? 's' : ''} ${listOf(names)}`;

const moved = ({ entered, left, stage }: MemberEvent['data']): string => {
  const parts = [
    ...(listOf(entered) === '' ? [] : [`is now in ${groups(entered)}`]),
    ...(listOf(left) === '' ? [] : [`is no longer in ${groups(left)}`]),
  ];
  const said = parts.length === 0 ? `is now at the stage ${nameOf(stage)}` : parts.join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
};

const learnt = (data: MemberEvent['data']): string => {
  const fields = Object.entries(data).map(([name, value]) =>
    value === null
      ? `${name} was taken away`
      : `${name} is ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `Learnt about them: ${fields.join(', ')}`;
};

const agreed = ({ state, channels, source }: MemberEvent['data']): string =>
  `${state === 'granted' ? 'Agreed to' : 'Took back'} ${listOf(channels)} (source: ${nameOf(source)})`;

const titleOf = ({ title, rewardId }: MemberEvent['data']): string => {
  const name = title ?? rewardId;
  return typeof name === 'string' ? name : 'a reward';
};

const Recounted = z.object({
  tier: z.object({ tier: z.string() }).optional(),
  moves: z.array(z.object({ points: z.number().optional() })).default([]),
});

/** What a recount put right, and why. */
const recounted = (data: MemberEvent['data']): string => {
  const { tier, moves } = Recounted.parse(data);
  const sum = moves.reduce((total, move) => total + (move.points ?? 0), 0);
  const right =
    tier !== undefined ? `tier is ${tier.tier}` : sum === 0 ? 'the account' : `${sum > 0 ? '+' : ''}${points(sum)}`;
  return `Put right, because an event came late: ${right}`;
};

/** An event in words a marketer understands. */
export const sayEvent = ({ type, data, history }: MemberEvent): string => {
  const said = sentences[type]?.(data) ?? `Event: ${type}`;
  return history === true ? `${said} (history)` : said;
};

const sentences: Readonly<Record<string, ((data: MemberEvent['data']) => string) | undefined>> = {
  'member.enrolled': () => 'Joined the programme',
  'member.updated': () => 'Changed the profile',
  'points.earned': (data) =>
    `Earned ${points(data['points'])}${typeof data['expiresAt'] === 'string' ? `, valid until ${data['expiresAt']}` : ''}`,
  'points.spent': (data) => `Spent ${points(data['points'])}`,
  'points.adjusted': (data) => `Balance corrected by ${points(data['points'])}`,
  'points.expired': (data) => `${points(data['points'])} expired`,
  'tier.changed': (data) => `Tier is now ${String(data['tier'])}`,
  'reward.unlocked': (data) => `Unlocked ${titleOf(data)}`,
  'reward.redeemed': (data) => `Redeemed ${titleOf(data)}`,
  'redemption.requested': (data) =>
    data['answerBy'] === undefined
      ? `Asked to redeem ${titleOf(data)}`
      : `Asked to redeem ${titleOf(data)}, which the loyalty system is asked about`,
  'redemption.confirmed': (data) => `The loyalty system confirmed ${titleOf(data)}`,
  'redemption.reversed': (data) => `${titleOf(data)} was confirmed and is undone`,
  'purchase.completed': (data) => `Bought for ${amount(data['amount'], data['currency'])}`,
  'purchase.refunded': (data) =>
    data['amount'] === undefined ? 'Got a purchase refunded' : 'Got part of a purchase refunded',
  'purchase.corrected': () => 'A purchase was corrected',
  'redemption.cancelled': () => 'A redemption was cancelled',
  'account.reversed': () => 'What it had brought was taken back or returned',
  'account.recounted': recounted,
  'cart.abandoned': () => 'Left a cart',
  'app.opened': () => 'Opened the app',
  'balance.stated': (data) => `The loyalty engine says ${points(data['points'])}`,
  'points.expiring': (data) => `${points(data['points'])} will expire`,
  'tier.progressed': (data) => `Is ${Math.round(Number(data['progress'] ?? 0) * 100)} % of the way to the next tier`,
  'stamp.earned': (data) => `Got ${String(data['stamps'])} on the stamp card`,
  'card.filled': (data) => `Filled the card ${nameOf(data['card'])}`,
  'cashback.earned': (data) => `Got ${amount(data['amount'], data['currency'])} cashback`,
  'cashback.spent': (data) => `Spent ${amount(data['amount'], data['currency'])} of cashback`,
  'milestone.reached': (data) => `Reached the milestone ${nameOf(data['milestone'])}`,
  'referral.completed': () => 'Brought a friend who bought',
  'referral.coded': () => 'Got a code for friends',
  'referral.used': () => 'Was brought by a friend',
  'bonus.announced': () => 'A bonus was announced to them',
  'consent.captured': agreed,
  'preferences.changed': () => 'Changed their preferences',
  'complaint.received': () => 'Reported a message as spam',
  'segments.changed': moved,
  'attributes.changed': learnt,
  'reach.changed': (data) => `Is ${data['reachable'] === true ? '' : 'not '}reached by ${channelIn(data)}`,
  'journey.requested': (data) => `The journey ${nameOf(data['journey'])} was asked for`,
  'ledger.folded': () => 'Old lines of the account were summed up',
  'reward.withdrawn': (data) => `${titleOf(data)} was taken back`,
  'gift.undone': () => 'What a milestone gave was taken back',
  'experiment.exposed': (data) => `Came to ${nameOf(data['arm'])} of the experiment ${nameOf(data['experiment'])}`,
  'inbox.opened': () => 'Opened the inbox in the app',
  'push.changed': () => 'A browser takes pushes, or takes none any more',
  'conversation.resolved': (data) => `${nameOf(data['by'])} was done with the conversation`,
};
