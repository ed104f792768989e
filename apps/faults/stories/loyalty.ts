import { EVERYWHERE, bought, person, stranger } from './people.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import type { Stage } from '../stage/stage.ts';
import { BEGIN, DAY, HOUR, MINUTE, type Story } from './story.ts';

const berit = person('berit', { past: [[9, 'points.earned', { points: 300 }]] });
const frida = person('frida', { past: [bought(8)] });
const eira = person('eira', { past: [[60, 'points.earned', { points: 200, expiresAt: '2026-11-29' }]] });
const saga = person('saga', { past: [bought(8)], agreed: EVERYWHERE, profile: { birthday: '1990-11-23' } });
const doris = person('doris', { past: [bought(89)] });
const hugo = person('hugo', { past: [bought(8)] });
const elsa = person('elsa', { past: [bought(8)] }, 1);
const lena = person('lena', { past: [bought(40)] });
const moa = person('moa', { past: [[20, 'points.earned', { points: 120 }], bought(8)] });
const nanna = person('nanna', { past: [[20, 'points.earned', { points: 120 }]] });
const ture = person('ture', { past: [[9, 'points.earned', { points: 480 }]] });
const maj = person('maj', { past: [bought(8)] });
const agnes = stranger('agnes', {}, 1);
const cilla = person('cilla', { past: [[9, 'points.earned', { points: 300 }]] });
const vega = person('vega', { past: [[9, 'points.earned', { points: 300 }]], agreed: ['whatsapp'] });
const signe = person('signe', { past: [[20, 'points.earned', { points: 120 }]] });
const gun = person('gun', { past: [[20, 'points.earned', { points: 1_600 }]] });
const astrid = person('astrid', { past: [bought(8)] });

const buys = { type: 'purchase.completed', data: { amount: 5_200, currency: 'SEK', items: 1, store: 'Odenplan' } };
const cart = { type: 'cart.abandoned', data: { url: 'https://norrsken.example/basket/7' } };
const reward = { rewardId: 'free-drink', title: 'Any drink' };
const earns = (memberId: string, points: number) => ({ type: 'points.earned', memberId, data: { points } });
/** Bought so long after the story began, whenever it comes. */
const boughtAt = (id: string, after: number, amount: number) => ({
  ...buys,
  memberId: 'ture',
  id,
  time: new Date(BEGIN + after * 1_000).toISOString(),
  data: { amount, currency: 'SEK' },
});

/** A loyalty system that is asked before a reward is handed over. */
const asked: Story['programme'] = (whole) => ({
  ...whole,
  loyalty: Loyalty.parse({ ...whole.loyalty, redeem: { by: 'webhook', to: 'care-desk', deadline: '5m' } }),
});
const answers = (answer: 'confirm' | 'refuse') => (stage: Stage) =>
  stage.asks('POST', `/redemptions/${String(stage.redemption())}`, { memberId: 'signe', answer });

/** What members do and what time does to them, and what they hear of it. */
export const loyaltyStories: readonly Story[] = [
  {
    name: 'nine tenths of the way to silver: a card whose receipt stays away, the next channel, and the goal',
    people: [berit],
    moments: [
      [0, (stage) => stage.phone(berit, 'lost', 'rcs')],
      [MINUTE, (stage) => stage.facts(earns('berit', 160))],
      [DAY, (stage) => stage.facts(earns('berit', 60))],
    ],
  },
  {
    name: 'a reward that an answer takes, and the word that it was handed out',
    people: [frida],
    moments: [
      [MINUTE, (stage) => stage.facts({ type: 'reward.unlocked', memberId: 'frida', data: reward })],
      [0, (stage) => stage.phone(frida, 'keyless', 'sms')],
      [2 * HOUR, (stage) => stage.writes(frida, 'REDEEM')],
      [3 * HOUR, (stage) => stage.repeats()],
      [
        4 * HOUR,
        (stage) => stage.facts({ type: 'reward.redeemed', memberId: 'frida', data: { rewardId: 'free-drink' } }),
      ],
    ],
  },
  {
    name: 'a voucher: its page, a counter that looks at it and takes it, and another that comes too late',
    people: [nanna],
    moments: [
      [HOUR, (stage) => stage.writes(nanna, 'REDEEM')],
      [2 * HOUR, (stage) => stage.follows(nanna, 'l')],
      [2 * HOUR + MINUTE, (stage) => stage.visits(nanna, 'GET', stage.led(nanna))],
      [3 * HOUR, (stage) => stage.asks('GET', `/vouchers/${stage.voucher()}`)],
      [
        4 * HOUR,
        (stage) => stage.asks('POST', `/vouchers/${stage.voucher()}/use`, { store: 'Odenplan', clerk: 'Kim' }),
      ],
      [5 * HOUR, (stage) => stage.asks('POST', `/vouchers/${stage.voucher()}/use`, { store: 'Slussen' })],
    ],
  },
  {
    name: 'a reward that is asked about: confirmed, and taken back; then nobody answers in time, and a yes comes too late',
    people: [signe],
    programme: asked,
    moments: [
      [HOUR, (stage) => stage.writes(signe, 'REDEEM')],
      [3 * HOUR, answers('confirm')],
      [5 * HOUR, answers('refuse')],
      [7 * HOUR, (stage) => stage.writes(signe, 'REDEEM')],
      [9 * HOUR, (stage) => stage.rings('minutely')],
      [11 * HOUR, answers('confirm')],
    ],
  },
  {
    name: 'a dear reward: a code, another that is wrong, and the reward',
    people: [gun],
    moments: [
      [HOUR, (stage) => stage.writes(gun, 'REDEEM')],
      [HOUR + MINUTE, (stage) => stage.writes(gun, '000000')],
      [HOUR + 2 * MINUTE, async (stage) => stage.writes(gun, await stage.oneTimeCode(gun))],
      [HOUR + 3 * MINUTE, (stage) => stage.repeats()],
    ],
  },
  {
    name: 'points that leave: a reminder by the scan, and then they are gone',
    people: [eira],
    moments: [
      [DAY + HOUR, (stage) => stage.rings('hourly')],
      [10 * DAY, (stage) => stage.rings('daily')],
      [10 * DAY + HOUR, (stage) => stage.rings('minutely')],
    ],
  },
  {
    name: 'a birthday by the scan, over four channels of which the last one works',
    people: [saga],
    moments: [
      [0, (stage) => stage.phone(saga, 'failed', 'rcs', 'whatsapp', 'sms')],
      [2 * DAY, (stage) => stage.rings('hourly')],
      [2 * DAY + HOUR, (stage) => stage.rings('hourly')],
    ],
  },
  {
    name: 'silence: who is late is missed, at the hour they usually answer',
    people: [doris],
    moments: [
      [2 * DAY, (stage) => stage.rings('hourly')],
      [4 * DAY, (stage) => stage.facts({ ...buys, memberId: 'doris' })],
    ],
  },
  {
    name: 'a basket that is bought before its reminder, and another that is reminded and asked about',
    people: [hugo, elsa],
    moments: [
      [MINUTE, (stage) => stage.facts({ ...cart, memberId: 'hugo' }, { ...cart, memberId: 'elsa' })],
      [30 * MINUTE, (stage) => stage.facts({ ...buys, memberId: 'hugo' })],
      [2 * DAY, (stage) => stage.taps(elsa, 'I have a question')],
    ],
  },
  {
    name: 'a one for a visit, which is counted once: a person, the help desk by webhook, an apology, and what went wrong',
    people: [lena],
    moments: [
      [MINUTE, (stage) => stage.facts({ ...buys, memberId: 'lena' })],
      [4 * HOUR, (stage) => stage.writes(lena, '1')],
      [6 * HOUR, (stage) => stage.writes(lena, 'The coffee was cold and nobody cared')],
      [7 * HOUR, (stage) => stage.asks('GET', '/surveys/after-visit')],
      [7 * HOUR, (stage) => stage.asks('GET', '/surveys/after-visit/answers')],
      [7 * HOUR, (stage) => stage.asks('GET', '/kpis/sent')],
      [7 * HOUR, (stage) => stage.asks('GET', '/experiments')],
    ],
  },
  {
    name: 'a purchase that came back, one that was something else, and a redemption that was cancelled',
    people: [moa],
    moments: [
      [
        MINUTE,
        (stage) => stage.facts({ ...buys, memberId: 'moa', id: 'bought' }, { ...buys, memberId: 'moa', id: 'other' }),
      ],
      [HOUR, (stage) => stage.facts({ type: 'purchase.refunded', memberId: 'moa', data: { reverses: 'bought' } })],
      [
        2 * HOUR,
        (stage) =>
          stage.facts({ type: 'purchase.corrected', memberId: 'moa', data: { reverses: 'other', amount: 4_000 } }),
      ],
      [3 * HOUR, (stage) => stage.writes(moa, 'REDEEM')],
      [
        4 * HOUR,
        (stage) =>
          stage.facts({ type: 'redemption.cancelled', memberId: 'moa', data: { redemptionId: stage.redemption() } }),
      ],
    ],
  },
  {
    name: 'a purchase that comes behind a later one, which would have found another tier, and then comes back',
    people: [ture],
    moments: [
      [HOUR, (stage) => stage.facts(boughtAt('later', 10 * MINUTE, 4_000))],
      [HOUR + MINUTE, (stage) => stage.facts(boughtAt('earlier', MINUTE, 3_000))],
      [HOUR + MINUTE, (stage) => stage.repeats()],
      [2 * HOUR, (stage) => stage.facts({ type: 'purchase.refunded', memberId: 'ture', data: { reverses: 'later' } })],
    ],
  },
  {
    name: 'a friend joins with a code and buys',
    people: [maj],
    moments: [
      [
        MINUTE,
        async (stage) =>
          stage.facts({
            type: 'member.enrolled',
            memberId: 'agnes',
            data: { ...agnes.profile, referredBy: await stage.codeOf(maj) },
          }),
      ],
      [HOUR, (stage) => stage.writes(agnes, 'YES')],
      [2 * HOUR, (stage) => stage.facts({ ...buys, memberId: 'agnes' })],
    ],
  },
  {
    name: 'late in the evening a message waits for the morning, and is sent by the scan',
    people: [cilla],
    moments: [
      [11 * HOUR, (stage) => stage.facts(earns('cilla', 160))],
      [22 * HOUR, (stage) => stage.rings('hourly')],
    ],
  },
  {
    name: 'points that leave, by two scans at once, and the rest after a week in which none came',
    people: [eira],
    moments: [
      [DAY + HOUR, (stage) => stage.rings('minutely')],
      [DAY + HOUR, (stage) => stage.rings('minutely')],
      [10 * DAY, (stage) => stage.rings('minutely')],
      [10 * DAY, (stage) => stage.rings('minutely')],
      [10 * DAY + HOUR, (stage) => stage.rings('hourly')],
    ],
  },
  {
    name: 'a provider that refuses, and another that is busy',
    people: [astrid],
    moments: [
      [0, (stage) => stage.refuses('rcs', { kind: 'failed', code: 'no' })],
      [0, (stage) => stage.refuses('whatsapp', { kind: 'throttled', code: 'busy' }, 1)],
      [MINUTE, (stage) => stage.asks('POST', '/members/astrid/journeys/take-reward', { id: 'asked' })],
    ],
  },
  {
    name: 'a provider that says the person stopped',
    people: [eira],
    moments: [
      [0, (stage) => stage.refuses('sms', { kind: 'opted-out', code: 'out' })],
      [DAY + HOUR, (stage) => stage.rings('hourly')],
    ],
  },
  {
    name: 'an account that WhatsApp refuses by a receipt: an answer waits for it',
    people: [vega],
    moments: [
      [0, (stage) => stage.phone(vega, 'refused', 'whatsapp')],
      [MINUTE, (stage) => stage.writes(vega, 'HELP', 'whatsapp')],
      [HOUR, (stage) => stage.rings('hourly')],
      [2 * HOUR, (stage) => stage.rings('hourly')],
    ],
  },
  {
    name: 'an account that WhatsApp refuses by a receipt: the run of an offer waits for it',
    people: [vega],
    moments: [
      [0, (stage) => stage.phone(vega, 'refused', 'whatsapp')],
      [MINUTE, (stage) => stage.facts(earns('vega', 160))],
    ],
  },
  {
    name: 'an account that is suspended for a while',
    people: [frida],
    moments: [
      [0, (stage) => stage.refuses('sms', { kind: 'fault', code: 'suspended', scope: 'account' }, 1)],
      [MINUTE, (stage) => stage.facts({ type: 'reward.unlocked', memberId: 'frida', data: reward })],
      [HOUR, (stage) => stage.rings('hourly')],
      [2 * HOUR, (stage) => stage.rings('hourly')],
    ],
  },
];
