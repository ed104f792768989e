/** The largest that a function may be, in kB with its SDK clients (gate 5). */
export const LARGEST = 600;

interface Larger {
  readonly kB: number;
  /** What it cannot do its work without. */
  readonly why: string;
}

const conditions = 'conditions are evaluated: CEL 83, RE2 151';
const files = 'the client of S3, which is loaded when it is there, and so as a whole: 190';
const numbers = 'numbers are parsed: metadata of phones 136';

const replies = 'replies are read: the lexicons and the taught judge about 370';

/** Those that are larger, each with the most it may be and why. Whoever makes one smaller lowers its limit. */
export const LARGER: Readonly<Record<string, Larger>> = {
  'channels/send-message': { kB: 1_255, why: `${conditions}; ${numbers}; texts 82; clients of all channels 112` },
  'events/accept-event': { kB: 930, why: `${conditions}; ${numbers}; zones of countries 33` },
  'events/hear-event': { kB: 920, why: `${conditions}; ${numbers}; zones of countries 33` },
  'inbound/receive-reply': {
    kB: 1_195,
    why: `${replies}; ${conditions}; the client of SNS 33`,
  },
  'inbound/receive-whatsapp': {
    kB: 1_205,
    why: `${replies}; ${conditions}; the client of SNS 33`,
  },
  'conversations/manage-conversations': { kB: 835, why: `${numbers}; ${files}` },
  'inbound/take-webhook': {
    kB: 1_415,
    why: `${replies}; ${conditions}; the client of SNS 33; ${files}`,
  },
  'loyalty/use-voucher': { kB: 740, why: conditions },
  'journeys/advance-journey': { kB: 925, why: `${conditions}; all kinds of steps` },
  'journeys/advance-run': { kB: 850, why: `${conditions}; all kinds of steps` },
  'journeys/do-due': { kB: 1_105, why: `${conditions}; all kinds of steps; ${files}` },
  'journeys/scan-due': { kB: 750, why: conditions },
  'journeys/seal-record': {
    kB: 705,
    why: 'the client of S3, which is loaded when it is there, and so as a whole: 135',
  },
  'members/manage-member': { kB: 990, why: `${numbers}; zones of countries 33; ${files}` },
  'permission/capture-consent': { kB: 945, why: `${conditions}; ${numbers}; zones of countries 33` },
  'preferences/manage-preferences': {
    kB: 925,
    why: `pages, and the opt-out lists of all providers: SES 64, texts 15; ${files}`,
  },
  'publishing/deploy-programme': { kB: 1_615, why: 'programmes are read, checked and drawn' },
  'publishing/manage-programme': { kB: 750, why: conditions },
  'publishing/publish-programme': { kB: 1_425, why: 'programmes are read, checked and drawn' },
  'segments/manage-campaigns': { kB: 745, why: `${numbers}, as limits by country do for whom an estimate looks at` },
  'segments/manage-segments': { kB: 715, why: conditions },
};

export const largestOf = (name: string): Larger => LARGER[name] ?? { kB: LARGEST, why: '' };
