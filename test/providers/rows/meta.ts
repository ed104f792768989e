import type { Codes, Row, Told } from '../row.ts';
import { allOnWhatsapp, beforeWhatsapp } from '../whatsapp-messages.ts';

/** providers-2.md 3.6, and the permissions from 200 to 299 of its second line. What is about calls (138xxx) is none of ours. */
export const META_CODES: Codes = {
  R: '1 2 131000 131016 131057 135000 4 80007 130429 131056 132069',
  F: '131026 131049 130472',
  S: '131050',
  T: '131047',
  X: `130497 100 131008 131009 131021 131030 131051 131052 131053 131062 132000 132001 132005 132007 132008 132012 132068
    137000 147001`,
  A: `0 190 3 10 ${Array.from({ length: 100 }, (_, at) => 200 + at).join(' ')} 131048 131064 133016 368 131031 131037 131042
    131044 131045 133010 131005 131063 132015 132016`,
};

/** Our key as Meta echoes it: both parts, of which spaces and percent signs are escaped. */
export const echoed = ({ memberId, messageId }: NonNullable<Told['key']>): string =>
  [memberId, messageId].map((part) => part.replaceAll('%', '%25').replaceAll(' ', '%20')).join(' ');

/** providers.md 3.2: one of Meta's `statuses`. */
export const metaStatus = ({ id, status, code, key }: Told): object => ({
  id,
  status,
  timestamp: '1795254600',
  recipient_id: '46701740605',
  ...(key && { biz_opaque_callback_data: echoed(key) }),
  ...(code !== undefined && { errors: [{ code: Number(code), title: 'Message failed' }] }),
});

export const META_STATES = { sent: 'sent', delivered: 'delivered', read: 'read', played: null } as const;

/** All codes that could be Meta's: of the Graph API, of its limits, and of WhatsApp. */
const RANGES = [
  [0, 1_000],
  [80_000, 81_000],
  [130_000, 150_000],
] as const;
export const possibleMeta = (): readonly string[] =>
  RANGES.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => String(from + at)));

/** providers.md 3.5: the Graph API's errors. */
const refused = (code: string, status = 400) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error: { message: 'No', type: 'OAuthException', code: Number(code), fbtrace_id: 'A' } }),
});

export const meta: Row = {
  carries: {
    whatsapp: allOnWhatsapp,
  },
  prepare: beforeWhatsapp,
  accepted: (id) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', contacts: [], messages: [{ id }] }),
  }),
  refused,
  busy: refused('130429', 429),
  /** Either at the call or in a status; of those that Meta calls its own trouble nobody knows whether it went. */
  codes: {
    ...META_CODES,
    R: '4 80007 130429 131056 131057 132069',
    '?': '1 2 131000 131016 135000',
  },
  besides: '',
  echoes: true,
  reports: {
    whatsapp: {
      source: 'meta',
      told: (of) =>
        JSON.stringify({
          object: 'whatsapp_business_account',
          entry: [
            {
              id: '1',
              changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', statuses: [metaStatus(of)] } }],
            },
          ],
        }),
      states: META_STATES,
      failed: 'failed',
      codes: META_CODES,
      possible: possibleMeta,
    },
  },
};
