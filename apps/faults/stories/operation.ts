import { bought, person } from './people.ts';
import { DAY, HOUR, MINUTE, type Story } from './story.ts';

const ursula = person('ursula', { past: [bought(8)] });
const nils = person('nils', { past: [bought(8)] });
const tilda = person('tilda', { past: [bought(8)] });
const mona = person('mona', { past: [bought(8)] });
const vera = person('vera', { past: [bought(8)] });

const imported = ['anna', 'bo', 'cajsa'].flatMap((memberId, at) => [
  {
    type: 'purchase.completed',
    memberId,
    history: true,
    time: '2026-10-01T10:00:00.000Z',
    data: { amount: 9_500, currency: 'SEK' },
  },
  {
    type: 'member.enrolled',
    memberId,
    history: true,
    time: '2025-03-01T10:00:00.000Z',
    data: { givenName: memberId, phone: `+4670174061${at}`, country: 'SE' },
  },
  {
    type: 'consent.captured',
    memberId,
    history: true,
    time: '2025-03-01T10:00:00.000Z',
    data: { state: 'granted', channels: ['sms'], topics: ['offers'], source: 'import' },
  },
]);

/** What operators do. */
export const operationStories: readonly Story[] = [
  {
    name: 'members from another system, in one request',
    people: [],
    moments: [[MINUTE, (stage) => stage.facts(...imported)]],
  },
  {
    name: 'erased while a message waits, unknown when they write, and swept by the scans',
    people: [ursula],
    moments: [
      [
        MINUTE,
        (stage) =>
          stage.facts({ type: 'purchase.completed', memberId: 'ursula', data: { amount: 5_200, currency: 'SEK' } }),
      ],
      [HOUR, (stage) => stage.asks('DELETE', '/members/ursula')],
      [2 * HOUR, (stage) => stage.writes(ursula, 'BALANCE')],
      [3 * HOUR, (stage) => stage.asks('DELETE', '/members/ursula')],
      [DAY, (stage) => stage.rings('hourly')],
      [2 * DAY, (stage) => stage.rings('hourly')],
      [2 * DAY + 4 * HOUR, (stage) => stage.rings('given-up')],
    ],
  },
  {
    name: 'a purchase is measured',
    people: [mona],
    moments: [
      [
        MINUTE,
        (stage) =>
          stage.facts({ type: 'purchase.completed', memberId: 'mona', data: { amount: 5_200, currency: 'SEK' } }),
      ],
      [HOUR, (stage) => stage.measures(mona)],
    ],
  },
  {
    name: 'a journey is switched off with a member in it, and on again; all are looked at again',
    people: [nils],
    moments: [
      [
        MINUTE,
        (stage) =>
          stage.facts({ type: 'cart.abandoned', memberId: 'nils', data: { url: 'https://norrsken.example/7' } }),
      ],
      [10 * MINUTE, (stage) => stage.asks('GET', '/journeys/cart-abandoned/runs')],
      [20 * MINUTE, (stage) => stage.asks('POST', '/journeys/cart-abandoned/off')],
      [30 * MINUTE, (stage) => stage.asks('POST', '/journeys/cart-abandoned/on')],
      [80 * MINUTE, (stage) => stage.asks('POST', '/segments/refresh')],
      [90 * MINUTE, (stage) => stage.asks('GET', '/segments')],
      [2 * HOUR, (stage) => stage.rings('hourly')],
    ],
  },
  {
    name: 'a purchase and a stop that another system says on its bus',
    people: [tilda],
    moments: [
      [MINUTE, (stage) => stage.hears('purchase.completed', 'tilda', { amount: 5_200, currency: 'SEK' })],
      [
        HOUR,
        (stage) =>
          stage.hears('consent.captured', 'tilda', {
            ...{ state: 'withdrawn', channels: ['sms'], topics: ['offers'], source: 'in-store' },
          }),
      ],
    ],
  },
  {
    name: 'a version is published, and taken back',
    people: [],
    moments: [
      [MINUTE, (stage) => stage.asks('PUT', '/programme', { files: stage.few() })],
      [HOUR, (stage) => stage.asks('GET', '/programme/versions')],
      [2 * HOUR, (stage) => stage.asks('GET', '/programme/versions/live')],
      [3 * HOUR, (stage) => stage.asks('POST', '/programme/rollback', { version: stage.version })],
    ],
  },
  {
    name: 'a deployment brings a programme, the next one another, and the stack goes',
    people: [],
    moments: [
      [MINUTE, (stage) => stage.deploys('Create', stage.whole)],
      [HOUR, (stage) => stage.deploys('Update', stage.fewer(), stage.whole.version)],
      [2 * HOUR, (stage) => stage.deploys('Delete', stage.fewer())],
    ],
  },
  {
    name: 'a key is made, rotated and revoked, and never read again',
    people: [],
    moments: [
      [MINUTE, (stage) => stage.asks('POST', '/keys', { name: 'till', scopes: ['events:write'] })],
      [HOUR, (stage) => stage.asks('POST', '/keys/till/rotate', { overlap: '24h' })],
      [2 * HOUR, (stage) => stage.asks('GET', '/keys')],
      [3 * HOUR, (stage) => stage.asks('DELETE', '/keys/till')],
    ],
  },
  {
    name: 'a profile is set, and everything that is kept is looked at',
    people: [vera],
    moments: [
      [MINUTE, (stage) => stage.asks('PUT', '/members/vera', { givenName: 'Vera', phone: '+46701740688' })],
      [30 * MINUTE, (stage) => stage.asks('PUT', '/members/vera', { locale: 'Swedish' })],
      [HOUR, (stage) => stage.asks('POST', '/members/vera/journeys/take-reward', { id: 'asked' })],
      [2 * HOUR, (stage) => stage.asks('GET', '/members/vera')],
      [3 * HOUR, (stage) => stage.asks('GET', '/members/vera/explain?journey=welcome')],
      [4 * HOUR, (stage) => stage.asks('GET', '/members/vera/consents')],
      [5 * HOUR, (stage) => stage.asks('GET', '/members/vera/ledger')],
      [6 * HOUR, (stage) => stage.asks('GET', '/members/vera/export')],
      [7 * HOUR, (stage) => stage.asks('GET', '/audit?day=2026-11-21')],
      [8 * HOUR, (stage) => stage.visits(vera, 'GET', '/openapi.json')],
    ],
  },
];
