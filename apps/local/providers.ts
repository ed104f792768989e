import { Agent } from 'node:http';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { Carriers } from '#messages/sender.ts';
import { carriersOf, routingOf } from '#providers/carriers.ts';
import { optOutListsOf } from '#providers/opt-out-lists.ts';
import type { Environment } from '#providers/provider.ts';
import { LISTING, PROVIDERS, SENDING, type ProviderName } from '#providers/registry.ts';

export interface Providers {
  readonly carriers: Carriers;
  readonly optOutLists: OptOutLists;
  readonly close: () => void;
}

/** What the phone signs with in place of every vendor: it never leaves this machine. */
export const PHONE_SIGNS_WITH = 'what-the-phone-signs-with';

/** What the phone knows each provider's senders by. */
const SETTINGS: Readonly<Record<ProviderName, Environment>> = {
  aws: { SMS_SENDER: '62388', RCS_SENDER: 'rcs-regulars', CONFIGURATION_SET: 'regulars', OPT_OUT_LIST: 'Default' },
  'aws-social': {
    WHATSAPP_SENDER: 'phone-number-id-01234567890123456789012345678901',
    META_API_VERSION: 'v20.0',
  },
  ses: { EMAIL_SENDER: 'Norrsken Coffee <hello@norrsken.example>', EMAIL_CONFIGURATION_SET: 'mail' },
};

/** The real adapters with the real clients; the phone answers as the vendors would. */
export const providers = (endpoint: string): Providers => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const standIn = { endpoint, agent };
  const environment = Object.assign({}, ...Object.values(SETTINGS)) as Environment;
  const routing = routingOf(PROVIDERS, environment);
  const surroundings = { linkBase: `${endpoint}/l/`, mediaBucket: 'media', standIn };
  return {
    carriers: carriersOf({ providers: PROVIDERS, sending: SENDING }, routing, environment, surroundings),
    optOutLists: optOutListsOf(Object.values(LISTING), environment, standIn),
    close: () => {
      agent.destroy();
    },
  };
};
