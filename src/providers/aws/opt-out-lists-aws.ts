import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { AddressKind } from '#words/channel.ts';
import { optedOutNumbers, type OptedOutNumbersOptions } from './opted-out-numbers.ts';
import type { ProviderList } from './provider-list.ts';
import { suppressedDestinations } from './suppressed-destinations.ts';

export interface OptOutListsOptions {
  /** Absent where nothing is sent to phones. */
  readonly phone?: OptedOutNumbersOptions | undefined;
  /** Absent where no mail is sent. */
  readonly email?: { readonly client: SESv2Client } | undefined;
}

/**
 * For the clients of lists: every call may be repeated, so the SDK does it and slows down when told to; a page of opted-out
 * numbers is allowed once a second.
 */
export const listClientOptions = {
  maxAttempts: 6,
  retryMode: 'adaptive',
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 8_000, throwOnRequestTimeout: true },
} as const;

/** AWS End User Messaging's opt-out list for phones, SES's suppression list for email. */
export const awsOptOutLists = ({ phone, email }: OptOutListsOptions): OptOutLists => {
  const lists = new Map<AddressKind, ProviderList>();
  if (phone !== undefined) lists.set('phone', optedOutNumbers(phone));
  if (email !== undefined) lists.set('email', suppressedDestinations(email.client));
  return {
    kinds: [...lists.keys()],
    add: async (kind, address) => (await lists.get(kind)?.add(address)) ?? false,
    remove: async (kind, address) => (await lists.get(kind)?.remove(address)) ?? true,
    async *list(kind) {
      const list = lists.get(kind);
      if (list !== undefined) yield* list.list();
    },
  };
};
