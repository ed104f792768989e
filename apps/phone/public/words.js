export const channelNames = {
  sms: 'SMS',
  rcs: 'RCS',
  whatsapp: 'WhatsApp',
  viber: 'Viber',
  messenger: 'Messenger',
  email: 'Email',
  inapp: 'In the app',
  push: 'Push',
};
/** Few brands write by them: their tabs are there when something came. */
export const rareChannels = ['viber', 'messenger'];
/** What comes to the phone by itself: an app asks for what lies there, and a push needs a browser. */
export const phoneChannels = ['sms', 'rcs', 'whatsapp', 'viber', 'messenger', 'email'];

const formats = new Map();
const format = (zone, options) => {
  const key = JSON.stringify([zone, options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }));
  return formats.get(key);
};
export const timeOf = (iso, zone) => format(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
export const dayOf = (iso, zone) =>
  format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(iso)).replace(',', '');
export const momentOf = (iso, zone) => `${dayOf(iso, zone)}, ${timeOf(iso, zone)}`;
/** With its year when that is not the year we are in. */
export const dueOf = (iso, now, zone) => {
  const year = (moment) => format(zone, { year: 'numeric' }).format(new Date(moment));
  return year(iso) === year(now) ? momentOf(iso, zone) : `${dayOf(iso, zone)} ${year(iso)}, ${timeOf(iso, zone)}`;
};
export const dayIn = (iso, now, zone) => (dayOf(iso, zone) === dayOf(now, zone) ? 'Today' : dayOf(iso, zone));

export const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const delays = [
  [0, 'at once'],
  [60_000, 'after 1 minute'],
  [600_000, 'after 10 minutes'],
  [3_600_000, 'after 1 hour'],
  [86_400_000, 'after 1 day'],
  [2_592_000_000, 'after 30 days'],
];

const calls = [
  ['never', 'accepted, then silence'],
  ['ThrottlingException', 'call is throttled'],
  ['InternalServerException', 'provider breaks'],
  ['timeout', 'call gets no answer'],
  ['answer-lost', 'answer is lost, message arrives'],
];

/** What refuses every message until somebody mends it, whoever it is for; where a provider has it. */
export const refusals = [
  'Every message, until mended',
  [
    ['AccessDeniedException', 'account is suspended'],
    ['ServiceQuotaExceededException', 'spend limit is reached'],
    ['COUNTRY_NOT_ENABLED', 'country is not enabled'],
    ['SENDER_ID_NOT_REGISTERED', 'sender is not registered'],
  ].map(([code, text]) => [`account:${code}`, text]),
];

/** How the next message to an inbox can fail. */
export const mailFailures = [
  ['Any channel', calls],
  [
    'Email',
    [
      ['Permanent.NoEmail', 'bounces: no such mailbox'],
      ['Transient.MailboxFull', 'bounces: mailbox is full'],
      ['Transient.ContentRejected', 'bounces: content refused'],
      ['Reject', 'SES finds malware'],
      ['MessageRejected', 'SES refuses the message'],
      ['SendingPausedException', 'sending is paused'],
    ],
  ],
];

/** How the next message to a number can fail. */
export const failures = [
  ['Any channel', [...calls, ['DESTINATION_PHONE_NUMBER_OPTED_OUT', 'number is opted out']]],
  [
    'SMS',
    [
      ['UNREACHABLE', 'phone is unreachable'],
      ['CARRIER_BLOCKED', 'carrier blocks it'],
      ['SPAM', 'judged to be spam'],
      ['INVALID', 'number is not valid'],
    ],
  ],
  [
    'RCS',
    [
      ['REJECTED', 'RCS rejects it'],
      ['UNDELIVERABLE', 'RCS cannot deliver'],
    ],
  ],
  [
    'WhatsApp',
    [
      ['131026', '131026 undeliverable'],
      ['131047', '131047 window is closed'],
      ['131049', '131049 Meta holds it back'],
      ['131050', '131050 marketing stopped'],
    ],
  ],
];

export const deliveries = [
  ['polite', 'in order, once'],
  ['doubled', 'everything twice'],
  ['disordered', 'late ones after newer'],
  ['batched', 'several in one, one unreadable'],
  ['early', 'before the call is answered'],
];
export const shownAs = [
  ['number', 'number'],
  ['other-spelling', 'number, spelt otherwise'],
  ['number-and-id', 'number and id'],
  ['id', 'id alone'],
];
/** How WhatsApp tells that somebody is reached otherwise. */
export const moves = [
  ['user_id_update', 'Get a new id', 'user_id_update, the old one and the new'],
  ['user_changed_user_id', 'Get a new id, told by a message', 'system, user_changed_user_id'],
  ['user_changed_number', 'Change the number', 'system, user_changed_number; WhatsApp goes along'],
];
