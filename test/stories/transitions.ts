import type { Counted } from './system.ts';

/** Of each journey how many states its runs entered, fewest and most; `none` where no execution was started. */
export const transitionsByJourney = (
  journeys: readonly string[],
  executions: readonly Counted[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    journeys.map((name) => {
      const counts = executions.filter(({ journey }) => journey === name).map(({ transitions }) => transitions);
      const [least, most] = [Math.min(...counts), Math.max(...counts)];
      if (counts.length === 0) return [name, 'none'];
      return [name, least === most ? String(least) : `${least} to ${most}`];
    }),
  );

/** What the stories cost in states entered, as docs/performance.md has it. A journey without waits starts no execution. */
export const TRANSITIONS: Readonly<Record<string, string>> = {
  'after-purchase': '5 to 16',
  'almost-silver': '1 to 8',
  anniversary: '4',
  appointment: '3 to 16',
  birthday: '4',
  'bonus-announced': '6',
  'cart-abandoned': '1 to 14',
  'cashback-arrived': '6 to 10',
  'confirm-email': 'none',
  'early-access': '6 to 8',
  'fewer-messages': '3 to 8',
  'first-perk': '4',
  'fitting-offer': '6 to 8',
  'half-a-year': '10',
  'milestone-spend': '8 to 12',
  'milestone-visits': '6',
  'monthly-summary': 'none',
  onboarding: '1 to 14',
  'order-ahead': '1 to 10',
  'order-ready': '6 to 10',
  'points-expiring': 'none',
  'redemption-abandoned': '1 to 8',
  'redemption-confirmed': '4',
  'referral-ask': '4 to 8',
  'referral-friend': '6',
  'referral-thanks': '4',
  'reward-unlocked': 'none',
  'stamp-card-full': '4',
  surprise: '4',
  'take-reward': '4 to 8',
  'tier-lost': '6',
  'tier-renewal': '4',
  'tier-renewed': '6',
  'tier-upgraded': '4',
  'voucher-ready': '4',
  wallet: '6 to 10',
  'we-miss-you': '4 to 8',
  'weekend-offer': '4 to 6',
  welcome: '1 to 4',
  'welcome-agreed': '4',
  'win-back': '3 to 6',
  'won-back': '8',
};
