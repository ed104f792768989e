import { bought, boughtOften, earned, inTier, knows, MAILS, peopleMaker, TEXTS, unlocked } from './people.ts';
import type { Moment, Story } from './story.ts';

const person = peopleMaker();

const buys = { event: 'purchase.completed', data: { amount: 5_200, currency: 'SEK', items: 1, store: 'Odenplan' } };
const order = { event: 'order.ready', data: { store: 'Odenplan', desk: 'the blue desk' } };
const cart = { event: 'cart.abandoned', data: { url: 'https://norrsken.example/basket/7' } };
const booked = {
  event: 'appointment.booked',
  data: { title: 'Coffee tasting', when: 'Thu 26 Nov, 18:00', store: 'Odenplan', time: '2026-11-26T17:00:00.000Z' },
};
const joins = (memberId: string, rest: Readonly<Record<string, string>> = {}) => ({
  event: 'member.enrolled',
  data: { givenName: memberId, locale: 'sv-SE', timeZone: 'Europe/Stockholm', country: 'SE', ...rest },
});

const at = (after: string, happening: Omit<Moment, 'after'> = {}): Moment => ({ after, ...happening });
/** Everything reaches them by text message alone. */
const textOnly = at('0s', { device: { without: ['rcs', 'whatsapp'] } });

/** At least one of every journey, each started by its own trigger. Some last into what other journeys make of it. */
export const stories: readonly Story[] = [
  {
    journey: 'welcome',
    title: 'a YES to the question, the perk, and the guide of the first days',
    people: [person('alma', { stranger: true })],
    moments: [at('5m', joins('Alma')), at('20m', { writes: 'JA' }), at('25m', { taps: 'Hämta' }), at('4d', buys)],
  },
  {
    journey: 'welcome',
    title: 'no answer within three days',
    people: [person('edla', { stranger: true, profile: { locale: 'en' } })],
    moments: [at('5m', joins('Edla', { locale: 'en' })), at('3d', { writes: 'YES' })],
  },
  {
    journey: 'welcome',
    title: 'a STOP instead of a YES, and START a week later',
    people: [person('greta', { stranger: true })],
    moments: [at('5m', joins('Greta')), at('1h', { writes: 'STOPP' }), at('7d', { writes: 'START' })],
  },
  {
    journey: 'welcome-agreed',
    title: 'agreed at the till of a shop where that is enough',
    people: [person('harald', { consents: [], joinedDaysAgo: 1 })],
    moments: [
      at('5m', {
        agrees: { channels: ['sms', 'rcs', 'whatsapp'], topics: ['rewards', 'offers', 'service'], wording: 'join' },
      }),
      at('2d', { writes: 'SALDO' }),
    ],
  },
  {
    journey: 'confirm-email',
    title: 'an address typed on a form in Germany waits for its one link',
    people: [
      person('ida', {
        consents: [],
        joinedDaysAgo: 1,
        profile: { locale: 'de-DE', country: 'DE', timeZone: 'Europe/Berlin' },
      }),
    ],
    moments: [at('5m', { agrees: { channels: ['email'], topics: ['rewards', 'offers'], wording: 'join-email' } })],
  },
  {
    journey: 'first-perk',
    title: 'asked for by hand; twice is once',
    people: [person('josef', { joinedDaysAgo: 1 })],
    moments: [at('5m', { asksFor: 'first-perk' }), at('10m', { asksFor: 'first-perk' }), at('1d', { taps: 'Hämta' })],
  },
  {
    journey: 'onboarding',
    title: 'two purchases reach its goal',
    people: [person('klara', { joinedDaysAgo: 1, consents: [...TEXTS, ...MAILS] })],
    moments: [at('5m', { asksFor: 'onboarding' }), at('4d', buys), at('5d', buys)],
  },
  {
    journey: 'order-ahead',
    title: 'the third purchase brings the tip',
    people: [person('lovisa', { past: boughtOften(2, 10, 20) })],
    moments: [at('5m', buys), at('2d', order)],
  },
  {
    journey: 'order-ahead',
    title: 'an order that is ready ends it before the tip',
    people: [person('moa', { past: boughtOften(2, 10, 20) })],
    moments: [at('5m', buys), at('1h', order), at('2h', { writes: 'BEKRÄFTA' })],
  },
  {
    journey: 'bonus-announced',
    title: 'a tap shows the rewards, another takes one',
    people: [person('nora', { past: [unlocked(3), bought(8)] })],
    moments: [
      at('5m', { event: 'bonus.announced', data: { points: 200, until: '2026-12-06' } }),
      at('1h', { taps: 'Visa mina belöningar' }),
      at('2h', { taps: 'Ja, hämta den' }),
    ],
  },
  {
    journey: 'take-reward',
    title: 'YES in words, by text message',
    people: [person('olga', { past: [unlocked(3), bought(8)] })],
    moments: [textOnly, at('5m', { asksFor: 'take-reward' }), at('1h', { writes: 'JA' })],
  },
  {
    journey: 'take-reward',
    title: 'who has points sees what they buy',
    people: [person('petra', { past: [earned(5, 300), bought(8)] })],
    moments: [at('5m', { asksFor: 'take-reward' })],
  },
  {
    journey: 'take-reward',
    title: 'who has neither sees what comes',
    people: [person('rakel')],
    moments: [at('5m', { asksFor: 'take-reward' })],
  },
  {
    journey: 'weekend-offer',
    title: 'to active members on Friday at ten, and a purchase is its goal',
    people: [person('siri', { past: boughtOften(3, 5, 12) })],
    moments: [at('14d', buys)],
  },
  {
    journey: 'weekend-offer',
    title: 'at ten in New York',
    people: [
      person('marcus', {
        past: boughtOften(3, 5, 12),
        profile: { phone: '+12125550142', locale: 'en-US', country: 'US', region: 'NY', timeZone: 'America/New_York' },
      }),
    ],
    moments: [at('5m', order), at('14d', { writes: 'BALANCE' })],
  },
  {
    journey: 'early-access',
    title: 'YES puts a bag aside',
    people: [person('tora', { past: [inTier(20, 'gold', '2027-06-30'), bought(21)], consents: [...TEXTS, ...MAILS] })],
    moments: [at('17d', { taps: 'Lägg undan en påse' })],
  },
  {
    journey: 'tier-upgraded',
    title: 'points that carry over the line',
    people: [person('ulla', { past: [earned(9, 480)], consents: [...TEXTS, ...MAILS] })],
    moments: [at('5m', { event: 'points.earned', data: { points: 60 } })],
  },
  {
    journey: 'tier-lost',
    title: 'gold ends with November and silver is what was earned',
    people: [
      person('vera', { past: [inTier(90, 'gold', '2026-11-30'), earned(95, 700)], consents: [...TEXTS, ...MAILS] }),
    ],
    moments: [at('20d', buys)],
  },
  {
    journey: 'tier-renewed',
    title: 'silver ends with November and is kept',
    people: [
      person('wilma', { past: [inTier(90, 'silver', '2026-11-30'), earned(95, 700)], consents: [...TEXTS, ...MAILS] }),
    ],
    moments: [],
  },
  {
    journey: 'tier-renewal',
    title: 'thirty days and seven before silver ends',
    people: [person('ylva', { past: [inTier(90, 'silver', '2026-12-24'), earned(95, 300)] })],
    moments: [at('10d', buys)],
  },
  {
    journey: 'almost-silver',
    title: 'by text where nothing else arrives, and the tier is the goal',
    people: [person('agda', { past: [earned(9, 300)] })],
    moments: [
      textOnly,
      at('5m', { event: 'points.earned', data: { points: 160 } }),
      at('2h', { writes: 'INTE NU' }),
      at('2d', { event: 'points.earned', data: { points: 60 } }),
    ],
  },
  {
    journey: 'almost-silver',
    title: 'a card whose receipt stays away: the next channel after its time',
    people: [person('berit', { past: [earned(9, 300)] })],
    moments: [
      at('0s', { device: { next: 'never' } }),
      at('5m', { event: 'points.earned', data: { points: 160 } }),
      at('6m'),
      at('11m', { taps: 'Se belöningar' }),
    ],
  },
  {
    journey: 'almost-silver',
    title: 'late in the evening it waits for the morning',
    people: [person('cilla', { past: [earned(9, 300)] })],
    moments: [at('10h', { event: 'points.earned', data: { points: 160 } }), at('12h'), at('1d')],
  },
  {
    journey: 'points-expiring',
    title: 'three reminders, and none for what was spent before the last',
    people: [person('disa', { past: [earned(60, 200, '2026-12-22')] })],
    moments: [at('5d'), at('25d', { event: 'points.spent', data: { points: 200 } })],
  },
  {
    journey: 'points-expiring',
    title: 'nothing is spent, and the points leave',
    people: [person('eira', { past: [earned(60, 200, '2026-12-20')] })],
    moments: [at('28d')],
  },
  {
    journey: 'reward-unlocked',
    title: 'an answer takes it',
    people: [person('frida', { past: [bought(8)] })],
    moments: [
      at('5m', { event: 'reward.unlocked', data: { rewardId: 'free-drink', title: 'Any drink' } }),
      at('1h', { writes: 'HÄMTA' }),
      at('2h', { event: 'reward.redeemed', data: { rewardId: 'free-drink' } }),
    ],
  },
  {
    journey: 'redemption-confirmed',
    title: 'at the till, without a word before',
    people: [person('gerda', { past: [unlocked(3)] })],
    moments: [at('5m', { event: 'reward.redeemed', data: { rewardId: 'free-drink' } })],
  },
  {
    journey: 'voucher-ready',
    title: 'YES to a reward brings its code, and a counter takes it',
    people: [person('gudrun', { past: [unlocked(3), bought(8)] })],
    moments: [
      at('5m', { event: 'redemption.abandoned', data: { title: 'Any drink' } }),
      at('2h', { taps: 'Ja, hämta den' }),
      at('3h', { event: 'reward.redeemed', data: { rewardId: 'free-drink', store: 'Södra' } }),
    ],
  },
  {
    journey: 'redemption-abandoned',
    title: 'YES an hour later finishes it',
    people: [person('hanna', { past: [unlocked(3), bought(8)] })],
    moments: [
      at('5m', { event: 'redemption.abandoned', data: { title: 'Any drink' } }),
      at('2h', { taps: 'Ja, hämta den' }),
      at('3h', { event: 'reward.redeemed', data: { rewardId: 'free-drink' } }),
    ],
  },
  {
    journey: 'redemption-abandoned',
    title: 'finished at the till before the hour is over',
    people: [person('inga', { past: [unlocked(3), bought(8)] })],
    moments: [
      at('5m', { event: 'redemption.abandoned', data: { title: 'Any drink' } }),
      at('30m', { event: 'reward.redeemed', data: { rewardId: 'free-drink' } }),
    ],
  },
  {
    journey: 'after-purchase',
    title: 'a five, thanks, and three days later the code for a friend',
    people: [person('jenny', { past: [bought(40)] })],
    moments: [at('5m', buys), at('3h', { writes: '5' })],
  },
  {
    journey: 'after-purchase',
    title: 'a three in digits, and why',
    people: [person('kerstin', { past: [bought(40)] })],
    moments: [at('5m', buys), at('3h', { writes: '3' }), at('4h', { taps: 'Väntan' })],
  },
  {
    journey: 'after-purchase',
    title: 'a one: a person and the help desk, before the apology',
    people: [person('lena', { past: [bought(40)] })],
    moments: [textOnly, at('5m', buys), at('3h', { writes: '1' })],
  },
  {
    journey: 'after-purchase',
    title: 'their own words, and a number when they are asked again',
    people: [person('mona', { past: [bought(40)] })],
    moments: [at('5m', buys), at('3h', { writes: 'Skönt att sitta vid fönstret' }), at('4h', { writes: '4' })],
  },
  {
    journey: 'after-purchase',
    title: 'silence, an offer that fits days later, and a number that came too late',
    people: [person('nanna', { past: [knows(30, { taste: 'tea' }), bought(40)] })],
    moments: [at('5m', buys), at('3d', { writes: '2' }), at('8d', { ...buys, data: { ...buys.data, items: 2 } })],
  },
  {
    journey: 'after-purchase',
    title: 'two purchases within the month are asked about once',
    people: [person('oda', { past: [bought(40)] })],
    moments: [at('5m', buys), at('1h', buys), at('1d', { writes: 'STOPP' }), at('2d', buys)],
  },
  {
    journey: 'fitting-offer',
    title: 'beans for who drinks espresso, and what was promised for two',
    people: [person('paula', { past: [knows(30, { taste: 'espresso' }), bought(40)] })],
    moments: [at('5m', { asksFor: 'fitting-offer' }), at('3d', { ...buys, data: { ...buys.data, items: 2 } })],
  },
  {
    journey: 'fitting-offer',
    title: 'nothing for who was unhappy',
    people: [person('rut', { past: [knows(30, { needsCare: true }), bought(40)] })],
    moments: [at('5m', { asksFor: 'fitting-offer' })],
  },
  {
    journey: 'cart-abandoned',
    title: 'the half that is reminded after an hour asks a question',
    people: [person('elsa', { past: [bought(8)] })],
    moments: [at('5m', cart), at('2h', { taps: 'Jag har en fråga' })],
  },
  {
    journey: 'cart-abandoned',
    title: 'the half that is reminded in the morning, by text',
    people: [person('bea', { past: [bought(8)] })],
    moments: [textOnly, at('5m', cart), at('1d', { writes: 'Finns den i rött?' })],
  },
  {
    journey: 'cart-abandoned',
    title: 'a purchase before the reminder',
    people: [person('hugo', { past: [bought(8)] })],
    moments: [at('5m', cart), at('30m', buys)],
  },
  {
    journey: 'birthday',
    title: 'cake on the day',
    people: [person('saga', { past: [bought(8)], profile: { birthday: '1990-11-23' } })],
    moments: [at('2d', { taps: 'Hämta' }), at('3d', { event: 'reward.redeemed', data: { rewardId: 'birthday-cake' } })],
  },
  {
    journey: 'anniversary',
    title: 'a year after joining',
    people: [person('tyra', { joinedDaysAgo: 363, past: boughtOften(3, 8, 30) })],
    moments: [at('3d', { taps: 'Mitt saldo' })],
  },
  {
    journey: 'half-a-year',
    title: 'a ten, and two days later the code for a friend',
    people: [person('unni', { joinedDaysAgo: 183, past: boughtOften(3, 8, 30) })],
    moments: [at('2d', { writes: '10' })],
  },
  {
    journey: 'half-a-year',
    title: 'a two, and a person takes over',
    people: [person('viola', { joinedDaysAgo: 183, past: boughtOften(3, 8, 30) })],
    moments: [at('2d', { writes: '2' })],
  },
  {
    journey: 'milestone-visits',
    title: 'the tenth visit',
    people: [person('alva', { past: boughtOften(9, 5, 7, 250) })],
    moments: [at('5m', { ...buys, data: { ...buys.data, amount: 250 } })],
  },
  {
    journey: 'milestone-spend',
    title: 'the purchase that crosses the amount',
    people: [person('blenda', { past: [bought(8)] })],
    moments: [at('5m', { ...buys, data: { ...buys.data, amount: 260_000 } })],
  },
  {
    journey: 'we-miss-you',
    title: 'late by their own rhythm tomorrow',
    people: [person('doris', { past: [bought(89)], joinedDaysAgo: 120 })],
    moments: [at('5d', buys)],
  },
  {
    journey: 'we-miss-you',
    title: 'held out, and measured',
    people: [person('nils', { past: [bought(89)], joinedDaysAgo: 120 })],
    moments: [at('5d', buys)],
  },
  {
    journey: 'win-back',
    title: 'a coffee, and a look into the app',
    people: [person('otto', { past: [bought(179)], joinedDaysAgo: 200 })],
    moments: [at('5d', { event: 'app.opened' })],
  },
  {
    journey: 'win-back',
    title: 'points, and silence',
    people: [person('ebba', { past: [bought(179)], joinedDaysAgo: 200 })],
    moments: [],
  },
  {
    journey: 'won-back',
    title: 'gone, and here again',
    people: [person('ines', { past: [bought(179)], joinedDaysAgo: 200 })],
    moments: [at('3d', buys)],
  },
  {
    journey: 'referral-ask',
    title: 'the code, at once where nothing is known of their hours',
    people: [person('karin', { past: [bought(8)] })],
    moments: [at('5m', { asksFor: 'referral-ask' })],
  },
  {
    journey: 'referral-ask',
    title: 'the code, at the hour they usually answer',
    people: [person('linnea', { past: [bought(8)] })],
    moments: [
      at('1h', { writes: 'SALDO' }),
      at('25h', { writes: 'SALDO' }),
      at('49h', { writes: 'SALDO' }),
      at('52h', { asksFor: 'referral-ask' }),
    ],
  },
  {
    journey: 'referral-thanks',
    title: 'a friend joins with the code and buys',
    people: [person('maj', { past: [bought(8)] }), person('agnes', { stranger: true })],
    moments: [
      at('5m', { ...joins('Agnes'), referredBy: 'maj', who: 'agnes' }),
      at('10m', { writes: 'JA', who: 'agnes' }),
      at('1d', { ...buys, who: 'agnes' }),
    ],
  },
  {
    journey: 'referral-friend',
    title: 'the friend hears of the points an hour after the first purchase',
    people: [person('britta', { stranger: true }), person('signe', { past: [bought(8)] })],
    moments: [
      at('5m', { ...joins('Britta'), referredBy: 'signe' }),
      at('10m', { writes: 'JA' }),
      at('2d', buys),
      at('6d', buys),
    ],
  },
  {
    journey: 'surprise',
    title: 'seventeen months, for who comes often',
    people: [person('dagny', { joinedDaysAgo: 517, past: boughtOften(12, 6, 9) })],
    moments: [at('3d', { writes: 'HÄMTA' })],
  },
  {
    journey: 'monthly-summary',
    title: 'by mail on the third',
    people: [person('elin', { past: [earned(9, 120), bought(10)], consents: MAILS })],
    moments: [at('13d')],
  },
  {
    journey: 'order-ready',
    title: 'CONFIRM by tap',
    people: [person('fanny')],
    moments: [at('5m', order), at('10m', { taps: 'Bekräfta' })],
  },
  {
    journey: 'order-ready',
    title: 'something is wrong, by text after two channels failed',
    people: [person('gun')],
    moments: [textOnly, at('5m', order), at('10m', { writes: 'FEL' })],
  },
  {
    journey: 'order-ready',
    title: 'two orders at once, one answer, and nothing arrives by text either',
    people: [person('hedda')],
    moments: [
      at('0s', { device: { without: ['rcs', 'whatsapp'], next: 'UNREACHABLE' } }),
      at('5m', order),
      at('6m', order),
      at('10m', { writes: 'BEKRÄFTA' }),
    ],
  },
  {
    journey: 'appointment',
    title: 'reminded the day before; YES by tap',
    people: [person('iris')],
    moments: [at('5m', booked), at('4d'), at('100h', { taps: 'Ja, jag kommer' })],
  },
  {
    journey: 'appointment',
    title: 'another time, in words',
    people: [person('julia')],
    moments: [at('5m', booked), at('100h', { writes: 'BOKA OM' }), at('102h', { writes: 'Fredag klockan tre' })],
  },
  {
    journey: 'appointment',
    title: 'withdrawn before the reminder',
    people: [person('kajsa')],
    moments: [at('5m', booked), at('2d', { event: 'appointment.withdrawn', data: {} })],
  },
  {
    journey: 'stamp-card-full',
    title: 'the tenth coffee',
    people: [person('lisa', { past: boughtOften(9, 5, 7) })],
    moments: [at('5m', buys), at('3h', { event: 'reward.redeemed', data: { rewardId: 'free-drink' } })],
  },
  {
    journey: 'cashback-arrived',
    title: 'in the morning',
    people: [person('malin', { past: [bought(8)] })],
    moments: [at('5m', { event: 'cashback.earned', data: { amount: 1_250, currency: 'SEK' } })],
  },
  {
    journey: 'fewer-messages',
    title: 'too much, and a person',
    people: [person('nina', { past: [bought(8)] })],
    moments: [at('5m', { writes: 'FÄRRE' }), at('10m', { taps: 'Prata med någon' })],
  },
  {
    journey: 'fewer-messages',
    title: 'thirty quiet days, into which an offer falls',
    people: [person('otilia', { past: boughtOften(3, 5, 12) })],
    moments: [at('5m', { writes: 'FÄRRE' }), at('10m', { taps: '30 lugna dagar' })],
  },
  {
    journey: 'wallet',
    title: 'rewards by tap',
    people: [person('pia', { past: [unlocked(3), bought(8)] })],
    moments: [at('5m', { writes: 'PLÅNBOK' }), at('10m', { taps: 'Mina belöningar' }), at('15m', { taps: 'Inte nu' })],
  },
  {
    journey: 'wallet',
    title: 'a booking in words, by text',
    people: [person('ronja', { past: [bought(8)] })],
    moments: [textOnly, at('5m', { writes: 'MENY' }), at('10m', { writes: 'BOKA' })],
  },
  {
    journey: 'wallet',
    title: 'a person, who has the conversation until it is resolved, and whom a STOP silences at once',
    people: [person('vendela', { past: [bought(8)] })],
    moments: [
      textOnly,
      at('5m', { writes: 'MENY' }),
      at('10m', { writes: 'MÄNNISKA' }),
      at('20m', { isTold: { text: 'Hej! Vad kan jag hjälpa till med?', seen: 0 } }),
      at('25m', { writes: 'SALDO' }),
      at('30m', { isResolved: true }),
      at('35m', { writes: 'SALDO' }),
      at('40m', { isTold: { text: 'En sak till.', seen: 2 } }),
      at('45m', { writes: 'STOPP' }),
      at('50m', { writes: 'SALDO' }),
    ],
  },
  {
    journey: 'birthday',
    title:
      'a morning on which five things fall, one of them by a mail they did not agree to, and three may be said in a day',
    people: [
      person('sanna', {
        past: boughtOften(2, 10, 20),
        profile: { birthday: '1990-12-03' },
        consents: TEXTS,
      }),
    ],
    moments: [
      at('11d', { ...buys, data: { ...buys.data, amount: 260_000 } }),
      at('11d', { event: 'cashback.earned', data: { amount: 1_250, currency: 'SEK' } }),
      at('12d'),
      at('13d'),
    ],
  },
  {
    journey: 'almost-silver',
    title: 'a STOP while the next channel is waited for',
    people: [person('selma', { past: [earned(9, 300)] })],
    moments: [
      at('0s', { device: { next: 'never' } }),
      at('5m', { event: 'points.earned', data: { points: 160 } }),
      at('7m', { writes: 'STOP' }),
      at('15m'),
    ],
  },
  {
    journey: 'onboarding',
    title: 'it is too much: no before a word was said',
    people: [person('tekla', { joinedDaysAgo: 1 })],
    moments: [at('5m', { asksFor: 'onboarding' }), at('1d', { writes: 'Sluta skicka till mig!' })],
  },
  {
    journey: 'redemption-abandoned',
    title: 'erased before the hour is over, and unknown when they write',
    people: [person('ursula', { past: [unlocked(3), bought(8)] })],
    moments: [
      at('5m', { event: 'redemption.abandoned', data: { title: 'Any drink' } }),
      at('30m', { isErased: true }),
      at('2h', { writes: 'SALDO' }),
    ],
  },
];
