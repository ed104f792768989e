import { exampleProgramme } from '../support/programme.ts';
import { aMember, afterFacts } from './sample-members.ts';
import { tell, type Story } from './tell.ts';

const programme = exampleProgramme();
const buys = (amount = 5_200) => ['purchase.completed', { amount, currency: 'SEK', store: 'Odenplan' }] as const;
const earns = (points: number) => ['points.earned', { points }] as const;
const has = (title: string) => ['reward.unlocked', { rewardId: 'free-coffee', title }] as const;
const alma = aMember(programme);
const guest = afterFacts(programme, alma, buys(), earns(120));
const rewarded = afterFacts(programme, guest, has('Free coffee'));
const knows = (attributes: object) => afterFacts(programme, guest, ['member.updated', { attributes }]);
const S = (journey: string, title: string, rest: Partial<Story> = {}): Story => ({ journey, title, member: guest, tells: [], ...rest });
const order = { store: 'Odenplan', desk: 'the blue desk' };
const booking = { title: 'Coffee tasting', when: 'Thu 26 Nov, 18:00', store: 'Odenplan', time: '2026-11-26T17:00:00.000Z' };
const stories: Story[] = [
  S('welcome', 'yes', { member: alma, when: ['member.enrolled', { givenName: 'Alma' }], then: ['yes'] }),
  S('welcome', 'silence', { member: alma, when: ['member.enrolled', { givenName: 'Alma' }], then: ['silence'] }),
  S('welcome-agreed', 'x', { member: alma, then: ['fails', 'fails'] }),
  S('confirm-email', 'x', { member: alma }),
  S('first-perk', 'x', { member: alma, then: ['delivered'] }),
  S('onboarding', 'x', { then: ['later', 'later', 'delivered', 'later', 'later', 'delivered'] }),
  S('order-ahead', 'third purchase', { member: afterFacts(programme, alma, buys(), buys()), when: buys(), then: ['later', 'later', 'delivered'] }),
  S('order-ahead', 'second', { when: buys() }),
  S('bonus-announced', 'show', { when: ['bonus.announced', { points: 200, until: '2026-12-06' }], then: ['delivered', 'show'] }),
  S('bonus-announced', 'no figures', { when: ['bonus.announced', {}] }),
  S('take-reward', 'yes', { member: rewarded, then: ['delivered', 'yes'] }),
  S('take-reward', 'none', { member: alma, then: ['delivered'] }),
  S('weekend-offer', 'x', { then: ['fails', 'delivered'] }),
  S('early-access', 'yes', { then: ['delivered', 'yes', 'delivered'] }),
  S('early-access', 'silence', { then: ['delivered', 'silence'] }),
  S('tier-upgraded', 'up', { when: ['tier.changed', { tier: 'silver', from: 'bronze' }] }),
  S('tier-upgraded', 'down', { member: afterFacts(programme, guest, ['tier.changed', { tier: 'gold' }]), when: ['tier.changed', { tier: 'silver', from: 'gold' }] }),
  S('tier-renewal', 'x', { member: afterFacts(programme, guest, ['tier.changed', { tier: 'silver', until: '2027-01-31' }]), then: ['delivered'] }),
  S('tier-renewal', 'bronze', { member: afterFacts(programme, guest, ['tier.changed', { tier: 'bronze', until: '2027-01-31' }]) }),
  S('tier-renewed', 'x', { member: afterFacts(programme, guest, ['tier.changed', { tier: 'silver', until: '2026-11-20' }]), when: ['tier.changed', { tier: 'silver', from: 'silver', until: '2027-11-30' }], then: ['later', 'delivered'] }),
  S('tier-lost', 'x', { member: afterFacts(programme, guest, ['tier.changed', { tier: 'gold' }]), when: ['tier.changed', { tier: 'silver', from: 'gold' }], then: ['later', 'fails', 'delivered'] }),
  S('almost-silver', 'x', { when: earns(290), then: ['fails', 'fails'] }),
  S('almost-silver', 'x', { when: earns(100) }),
  S('points-expiring', 'x'),
  S('reward-unlocked', 'x', { when: ['reward.unlocked', { rewardId: 'free-coffee', title: 'Free coffee' }] }),
  S('reward-unlocked', 'own', { when: ['reward.unlocked', { rewardId: 'first-coffee', title: 'Free coffee', reason: 'first-coffee' }] }),
  S('redemption-confirmed', 'x', { when: ['reward.redeemed', { rewardId: 'free-coffee' }] }),
  S('redemption-abandoned', 'x', { member: rewarded, when: ['redemption.abandoned', { title: 'Free coffee' }], then: ['later', 'delivered', 'yes'] }),
  S('after-purchase', 'happy', { when: buys(), then: ['later', 'delivered', 'happy 5', 'delivered', 'later'] }),
  S('after-purchase', 'middling', { when: buys(), then: ['later', 'delivered', 'middling 3', 'delivered', 'wait', 'delivered'] }),
  S('after-purchase', 'middling words', { when: buys(), then: ['later', 'delivered', 'middling 3', 'delivered', 'other', 'delivered'] }),
  S('after-purchase', 'unhappy', { when: buys(), then: ['later', 'delivered', 'unhappy 1', 'delivered'] }),
  S('after-purchase', 'silence', { when: buys(), then: ['later', 'delivered', 'silence', 'later'] }),
  S('after-purchase', 'other', { when: buys(), then: ['later', 'delivered', 'other', 'delivered'] }),
  S('fitting-offer', 'espresso', { member: knows({ taste: 'espresso' }), then: ['later', 'delivered'] }),
  S('fitting-offer', 'tea', { member: knows({ taste: 'tea' }), then: ['later', 'delivered'] }),
  S('fitting-offer', 'unknown', { then: ['later', 'delivered'] }),
  S('fitting-offer', 'care', { member: knows({ needsCare: true }) }),
  S('cart-abandoned', 'x', { when: ['cart.abandoned', { url: 'https://norrsken.example/basket/7' }], then: ['later', 'later', 'fails', 'fails', 'question', 'delivered'] }),
  S('birthday', 'x', { then: ['delivered'] }),
  S('anniversary', 'x', { then: ['delivered'] }),
  S('half-a-year', '10', { then: ['delivered', 'promoter 10', 'delivered', 'later'] }),
  S('half-a-year', '8', { then: ['delivered', 'passive 8', 'delivered'] }),
  S('half-a-year', '2', { then: ['delivered', 'detractor 2', 'delivered'] }),
  S('milestone-visits', 'x', { when: ['milestone.reached', { milestone: 'visits', of: 'purchases', at: 25 }], then: ['later', 'delivered'] }),
  S('milestone-visits', 'spend', { when: ['milestone.reached', { milestone: 'spend', of: 'spend', at: 25 }] }),
  S('milestone-spend', 'x', { when: buys(260_000), then: ['later', 'later', 'delivered'] }),
  S('we-miss-you', 'x', { then: ['delivered'] }),
  S('win-back', 'x', { then: ['delivered', 'silence'] }),
  S('won-back', 'x', { then: ['later', 'later', 'delivered'] }),
  S('referral-ask', 'x', { then: ['delivered'] }),
  S('referral-thanks', 'x', { when: ['referral.completed', { referredId: 'bea' }], then: ['delivered'] }),
  S('referral-friend', 'x', { when: ['referral.used', {}], then: ['later', 'delivered'] }),
  S('surprise', 'x', { then: ['delivered'] }),
  S('monthly-summary', 'x'),
  S('order-ready', 'confirm', { when: ['order.ready', order], then: ['delivered', 'confirm', 'delivered'] }),
  S('order-ready', 'wrong', { when: ['order.ready', order], then: ['fails', 'fails', 'wrong', 'delivered'] }),
  S('appointment', 'yes', { when: ['appointment.booked', booking], then: ['delivered', 'later', 'delivered', 'yes', 'delivered'] }),
  S('appointment', 'reschedule', { when: ['appointment.booked', booking], then: ['delivered', 'later', 'delivered', 'reschedule', 'delivered', 'other', 'delivered'] }),
  S('appointment', 'tomorrow', { when: ['appointment.booked', { ...booking, time: '2026-11-22T17:00:00.000Z' }], then: ['delivered'] }),
  S('stamp-card-full', 'x', { when: ['card.filled', { card: 'coffee-card', count: 1 }], then: ['delivered'] }),
  S('cashback-arrived', 'x', { when: ['cashback.earned', { amount: 1250, currency: 'SEK' }], then: ['later', 'delivered'] }),
  S('fewer-messages', 'x', { then: ['delivered', 'person', 'delivered'] }),
  S('wallet', 'show', { then: ['delivered', 'show'] }),
  S('wallet', 'book', { then: ['delivered', 'book', 'delivered'] }),
  S('wallet', 'person', { then: ['delivered', 'person', 'delivered'] }),
];
for (const s of stories) { try { console.log(s.journey, '|', s.title); console.log('   ', JSON.stringify(tell(programme, s))); } catch (e) { console.log('   !!', (e as Error).stack?.split('\n').slice(0,4).join(' ')); } }
