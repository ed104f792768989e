import type { MemberEvent } from '#words/event.ts';

const amount = (minor: unknown, currency: unknown): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency: typeof currency === 'string' ? currency : 'USD' }).format(
    Number(minor ?? 0) / 100,
  );
const points = (count: unknown): string => `${Number(count ?? 0).toLocaleString('en')} points`;
const titleOf = ({ title, rewardId }: MemberEvent['data']): string => {
  const name = title ?? rewardId;
  return typeof name === 'string' ? name : 'a reward';
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
  'redemption.requested': (data) => `Asked to redeem ${titleOf(data)}`,
  'purchase.completed': (data) => `Bought for ${amount(data['amount'], data['currency'])}`,
  'purchase.refunded': (data) =>
    data['amount'] === undefined ? 'Got a purchase refunded' : 'Got part of a purchase refunded',
  'purchase.corrected': () => 'A purchase was corrected',
  'redemption.cancelled': () => 'A redemption was cancelled',
  'account.reversed': () => 'What it had brought was taken back or returned',
  'cart.abandoned': () => 'Left a cart',
  'app.opened': () => 'Opened the app',
};
