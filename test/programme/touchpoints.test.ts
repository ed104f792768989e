import { expect, test } from '@jest/globals';
import { everyStep } from '#programme/grammar/branches.ts';
import { sendsOf, type Journey } from '#programme/grammar/journey.ts';
import { exampleProgramme } from '../support/programme.ts';

const { journeys, loyalty, messages, surveys } = exampleProgramme();

/** What loyalty messaging has to do, and where the example does it. */
test.each([
  ['welcome with double opt-in', ['welcome', 'welcome-agreed', 'confirm-email']],
  ['a first perk at sign-up', ['first-perk']],
  ['an onboarding guide', ['onboarding']],
  ['activation of a feature not tried yet', ['order-ahead']],
  ['a bonus, and rewards to take without a login', ['bonus-announced', 'take-reward']],
  ['a limited offer', ['weekend-offer']],
  ['early access for the best', ['early-access']],
  ['tier upgraded, renewed and lost', ['tier-upgraded', 'tier-renewal', 'tier-renewed', 'tier-lost']],
  ['almost at the next tier', ['almost-silver']],
  ['points about to expire', ['points-expiring']],
  ['reward unlocked', ['reward-unlocked']],
  ['redemption confirmed', ['redemption-confirmed']],
  ['thanks and feedback after a purchase', ['after-purchase']],
  ['a fitting offer', ['fitting-offer']],
  ['abandoned cart and redemption', ['cart-abandoned', 'redemption-abandoned']],
  ['birthday and anniversary of membership', ['birthday', 'anniversary']],
  ['half a year with us', ['half-a-year']],
  ['milestones of visits and spend', ['milestone-visits', 'milestone-spend']],
  ['silence', ['we-miss-you']],
  ['win-back, and what follows it', ['win-back', 'won-back']],
  ['referral, for both sides', ['referral-ask', 'referral-thanks', 'referral-friend']],
  ['a surprise for long-standing members', ['surprise']],
  ['a monthly summary', ['monthly-summary']],
  ['order ready for pickup', ['order-ready']],
  ['appointment reminder', ['appointment']],
  ['a full stamp card, and cashback', ['stamp-card-full', 'cashback-arrived']],
  ['too many messages', ['fewer-messages']],
  ['a wallet in the chat', ['wallet']],
])('%s is there', (_, names) => {
  for (const name of names) expect(journeys[name]?.steps.length).toBeGreaterThan(0);
});

const count = (has: (journey: Journey) => boolean): number => Object.values(journeys).filter(has).length;
const some = (test: (step: object) => boolean) => (journey: Journey) => everyStep(journey.steps).some(test);

test.each([
  ['goals', (journey: Journey) => journey.goal !== undefined, 10],
  ['exits', (journey: Journey) => journey.exit !== undefined, 5],
  ['control groups', (journey: Journey) => journey.entry.holdout !== undefined, 3],
  ['tests of two ways', some((step) => 'split' in step), 2],
  ['answers that change what follows', some((step) => 'listen' in step || 'survey' in step), 8],
  ['people who take over', some((step) => 'handoff' in step), 6],
] as const)('the example shows %s', (_, has, least) => {
  expect(count(has)).toBeGreaterThanOrEqual(least);
});

test('no message is left that no journey sends, but the one with a code', () => {
  const sent = new Set(Object.values(journeys).flatMap((journey) => sendsOf(journey, surveys).map(({ send }) => send)));
  expect(Object.keys(messages).filter((name) => !sent.has(name))).toEqual([loyalty?.verify?.message]);
});
