import { aCard, aCarousel, aLongText, ANA, aPicture, aPrompt, aText, outgoing } from '../messages.ts';
import type { Codes, Row, Told } from '../row.ts';
import { echoed } from './meta.ts';
import { allOnWhatsapp, beforeWhatsapp } from '../whatsapp-messages.ts';

/** providers-2.md 5.1: the form of an error. */
const refused = (code: string, status = 400) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ code: Number(code), message: 'No', more_info: 'https://www.twilio.com/docs/errors', status }),
});

/**
 * providers-2.md 5.5. Some stand elsewhere than there: a handset that is away (30003), unknown (30005) or a landline (30006; 21635 of
 * providers.md 5.4) is no wish of a person, so another channel is tried. 30036 is a message that lived no longer
 * (twilio.com, errors), which is for another channel too.
 */
const CODES: Codes = {
  R: '20429 21611 30001 30008 30017 30410 30022 30023 30027 63009 63010 63012 63023 63017 63018 63038',
  F: '30003 30004 30005 30006 21635 30011 30036 63003 63024 63032 63036 63049',
  S: '21610 63014 63033',
  T: '63016',
  X: `20404 21211 21614 21612 21617 21620 21623 30010 30019 63005 63006 63021 63019 63034 63015 63022 63027 63028 63030
    63031`,
  A: `20003 21408 21606 21608 21654 21655 21656 21703 21704 30002 30007 30018 30032 30034 63001 63002 63007 63020 63013
    63026 63035 63040 63041 63062`,
};

/** providers.md 5.2, providers-2.md 5.3. */
const told = ({ id, status, code }: Told): string =>
  new URLSearchParams({
    ...{ MessageSid: id, SmsSid: id, MessageStatus: status, SmsStatus: status, AccountSid: 'AC1' },
    ...{ To: ANA, From: '+15550783882', ApiVersion: '2010-04-01' },
    ...(code !== undefined && { ErrorCode: code }),
  }).toString();

export const twilio: Row = {
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
  },
  prepare: beforeWhatsapp,
  accepted: (sid) => ({
    status: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sid, status: 'queued', num_segments: '1', error_code: null }),
  }),
  refused,
  busy: refused('20429', 429),
  codes: {
    ...CODES,
    R: '20429 21611 30001 30022 30023 30027 63017 63018 63038',
    /** Trouble on the way, after it was taken. */
    '?': '30008 30017 30410 63009 63010 63012 63023',
  },
  besides: '',
  echoes: true,
  reports: {
    all: {
      source: 'twilio',
      told,
      query: ({ key }) => key && `of=${Buffer.from(echoed(key)).toString('base64url')}`,
      states: {
        ...{ accepted: null, scheduled: null, queued: null, sending: null, partially_delivered: null },
        ...{ sent: 'sent', delivered: 'delivered', read: 'read' },
      },
      failed: 'undelivered',
      codes: CODES,
      possible: () => Array.from({ length: 80_000 }, (_, at) => String(10_000 + at)),
    },
  },
};
