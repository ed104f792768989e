/** Ana and Cleo have given an email address, Bo has not. */
export const [anasInbox, cleosInbox] = ['ana@example.com', 'cleo@example.com'] as const;

/** A morning in the life of three members: enough to look at every face and every kind of line. */
export const [ana, bo, cleo, dag] = ['+46701234567', '+46702345678', '+12065550123', '+4915112345678'] as const;

const member = (
  memberId: string,
  name: string,
  phone: string,
  city: string,
  zone: string,
  tier: string,
  points: number,
  email = '',
) => ({
  memberId,
  name,
  phone,
  email,
  city,
  zone,
  tier,
  points,
});
export const members = [
  member('m-ana', 'Ana Lindqvist', ana, 'Stockholm', 'Europe/Stockholm', 'Bronze', 960, anasInbox),
  member('m-bo', 'Bo Hansen', bo, 'Malmö', 'Europe/Stockholm', 'Silver', 2140),
  member('m-cleo', 'Cleo Park', cleo, 'Seattle', 'America/Los_Angeles', 'Bronze', 310, cleosInbox),
];

/** Members that nobody is told of until they are looked up. */
export const others = [
  member('m-dag', 'Dag Weber', dag, 'Berlin', 'Europe/Berlin', 'Gold', 5200),
  ...['Eli', 'Fia', 'Gus'].map((name, at) =>
    member(`m-${name}`, `${name} Berg`, `+4670900000${at + 1}`, 'Lund', 'Europe/Stockholm', 'Bronze', 10),
  ),
];

const action = (id: string, label: string, hint: string) => ({ id, label, hint });
export const actions = [
  action('buy-coffee', 'Buy a coffee', 'purchase.completed, 40 points'),
  action('near-silver', 'Come close to Silver', '92 % of the way; the almost-silver journey starts'),
  action('points-expire', 'Points about to expire', '120 points, in 7 days'),
  action('tier-up', 'Reach the next tier', 'tier.changed'),
  action('birthday', 'Have a birthday', 'a free drink for the week'),
  action('leave-cart', 'Leave a cart behind', 'a reminder after one hour'),
];

const entry = (
  id: number,
  at: string,
  memberId: string,
  kind: string,
  text: string,
  tone = 'plain',
  more: { channel?: string; messageId?: string } = {},
) => ({ id: `e${id}`, at: `2026-11-${at}:00.000Z`, memberId, kind, text, tone, ...more });
const rcs = { channel: 'rcs', messageId: 'almost' };
const wa = { channel: 'whatsapp', messageId: 'expiring' };
const text = { channel: 'sms', messageId: 'cleo-2' };

export const timeline = [
  entry(0, '19T09:00', 'm-ana', 'hop', 'Sent the monthly letter by email.', 'plain', {
    channel: 'email',
    messageId: 'letter',
  }),
  entry(1, '20T16:20', 'm-cleo', 'consent', 'Opted in to offers by SMS: wrote JOIN, then YES.', 'good'),
  entry(2, '21T07:58', 'm-ana', 'event', 'Earned 60 points: flat white at Hornstull. Now 960 of 1,000 to Silver.'),
  entry(3, '21T07:58', 'm-ana', 'run', 'Entered almost-silver: passed 90 % of the next tier.'),
  entry(
    4,
    '21T07:58',
    'm-ana',
    'verdict',
    'Allowed on RCS: consent from 3 Oct, 1 of 4 this week, 08:58 in Stockholm.',
    'good',
    rcs,
  ),
  entry(5, '21T07:58', 'm-ana', 'hop', 'Sent the Almost Silver card with three suggestions.', 'plain', rcs),
  entry(6, '21T07:58', 'm-ana', 'receipt', 'Delivered, then read.', 'good', rcs),
  entry(7, '21T07:59', 'm-ana', 'reply', 'Tapped “Count me in”: understood as yes.', 'plain', {
    channel: 'rcs',
    messageId: 'bonus',
  }),
  entry(8, '21T08:00', 'm-ana', 'hop', 'Granted 50 points and said so.', 'good', {
    channel: 'rcs',
    messageId: 'bonus',
  }),
  entry(9, '21T08:02', 'm-bo', 'event', '120 points expire on 28 Nov.'),
  entry(10, '21T08:02', 'm-bo', 'hop', 'RCS tried first.', 'plain', { channel: 'rcs', messageId: 'expiring-rcs' }),
  entry(
    11,
    '21T08:02',
    'm-bo',
    'receipt',
    'RCS failed: this phone has RCS turned off. Falling back to WhatsApp.',
    'bad',
    {
      channel: 'rcs',
      messageId: 'expiring-rcs',
    },
  ),
  entry(12, '21T08:02', 'm-bo', 'hop', 'Sent the points-expiring template.', 'plain', wa),
  entry(13, '21T08:02', 'm-bo', 'receipt', 'Delivered, then read.', 'good', wa),
  entry(
    14,
    '21T08:04',
    'm-bo',
    'reply',
    'Tapped “Use my points”: a free filter coffee is held for 48 hours.',
    'plain',
    wa,
  ),
  entry(15, '21T08:05', 'm-cleo', 'verdict', 'Not sent: quiet hours in Seattle until 09:00. Due then.', 'warn'),
  entry(16, '21T17:00', 'm-cleo', 'hop', 'Sent the welcome reward by SMS, 1 part.', 'plain', text),
  entry(17, '21T17:00', 'm-cleo', 'receipt', 'Delivered by the carrier.', 'good', text),
];

const way = (provider: string, channel: string, skipped: readonly object[] = []) => ({
  ...{ provider, channel, skipped },
  vendor: 'aws',
});
export const ways = [
  way('aws', 'sms'),
  way('aws', 'rcs', [
    { code: 'InternalServerException', since: '2026-11-21T08:00:00.000Z', until: '2026-11-21T17:05:00.000Z', tries: 3 },
  ]),
  way('aws-social', 'whatsapp'),
  way('ses', 'email'),
];
