import { aCard, aCarousel, aChat, aLongText, ANA, aPicture, aPrompt, aQuestion, aText, outgoing } from '../messages.ts';
import type { Codes, Row, Told } from '../row.ts';
import { echoed } from './meta.ts';
import { allOnWhatsapp, beforeWhatsapp } from '../whatsapp-messages.ts';

/** RFC 7807; codes of messages stand behind the page of the Messages API, those of every API behind the general one. */
const refused = (code: string, status = 422) => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: `https://developer.vonage.com/api-errors${/^\d+$/.test(code) ? '/messages' : ''}#${code}`,
    title: 'No',
    detail: 'No',
    instance: 'i',
  }),
});

/**
 * providers-2.md 4.5. Two stand elsewhere than there: 1050 is about a number that "may not receive messages" and not about our account
 * (developer.vonage.com, API errors, Messages), and 1190 is a number that is gone, which is no wish of a person.
 */
const CODES: Codes = {
  R: '1000 1241 1030 1100 1230 1331 1330 1180 1220 1260 1290 1460',
  F: '1200 1250 1251 1300 1310 1360 1461 1050 1190',
  S: '1240',
  T: '1340',
  X: `1010 1020 1021 1022 1040 1170 1430 1090 1120 1130 1140 1150 1160 1210 1280 1282 1270 1380 1381 1382 1400 1410 1420 1440
    1450 1451 1480 1481 1482 1483 1484`,
  A: '1060 1070 1080 1350 1370 1470 1472 1473',
};

/** providers.md 4.3. */
const told = ({ id, status, code, key }: Told): string =>
  JSON.stringify({
    message_uuid: id,
    to: ANA.slice(1),
    from: '15550783882',
    timestamp: '2026-11-21T09:30:00Z',
    status,
    channel: 'sms',
    ...(key && { client_ref: echoed(key) }),
    ...(code !== undefined && {
      error: {
        type: `https://developer.vonage.com/api-errors/messages#${code}`,
        title: code,
        detail: 'No',
        instance: 'i',
      },
    }),
  });

export const vonage: Row = {
  carries: {
    sms: {
      'a text': outgoing('sms', aText),
      'a text in parts': outgoing('sms', aLongText),
      'a picture': outgoing('sms', aPicture),
    },
    rcs: {
      'a text': outgoing('rcs', aText),
      'a card': outgoing('rcs', aCard),
      'a carousel': outgoing('rcs', aCarousel),
      'all that can be tapped': outgoing('rcs', aPrompt),
    },
    whatsapp: allOnWhatsapp,
    messenger: {
      'a text': outgoing('messenger', aText),
      'quick replies': outgoing('messenger', aQuestion),
    },
    viber: { 'a text': outgoing('viber', aText), 'a picture with a button': outgoing('viber', aChat) },
  },
  prepare: beforeWhatsapp,
  accepted: (id) => ({
    status: 202,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message_uuid: id }),
  }),
  refused,
  invalid: 422,
  busy: refused('1000', 429),
  codes: {
    ...CODES,
    R: '1000 1241 1460',
    /** The platform's own trouble, and what was sent before. */
    '?': '1030 1100 1230 1331 1330 1320',
    /** Whoever is away when it is called about may be reached otherwise at once. */
    F: `${CODES.F ?? ''} 1180 1220 1260 1290`,
    X: `${CODES.X ?? ''} invalid-params`,
    /** providers-2.md 4.5, the ids of every API. */
    A: `${CODES.A ?? ''} unauthorized forbidden low-balance unprovisioned account-suspended jwt-expired jwt-revoked
      invalid-api-key invalid-signature`,
  },
  besides: '',
  echoes: true,
  reports: {
    all: {
      source: 'vonage',
      told,
      states: { submitted: 'sent', delivered: 'delivered', read: 'read' },
      failed: 'rejected',
      codes: CODES,
      possible: () => Array.from({ length: 10_000 }, (_, code) => String(code)),
    },
  },
};
