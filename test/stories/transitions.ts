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
  'after-purchase': '8 to 20',
  'almost-silver': '2 to 11',
  anniversary: '5',
  appointment: '5 to 23',
  birthday: '5 to 11',
  'bonus-announced': '8',
  'cart-abandoned': '2 to 20',
  'cashback-arrived': '8',
  'confirm-email': 'none',
  'early-access': '8 to 11',
  'fewer-messages': '5 to 11',
  'first-perk': '5',
  'fitting-offer': '8 to 11',
  'half-a-year': '14',
  'milestone-spend': '11 to 17',
  'milestone-visits': '8',
  'monthly-summary': 'none',
  onboarding: '2 to 20',
  'order-ahead': '2 to 14',
  'order-ready': '8 to 14',
  'points-expiring': 'none',
  'redemption-abandoned': '2 to 11',
  'redemption-confirmed': '5',
  'referral-ask': '5 to 11',
  'referral-friend': '8',
  'referral-thanks': '5',
  'reward-unlocked': 'none',
  'stamp-card-full': '5',
  surprise: '5',
  'take-reward': '5 to 11',
  'tier-lost': '8',
  'tier-renewal': '5',
  'tier-renewed': '8',
  'tier-upgraded': '5 to 11',
  wallet: '8 to 14',
  'we-miss-you': '11',
  'weekend-offer': '5 to 8',
  welcome: '2 to 5',
  'welcome-agreed': '5',
  'win-back': '5 to 8',
  'won-back': '11',
};
