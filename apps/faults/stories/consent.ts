import { EVERYWHERE, bought, person, stranger } from './people.ts';
import { DAY, HOUR, MINUTE, unix, type Story } from './story.ts';

const alma = stranger('alma');
const greta = person('greta', { past: [bought(40)] });
const otto = person('otto');
const olle = person('olle', {}, 1);
const ines = person('ines', { agreed: EVERYWHERE });
const ida = person('ida', { agreed: [], past: [bought(40)], profile: { country: 'DE', timeZone: 'Europe/Berlin' } });
const asta = person('asta', { agreed: EVERYWHERE, past: [bought(9)] });

const buys = { type: 'purchase.completed', data: { amount: 5_200, currency: 'SEK', items: 1, store: 'Odenplan' } };
const form = {
  id: 'form',
  memberId: 'ida',
  state: 'granted',
  channels: ['email'],
  topics: ['rewards', 'offers'],
  source: 'sign-up-form',
  wording: { id: 'join-email', version: '2026-11', language: 'de' },
};
const numberOf = ({ profile: { phone } }: typeof ines): string => phone.slice(1);
const chose = (value: 'stop' | 'resume', after: number) => ({
  user_preferences: [{ wa_id: numberOf(ines), category: 'marketing_messages', value, timestamp: unix(after) }],
});
const moved = {
  messages: [
    {
      from: numberOf(ines),
      id: 'wamid.moved',
      timestamp: unix(3 * HOUR),
      type: 'system',
      system: { body: 'A new number', type: 'user_changed_number', wa_id: '46701740699' },
    },
  ],
};
const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });

/** What is chosen on the preference page, one after the other; of what was ticked only one thing stays so. */
const forms: readonly (readonly [act: string, changes: Readonly<Record<string, string>>])[] = [
  ['save', { on: 'sms:rewards' }],
  ['frequency', { frequency: 'losing' }],
  ['language', { language: 'sv' }],
  ['pause', { days: '30' }],
  ['resume', {}],
  ['stop', {}],
];

/** What people agree to, and how they take it back. */
export const consentStories: readonly Story[] = [
  {
    name: 'a YES to the question, the perk, and the guide of the first days',
    people: [alma],
    moments: [
      [MINUTE, (stage) => stage.facts({ type: 'member.enrolled', memberId: 'alma', data: alma.profile })],
      [HOUR, (stage) => stage.writes(alma, 'YES')],
      [3 * HOUR, (stage) => stage.taps(alma, 'Redeem')],
    ],
  },
  {
    name: 'a STOP while a question is open, HELP, and START a week later',
    people: [greta],
    moments: [
      [MINUTE, (stage) => stage.facts({ ...buys, memberId: 'greta' })],
      [4 * HOUR, (stage) => stage.writes(greta, 'STOP', 'rcs')],
      [5 * HOUR, (stage) => stage.writes(greta, 'HELP')],
      [7 * DAY, (stage) => stage.writes(greta, 'START', 'whatsapp')],
    ],
  },
  {
    name: 'what could be a stop is asked about, and silence is one',
    people: [otto],
    moments: [
      [MINUTE, (stage) => stage.writes(otto, 'way too many messages')],
      [25 * HOUR, (stage) => stage.rings('hourly')],
    ],
  },
  {
    name: 'what could be a stop was none',
    people: [otto],
    moments: [
      [MINUTE, (stage) => stage.writes(otto, 'way too many messages')],
      [HOUR, (stage) => stage.writes(otto, 'KEEP')],
    ],
  },
  {
    name: 'a STOP and a HELP that a provider posts to us',
    people: [otto],
    moments: [
      [MINUTE, (stage) => stage.posts(otto, 'STOP')],
      [HOUR, (stage) => stage.posts(otto, 'HELP')],
    ],
  },
  {
    name: 'choices about marketing in WhatsApp, and a new number after a STOP',
    people: [ines],
    moments: [
      [MINUTE, (stage) => stage.meta('user_preferences', chose('stop', MINUTE))],
      [HOUR, (stage) => stage.meta('user_preferences', chose('resume', HOUR))],
      [2 * HOUR, (stage) => stage.writes(ines, 'STOP', 'whatsapp')],
      [3 * HOUR, (stage) => stage.meta('messages', moved)],
    ],
  },
  {
    name: 'a mail with one link, which confirms an address',
    people: [ida],
    moments: [
      [MINUTE, (stage) => stage.asks('POST', '/consents', form)],
      [HOUR, (stage) => stage.follows(ida, 'opt-in')],
      [2 * HOUR, (stage) => stage.follows(ida, 'opt-in', stage.form(ida))],
    ],
  },
  {
    name: 'one click in a marketing mail, and a complaint about it',
    people: [asta],
    moments: [
      [0, (stage) => stage.phone(asta, 'failed', 'sms', 'rcs', 'whatsapp')],
      [MINUTE, (stage) => stage.asks('POST', '/members/asta/journeys/referral-ask', { id: 'asked' })],
      [DAY, (stage) => stage.follows(asta, 'unsubscribe')],
      [DAY + HOUR, (stage) => stage.follows(asta, 'unsubscribe', oneClick)],
      [2 * DAY, (stage) => stage.complains(asta)],
    ],
  },
  {
    name: 'the preference page: fewer topics, a break, less often, everything stopped',
    people: [asta],
    moments: [
      [MINUTE, (stage) => stage.writes(asta, 'PREFERENCES')],
      [HOUR, (stage) => stage.follows(asta, 'l')],
      [HOUR + MINUTE, (stage) => stage.visits(asta, 'GET', stage.led(asta))],
      [HOUR + 2 * MINUTE, (stage) => stage.visits(asta, 'POST', stage.led(asta))],
      ...forms.flatMap(([act, changes], at): Story['moments'] => [
        [HOUR + (3 + 2 * at) * MINUTE, (stage) => stage.visits(asta, 'GET', '/preferences')],
        [
          HOUR + (4 + 2 * at) * MINUTE,
          (stage) => stage.visits(asta, 'POST', '/preferences', stage.form(asta, act, changes)),
        ],
      ]),
    ],
  },
  {
    name: 'lists of providers and ours are brought into line',
    people: [otto, olle],
    moments: [
      [0, (stage) => stage.phone(olle, 'lost', 'sms')],
      [MINUTE, (stage) => stage.lists(otto, 'add')],
      [2 * MINUTE, (stage) => stage.writes(olle, 'STOP')],
      [30 * MINUTE, (stage) => stage.lists(olle, 'remove')],
      [HOUR, (stage) => stage.rings('reconcile')],
    ],
  },
];
