/** The largest that a function may be, in kB with its SDK clients (gate 5). */
export const LARGEST = 600;

interface Larger {
  readonly kB: number;
  /** What it cannot do its work without. */
  readonly why: string;
}

const conditions = 'conditions are evaluated: CEL 83, RE2 151';
const numbers = 'numbers are parsed: metadata of phones 136';

/** Those that are larger, each with the most it may be and why. Whoever makes one smaller lowers its limit. */
export const LARGER: Readonly<Record<string, Larger>> = {
  'channels/send-message': {
    kB: 1_490,
    why: `${conditions}; ${numbers}; texts 82; clients of all channels 112; the client of S3, loaded with the first code, 190; QR 40`,
  },
  'events/accept-event': { kB: 930, why: `${conditions}; ${numbers}; zones of countries 33` },
  'events/hear-event': { kB: 920, why: `${conditions}; ${numbers}; zones of countries 33` },
  'inbound/receive-reply': { kB: 1_155, why: 'replies are read: the lexicons and the taught judge about 370' },
  'inbound/receive-whatsapp': { kB: 1_165, why: 'replies are read: the lexicons and the taught judge about 370' },
  'conversations/manage-conversations': { kB: 630, why: numbers },
  'inbound/take-webhook': { kB: 1_165, why: 'replies are read: the lexicons and the taught judge about 370' },
  'loyalty/use-voucher': { kB: 740, why: conditions },
  'journeys/advance-journey': { kB: 925, why: `${conditions}; all kinds of steps` },
  'journeys/advance-run': { kB: 847, why: `${conditions}; all kinds of steps` },
  'journeys/do-due': { kB: 900, why: `${conditions}; all kinds of steps` },
  'journeys/scan-due': { kB: 748, why: conditions },
  'journeys/seal-record': {
    kB: 705,
    why: 'the client of S3, which is loaded when it is there, and so as a whole: 135',
  },
  'members/manage-member': { kB: 780, why: `${numbers}; zones of countries 33` },
  'permission/capture-consent': { kB: 943, why: `${conditions}; ${numbers}; zones of countries 33` },
  'preferences/manage-preferences': { kB: 733, why: 'pages, and the opt-out lists of all providers: SES 64, texts 15' },
  'publishing/deploy-programme': { kB: 1_615, why: 'programmes are read, checked and drawn' },
  'publishing/manage-programme': { kB: 750, why: conditions },
  'publishing/publish-programme': { kB: 1_425, why: 'programmes are read, checked and drawn' },
  'segments/manage-campaigns': { kB: 743, why: `${numbers}, as limits by country do for whom an estimate looks at` },
  'segments/manage-segments': { kB: 715, why: conditions },
};

export const largestOf = (name: string): Larger => LARGER[name] ?? { kB: LARGEST, why: '' };
