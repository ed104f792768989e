import { createHash, generateKeyPairSync } from 'node:crypto';

const pairOf = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
let pair: ReturnType<typeof pairOf> | undefined;

/** What vendors that are called directly know our business by on this machine. Nobody else knows these; the keys are new at each start. */
export const BUSINESS = {
  /** With what each of them signs what it posts. */
  signsWith: 'what-the-phone-signs-with',
  meta: {
    phoneNumberId: '106540352242922',
    accessToken: 'EAAlocal',
  },
  vonage: {
    applicationId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    apiKey: 'abcd1234',
    /** Of the application, PEM. */
    keys: () => (pair ??= pairOf()),
  },
  twilio: {
    accountSid: `AC${'0'.repeat(31)}1`,
    keySid: `SK${'0'.repeat(31)}1`,
    keySecret: 'what-twilio-knows-the-business-by',
    /** The content template that stands for a template of this name in a language. */
    contentSid: (name: string): string => `HX${createHash('sha256').update(name).digest('hex').slice(0, 32)}`,
  },
};

/** What the account of Twilio has a content for that shows no template of Meta's: replies, a page, a list of so many. */
export const SESSION_CONTENTS: readonly string[] = [
  'session url',
  ...[1, 2, 3].map((n) => ['session', ...Array<string>(n).fill('reply')].join(' ')),
  ...Array.from({ length: 10 }, (_, at) => `session list ${at + 1}`),
];
