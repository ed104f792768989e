/** The largest that a function may be, in kB with its SDK clients (gate 5). */
export const LARGEST = 600;

interface Larger {
  readonly kB: number;
  /** What it cannot do its work without. */
  readonly why: string;
}

const conditions = 'conditions are evaluated: CEL 83, RE2 151';
const files = 'the client of S3, which is loaded when it is there, and so as a whole: 190';
const grammar =
  'the grammar of all that a programme may say, which whoever reads one carries: it grew by 12 with what channels carry, and by 18 with what is measured and bought';
const numbers = 'numbers are parsed: metadata of phones 136';

const replies = 'replies are read: the lexicons and the taught judge about 370';

/** Those that are larger, each with the most it may be and why. Whoever makes one smaller lowers its limit. */
export const LARGER: Readonly<Record<string, Larger>> = {
  'channels/send-message': {
    kB: 1_555,
    why: `${conditions}; ${numbers}; texts 82; clients of all channels 112, and that of S3 with the drawing of codes 160`,
  },
  'events/accept-event': { kB: 980, why: `${conditions}; ${numbers}; zones of countries 33` },
  'events/hear-event': { kB: 965, why: `${conditions}; ${numbers}; zones of countries 33` },
  'inbound/receive-email': { kB: 610, why: grammar },
  'inbound/receive-reply': {
    kB: 1_495,
    why: `${replies}; ${conditions}; the client of SNS 33`,
  },
  'inbound/receive-whatsapp': {
    kB: 1_505,
    why: `${replies}; ${conditions}; the client of SNS 33`,
  },
  'conversations/manage-conversations': { kB: 890, why: `${numbers}; ${files}` },
  'inbound/take-webhook': {
    kB: 1_825,
    why: `${replies}; ${conditions}; the client of SNS 33; ${files}; what reads a mail 90, of which the names of HTML's characters 50`,
  },
  'loyalty/use-voucher': { kB: 790, why: conditions },
  'journeys/advance-journey': { kB: 980, why: `${conditions}; all kinds of steps` },
  'journeys/advance-run': { kB: 900, why: `${conditions}; all kinds of steps` },
  'journeys/do-due': { kB: 1_160, why: `${conditions}; all kinds of steps; ${files}` },
  'journeys/scan-due': { kB: 800, why: conditions },
  'journeys/seal-record': {
    kB: 750,
    why: 'the client of S3, which is loaded when it is there, and so as a whole: 135',
  },
  'measurement/measure': { kB: 775, why: `${files}; ${grammar}` },
  'members/manage-member': { kB: 1_045, why: `${numbers}; zones of countries 33; ${files}` },
  'permission/capture-consent': { kB: 995, why: `${conditions}; ${numbers}; zones of countries 33` },
  'permission/reconcile-opt-outs': { kB: 645, why: grammar },
  'preferences/confirm-opt-in': { kB: 640, why: grammar },
  'preferences/manage-preferences': {
    kB: 970,
    why: `pages, and the opt-out lists of all providers: SES 64, texts 15; ${files}`,
  },
  'preferences/show-voucher': { kB: 610, why: grammar },
  'publishing/deploy-programme': { kB: 1_685, why: 'programmes are read, checked and drawn' },
  'publishing/manage-programme': { kB: 795, why: conditions },
  'publishing/publish-programme': { kB: 1_495, why: 'programmes are read, checked and drawn' },
  'segments/manage-campaigns': { kB: 795, why: `${numbers}, as limits by country do for whom an estimate looks at` },
  'segments/manage-segments': { kB: 760, why: conditions },
};

export const largestOf = (name: string): Larger => LARGER[name] ?? { kB: LARGEST, why: '' };
