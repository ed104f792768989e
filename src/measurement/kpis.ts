import { LONGER } from '#measurement/buckets.ts';
import type { Dimension, Kind } from '#measurement/fact.ts';
import type { Kpi, Term } from '#measurement/kpi.ts';

const OF_MEMBER: readonly Dimension[] = ['tier', 'lifecycle', 'segments', 'country', 'region', 'locale', 'store'];
const OF_RUN: readonly Dimension[] = [...OF_MEMBER, 'journey', 'variant', 'topic', 'class', 'version'];
const OF_MESSAGE: readonly Dimension[] = [...OF_RUN, 'channel', 'provider', 'message'];

const count = (kind: Kind, rest: Omit<Term, 'kinds'> = {}): Term => ({ kinds: [kind], ...rest });
const upTo = (to: number) => ({ bucket: { from: 0, to } }) as const;

const SENT = [count('message.sent')];
const DELIVERED = [count('message.delivered')];
const ACTIVE = [count('member.active', { first: true })];
const CLICKED = [count('message.clicked', { why: ['person'] })];
const REPLIED = [count('reply.received', upTo(LONGER))];
const CONVERTED = [count('goal.reached')];
const COST = [count('message.sent', { sum: 'cost' }), count('message.delivered', { sum: 'cost' })];
const LOST = [count('stage.changed', { stages: { from: 'kept', to: 'lost' } })];
const WON_BACK = [count('stage.changed', { stages: { from: 'lost', to: 'kept' } })];

type Rest = Partial<Omit<Kpi, 'name' | 'sentence'>>;
const kpi =
  (by: readonly Dimension[]) =>
  (name: string, sentence: string, above: readonly Term[], rest: Rest = {}): Kpi => ({
    ...{ name, sentence, above, by, unit: rest.below ? 'share' : 'number' },
    ...rest,
  });
const [ofMessage, ofRun, ofMember] = [kpi(OF_MESSAGE), kpi(OF_RUN), kpi(OF_MEMBER)];

/** The middle and the ninth tenth of a time. */
const times = (by: readonly Dimension[], name: string, what: string, kind: Kind): readonly Kpi[] =>
  (
    [
      ['median', 0.5, 'half'],
      ['p90', 0.9, 'nine tenths'],
    ] as const
  ).map(([end, quantile, share]) =>
    kpi(by)(
      `${name}-${end}`,
      `Order the times ${what}, and take the shortest that at least ${share} of them do not exceed; times are rounded up to the bounds of the table below.`,
      [count(kind, upTo(LONGER))],
      { quantile, unit: 'seconds' },
    ),
  );

const pointsThat = (name: string, what: string, term: Term) =>
  ofMember(`points-${name}`, `Add up the points that ${what} in the window.`, [term], { unit: 'points' });

/** Members who were active in a window, each once. */
const active = (days: 1 | 7 | 30): Kpi =>
  ofMember(
    `active-members-${days}`,
    `Count the members who did something on ${days === 1 ? 'the last day asked for' : `any of the ${days} days that end with the last one asked for`}, each once and as they were on the first of those days on which they did.`,
    ACTIVE,
    { days },
  );

const unsubscribed = (hours: 4 | 24): Kpi =>
  ofMessage(
    `unsubscribe-rate-${hours}h`,
    `Of the messages sent in the window: how many a member answered within ${hours} hours by ending what we say (STOP, a link, a page or a complaint), divided by how many were delivered.`,
    [count('message.unsubscribed', upTo(hours * 3_600))],
    { below: DELIVERED, why: { says: 'how they did', of: 'above' } },
  );

const perCost = (name: string, what: string, below: readonly Term[], by: readonly Dimension[]): Kpi =>
  kpi(by)(
    `cost-per-${name}`,
    `Add up what the messages sent in the window cost and divide by the number of ${what}. It is unknown when the price of any of them is.`,
    COST,
    { below, unit: 'cost' },
  );

/** What each key figure means: the API, the documents and the console take it from here. "Sent in the window" says which messages; what came of them counts whenever it came. */
export const KPIS: readonly Kpi[] = [
  ofMessage('sent', 'Count the messages that were handed to a provider in the window.', SENT),
  ofMessage(
    'delivery-rate',
    'Of the messages sent in the window: how many were delivered, divided by how many were sent.',
    DELIVERED,
    { below: SENT },
  ),
  ofMessage(
    'failure-rate',
    'Of the messages sent in the window: how many failed, divided by how many were sent.',
    [count('message.failed')],
    {
      below: SENT,
      why: { says: 'the code of the failure', of: 'above' },
    },
  ),
  ofMessage(
    'refused',
    'Count the messages that a rule kept from being sent in the window.',
    [count('message.refused')],
    {
      why: { says: 'the rule', of: 'above' },
    },
  ),
  ofMessage(
    'read-rate',
    'Of the messages sent in the window: how many were read, divided by how many were delivered.',
    [count('message.read')],
    { below: DELIVERED },
  ),
  ofMessage(
    'click-through',
    'Of the messages sent in the window: in how many a person pressed a link, divided by how many were delivered.',
    CLICKED,
    { below: DELIVERED },
  ),
  ofMessage(
    'machine-clicks',
    'Of the messages sent in the window: in how many a machine followed a link, divided by how many were delivered.',
    [count('message.clicked', { why: ['machine'] })],
    { below: DELIVERED },
  ),
  ofMessage(
    'reply-rate',
    'Of the messages sent in the window: how many replies answered one, divided by how many were delivered. Two replies to one message are two.',
    REPLIED,
    {
      below: DELIVERED,
      why: { says: 'what the reply was understood as', of: 'above' },
    },
  ),
  ...times(
    OF_MESSAGE,
    'time-to-response',
    'from each message sent in the window to each reply that answers it',
    'reply.received',
  ),
  ...times(
    OF_MESSAGE,
    'time-to-handset',
    'from what each message sent in the window is about to its delivery',
    'message.delivered',
  ),
  {
    ...ofMessage(
      'funnel',
      'Of the messages sent in the window: how many were sent, delivered and read, in how many a person pressed a link, how many replies answered one, and how many runs reached their goal; each divided by how many were sent. What a stage has less than the one before dropped off; a channel that tells no reads has none.',
      SENT,
    ),
    unit: 'share',
    steps: [
      { step: 'sent', above: SENT },
      { step: 'delivered', above: DELIVERED },
      { step: 'read', above: [count('message.read')] },
      { step: 'clicked', above: CLICKED },
      { step: 'answered', above: REPLIED },
      { step: 'goal', above: CONVERTED },
    ],
  },
  ofRun(
    'conversion-rate',
    'How many runs reached their goal within its time, divided by how many runs began in the window. A run counts once, whatever number of messages it sent.',
    CONVERTED,
    { below: [count('run.started')] },
  ),
  ofRun(
    'goal-revenue',
    'Add up the purchases by which runs reached their goal within its time.',
    [count('goal.reached', { sum: 'amount' })],
    { unit: 'money' },
  ),
  perCost('message', 'messages sent', SENT, OF_MESSAGE),
  perCost('conversion', 'runs that reached their goal', CONVERTED, OF_RUN),
  perCost('redemption', 'rewards redeemed in the window', [count('reward.redeemed')], OF_MEMBER),
  ofMember(
    'redemption-rate',
    'How many rewards were redeemed in the window, divided by how many were unlocked in it.',
    [count('reward.redeemed')],
    { below: [count('reward.unlocked')], of: 'the reward' },
  ),
  kpi([...OF_MEMBER, 'channel', 'topic'])(
    'opt-in-growth',
    'Count the consents given in the window and take off those taken back in it.',
    [count('consent.granted'), count('consent.withdrawn', { less: true })],
    {
      why: { says: 'where it was given or taken back', of: 'above' },
    },
  ),
  ...[unsubscribed(4), unsubscribed(24)],
  ofMessage(
    'complaint-rate',
    'Of the messages sent in the window: after how many a member complained within a day, divided by how many were delivered.',
    [count('message.unsubscribed', { why: ['complaint'] })],
    { below: DELIVERED },
  ),
  ofMember('tier-upgrades', 'Count how often a member rose to a tier in the window.', [count('tier.rose')], {
    why: { says: 'the tier before', of: 'above' },
  }),
  ofMember('tier-drops', 'Count how often a member fell to a tier in the window.', [count('tier.fell')], {
    why: { says: 'the tier before', of: 'above' },
  }),
  pointsThat('earned', 'were earned', count('points.earned', { sum: 'points' })),
  pointsThat('spent', 'were spent', count('points.left', { sum: 'points', why: ['spent'] })),
  pointsThat('expired', 'expired', count('points.left', { sum: 'points', why: ['expired'] })),
  pointsThat(
    'saved',
    'were to leave within 30 days, had been reminded of, and were spent before,',
    count('points.saved', { sum: 'points' }),
  ),
  ...[active(1), active(7), active(30)],
  ofMember(
    'churn-rate',
    'How often a member came to a stage that the programme calls lost from one that it does not, divided by how many members were active in the window.',
    LOST,
    { below: ACTIVE },
  ),
  ofMember(
    'win-back-rate',
    'How often a member left a stage that the programme calls lost for one that it does not, divided by how often one came to such a stage in the window.',
    WON_BACK,
    { below: LOST },
  ),
  ofMember(
    'purchase-frequency',
    'How many purchases there were in the window, divided by how many members were active in it.',
    [count('purchase.completed')],
    { below: ACTIVE, unit: 'number' },
  ),
  ofMember(
    'days-between-purchases',
    'Of the purchases in the window that are not the first of their member: add up the days since the purchase before and divide by how many they are.',
    [count('purchase.completed', { sum: 'days', bucket: { from: 2, to: 2 } })],
    {
      below: [count('purchase.completed', { bucket: { from: 2, to: 2 } })],
      unit: 'days',
    },
  ),
  ofMember(
    'repeat-purchase-rate',
    'Of the purchases in the window: how many were not the first of their member, divided by all.',
    [count('purchase.completed', { bucket: { from: 2, to: 2 } })],
    { below: [count('purchase.completed')] },
  ),
  ofMember(
    'revenue',
    'Add up the purchases of the window and take off what was refunded in it.',
    [count('purchase.completed', { sum: 'amount' }), count('purchase.refunded', { sum: 'amount', less: true })],
    { unit: 'money' },
  ),
  ofMember(
    'feature-adoption',
    'How many members used a feature of the programme for the first time in the window, divided by how many members were active in it.',
    [count('feature.adopted')],
    {
      below: ACTIVE,
      why: { says: 'the type of the event', of: 'above' },
    },
  ),
  ofMember(
    'nps',
    'Of the answers from 0 to 10 in the window: take those of 9 and 10, take off those of 0 to 6, divide by all and multiply by 100.',
    [
      count('survey.answered', { why: ['nps'], bucket: { from: 9, to: 10 } }),
      count('survey.answered', { why: ['nps'], bucket: { from: 0, to: 6 }, less: true }),
    ],
    {
      ...{
        below: [count('survey.answered', { why: ['nps'], bucket: { from: 0, to: 10 } })],
        unit: 'score',
        of: 'the survey',
      },
      why: { says: 'the question', of: 'both' },
    },
  ),
  ofMember(
    'csat',
    'Of the answers from 1 to 5 in the window: how many were 4 or 5, divided by all.',
    [count('survey.answered', { why: ['csat'], bucket: { from: 4, to: 5 } })],
    {
      ...{ below: [count('survey.answered', { why: ['csat'], bucket: { from: 1, to: 5 } })], of: 'the survey' },
      why: { says: 'the question', of: 'both' },
    },
  ),
  ofMember(
    'survey-response-rate',
    'How many runs of a survey had their first answer in the window, divided by how many were asked in it.',
    [count('survey.answered', { sum: 'count' })],
    { below: [count('survey.asked')], of: 'the survey' },
  ),
  ...times(
    OF_MEMBER,
    'time-to-first-answer',
    'from the opening of each conversation that a person answered in the window to that answer',
    'conversation.answered',
  ),
  ...times(
    OF_MEMBER,
    'time-to-resolution',
    'from the opening of each conversation that was resolved in the window to that',
    'conversation.resolved',
  ),
];

export const kpiOf = (name: string): Kpi | undefined => KPIS.find((one) => one.name === name);
