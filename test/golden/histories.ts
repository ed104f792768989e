import type { Later, Plan } from '../../apps/cli/simulate/plan.ts';

/** A story as a line of a table; what is left out is as the command has it. */
export interface History extends Partial<Pick<Plan, 'with' | 'days' | 'behaviour'>> {
  readonly name: string;
  /** A folder in test/golden/programmes; the example programme where there is none. */
  readonly programme?: 'small';
  readonly journey: string;
  readonly member?: 'alma' | 'marcus' | 'sofia';
  readonly at?: string;
  readonly consents?: 'all' | 'none';
  readonly replies?: readonly Later<string>[];
  readonly events?: Plan['events'];
  readonly off?: readonly Later<string>[];
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
const after = <What>(afterSeconds: number, what: What): Later<What> => ({ afterSeconds, what });
const buys = (amount: number) => ({ type: 'purchase.completed', data: { amount, currency: 'SEK' } });

const small = (name: string, journey: string, rest: Partial<History> = {}): History => ({
  name,
  programme: 'small',
  journey,
  ...rest,
});

const example = (name: string, journey: string, rest: Partial<History> = {}): History => ({ name, journey, ...rest });

export const histories: readonly History[] = [
  small('fallback-to-text', 'fallback', { behaviour: { fail: ['rcs'], silent: [] }, days: 2 }),
  small('fallback-not-needed', 'fallback', { days: 2 }),
  small('fallback-after-silence', 'fallback', { behaviour: { fail: [], silent: ['rcs'] }, days: 2 }),
  small('fallback-no-consent', 'fallback', { consents: 'none', days: 2 }),
  small('every-wait', 'waits', {
    with: { type: 'order.placed', data: { pickupAt: '2026-11-26T15:00:00Z' } },
    days: 10,
  }),
  small('wait-for-the-best-hour', 'waits', {
    with: { type: 'order.placed', data: { pickupAt: '2026-11-23T09:00:00Z' } },
    replies: [0, 1, 2].map((day) => after(day * DAY + 8 * HOUR, 'BALANCE')),
    days: 10,
  }),
  small('reply-with-a-number', 'feedback', { with: buys(4_500), replies: [after(2 * HOUR, '9')], days: 4 }),
  small('reply-that-is-bad', 'feedback', { with: buys(4_500), replies: [after(2 * HOUR, 'awful')], days: 4 }),
  small('reply-of-another-kind', 'feedback', { with: buys(4_500), replies: [after(2 * HOUR, 'so so')], days: 4 }),
  small('no-reply', 'feedback', { with: buys(4_500), days: 4 }),
  small('listen-for-an-event', 'nudge', {
    with: { type: 'cart.abandoned', data: {} },
    events: [after(HOUR, buys(500)), after(DAY, buys(1_500))],
    days: 4,
  }),
  small('the-event-did-not-come', 'nudge', { with: { type: 'cart.abandoned', data: {} }, days: 5 }),
  small('double-opt-in', 'join', { consents: 'none', replies: [after(5 * HOUR, 'YES')], days: 4 }),
  small('stop-ends-the-run', 'goal-of-buying', { replies: [after(DAY, 'STOP')], days: 7 }),
  small('otherwise', 'choose', { days: 1 }),
  small('else-if', 'choose', { with: buys(500), days: 1 }),
  small('split-at-night', 'tone', { member: 'sofia', days: 2 }),
  small('gifts', 'gifts', { member: 'marcus', at: '2026-11-21T15:00:00.000Z', days: 3 }),
  small('goal', 'goal-of-buying', { events: [after(DAY, buys(1_500))], days: 7 }),
  small('exit-by-event', 'goal-of-buying', { events: [after(DAY, { type: 'order.returned' })], days: 7 }),
  small('goal-while-a-message-waits', 'goal-of-buying', {
    at: '2026-11-21T23:00:00.000Z',
    events: [after(5 * HOUR, buys(1_500))],
    days: 2,
  }),
  small('holdout', 'half-held', { member: 'sofia', days: 1 }),
  small('refused-by-entry', 'feedback', { with: buys(500), events: [after(DAY, buys(900))], days: 3 }),
  small('switched-off-under-way', 'waits', {
    with: { type: 'order.placed', data: {} },
    off: [after(37 * HOUR, 'waits')],
    days: 4,
  }),
  small('switched-off-before', 'choose', { off: [after(0, 'choose')], days: 1 }),
  small('lapsed-with-time-alone', 'missed', { events: [after(DAY, buys(1_500))], days: 80 }),

  example('example-welcome', 'welcome', { consents: 'none', replies: [after(HOUR, 'YES')], days: 14 }),
  example('example-after-purchase', 'after-purchase', {
    with: buys(6_000),
    replies: [after(3 * HOUR, '5')],
    days: 10,
  }),
  example('example-survey-asked-again', 'after-purchase', {
    with: buys(6_000),
    replies: [after(3 * HOUR, 'The window seat'), after(4 * HOUR, '3'), after(5 * HOUR, 'Väntan')],
    days: 2,
  }),
  example('example-survey-answered-late', 'after-purchase', {
    with: buys(6_000),
    replies: [after(3 * DAY, '2')],
    days: 5,
  }),
  example('example-almost-silver-by-text', 'almost-silver', {
    with: { type: 'points.earned', data: { points: 470 } },
    behaviour: { fail: ['rcs', 'whatsapp'], silent: [] },
    days: 2,
  }),
  example('example-cart-abandoned', 'cart-abandoned', {
    with: { type: 'cart.abandoned', data: { amount: 9_900, currency: 'SEK', url: 'https://norrsken.example/cart/1' } },
    days: 6,
  }),
  example('example-a-year-of-silence', 'win-back', { member: 'marcus', days: 365, events: [after(DAY, buys(6_000))] }),
];
