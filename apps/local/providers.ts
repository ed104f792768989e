import { createECDH } from 'node:crypto';
import { Agent } from 'node:http';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { ReadMail } from '#inbound/mail.ts';
import type { MediaPort } from '#inbound/media.ts';
import type { Carriers } from '#messages/sender.ts';
import { carriersOf, routingOf } from '#providers/carriers.ts';
import { mediaOf } from '#providers/media.ts';
import { readMailWith } from '#providers/mail.ts';
import { optOutListsOf } from '#providers/opt-out-lists.ts';
import type { Arrivals, Environment, KeepCode } from '#providers/provider.ts';
import { FETCHING, LISTING, PROVIDERS, SENDING, type ProviderName } from '#providers/registry.ts';
import { BUSINESS } from '../phone/business.ts';

export interface Providers {
  readonly carriers: Carriers;
  readonly optOutLists: OptOutLists;
  readonly media: MediaPort;
  readonly readMail: ReadMail;
  readonly close: () => void;
}

/** What the phone signs with in place of every vendor: it never leaves this machine. */
export const PHONE_SIGNS_WITH = BUSINESS.signsWith;

/** Where members answer mail. */
export const MAIL_DOMAIN = 'reply.norrsken.example';
/** The phone shows what lies there from the programme. */
const MEDIA = 'https://media.norrsken.example/';
/** What the phone knows each provider's senders by. */
const SETTINGS: Readonly<Record<ProviderName, Environment>> = {
  aws: {
    SMS_SENDER: '62388',
    SMS_MEDIA: 'yes',
    RCS_SENDER: 'rcs-regulars',
    CONFIGURATION_SET: 'regulars',
    OPT_OUT_LIST: 'Default',
  },
  'aws-social': {
    WHATSAPP_SENDER: 'phone-number-id-01234567890123456789012345678901',
    META_API_VERSION: 'v20.0',
    WHATSAPP_MEDIA_URL: MEDIA,
  },
  ses: {
    EMAIL_SENDER: 'Norrsken Coffee <hello@norrsken.example>',
    EMAIL_CONFIGURATION_SET: 'mail',
    EMAIL_RECEIVING: MAIL_DOMAIN,
  },
  meta: {
    META_WHATSAPP_SENDER: BUSINESS.meta.phoneNumberId,
    META_GRAPH_VERSION: 'v24.0',
    META_ACCESS_TOKEN_SECRET: 'meta-access-token',
    META_MEDIA_URL: MEDIA,
  },
  vonage: {
    VONAGE_SMS_SENDER: '15550783882',
    VONAGE_SMS_MEDIA: 'yes',
    VONAGE_RCS_SENDER: 'Regulars',
    VONAGE_WHATSAPP_SENDER: '15550783881',
    VONAGE_VIBER_SENDER: 'Regulars',
    VONAGE_MESSENGER_SENDER: '101010101010101',
    VONAGE_APPLICATION_ID: BUSINESS.vonage.applicationId,
    VONAGE_PRIVATE_KEY_SECRET: 'vonage-private-key',
    VONAGE_MEDIA_URL: MEDIA,
  },
  twilio: {
    TWILIO_SMS_SENDER: '+15550783882',
    TWILIO_SMS_MEDIA: 'yes',
    TWILIO_RCS_SENDER: 'regulars_agent',
    TWILIO_WHATSAPP_SENDER: '+15550783881',
    TWILIO_ACCOUNT_SID: BUSINESS.twilio.accountSid,
    TWILIO_KEY_SID: BUSINESS.twilio.keySid,
    TWILIO_KEY_SECRET: 'twilio-key',
    TWILIO_CONTENTS: 'twilio-contents',
    TWILIO_MEDIA_URL: 'https://media.norrsken.example/',
  },
  'web-push': { WEB_PUSH_SUBJECT: 'mailto:hello@norrsken.example', WEB_PUSH_KEYS_SECRET: 'web-push-keys' },
};

/** Those that carry where nobody says otherwise. */
export const USUAL: readonly ProviderName[] = ['aws', 'aws-social', 'ses', 'web-push'];

/** What the phone knows us by; made when it is asked for, since a key takes a while. */
/** Whoever plays a push service takes any. */
const pushKeys = (): string => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return JSON.stringify({ publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') });
};
const SECRETS: Readonly<Record<string, () => string>> = {
  'web-push-keys': pushKeys,
  'meta-access-token': () => BUSINESS.meta.accessToken,
  'twilio-key': () => BUSINESS.twilio.keySecret,
  'vonage-private-key': () => BUSINESS.vonage.keys().privateKey,
};
/** The content templates of Twilio, as the phone calls them. */
const contents = (templates: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(templates.map((name) => [name, BUSINESS.twilio.contentSid(name)])));
const secretsWith =
  (templates: readonly string[]) =>
  async (id: string): Promise<string> => {
    const made = id === 'twilio-contents' ? () => contents(templates) : SECRETS[id];
    if (made === undefined) throw new Error(`there is no secret ${id}`);
    return Promise.resolve(made());
  };

/** The real adapters with the real clients; the phone answers as the vendors would. Of those that are used the first goes first. */
export const providers = (
  endpoint: string,
  arrivals: Arrivals,
  used: readonly ProviderName[] = USUAL,
  templates: readonly string[] = [],
  keepCode?: KeepCode,
): Providers => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const standIn = { endpoint, agent };
  const environment = Object.assign({}, ...used.map((name) => SETTINGS[name])) as Environment;
  const routing = routingOf(Object.fromEntries(used.map((name) => [name, PROVIDERS[name]])), environment);
  const surroundings = {
    linkBase: `${endpoint}/l/`,
    webhooks: `${endpoint}/webhooks`,
    mediaBucket: 'media',
    keepCode,
    secret: secretsWith(templates),
    standIn,
  };
  return {
    carriers: carriersOf({ providers: PROVIDERS, sending: SENDING }, routing, environment, surroundings),
    optOutLists: optOutListsOf(Object.values(LISTING), environment, standIn),
    media: mediaOf(FETCHING, environment, { secret: surroundings.secret, standIn, arrivals }),
    readMail: async (text, at) => (await readMailWith(environment, arrivals))(text, at),
    close: () => {
      agent.destroy();
    },
  };
};
