import type { Desk } from '#conversations/desk.ts';
import type { Told } from '#providers/read-source.ts';
import { isChatwootGenuine } from '#providers/signatures/chatwoot.ts';
import { isZendeskGenuine } from '#providers/signatures/zendesk.ts';
import type { Call } from './call.ts';
import { readChatwoot, tellChatwoot } from './chatwoot.ts';
import { readZendesk, tellZendesk } from './zendesk.ts';

/** Help desks post to the same door as providers do. */
export const DESKS = {
  chatwoot: {
    ids: 'named',
    sources: {
      chatwoot: {
        ...{ by: 'webhook', secret: 'chatwoot', brings: [] },
        ...{ read: readChatwoot, isGenuine: isChatwootGenuine },
      },
    },
  },
  zendesk: {
    ids: 'named',
    sources: {
      zendesk: { by: 'webhook', secret: 'zendesk', brings: [], read: readZendesk, isGenuine: isZendeskGenuine },
    },
  },
} as const satisfies Readonly<Record<string, Told>>;

/** What its API knows us by stands beside what it signs with, under this name. */
export const ZENDESK_TOKEN = 'zendesk-api';

export const httpDesk = (call: Call, zendeskToken: () => Promise<string>): Desk => ({
  tell: async (settings, news) =>
    settings.kind === 'chatwoot'
      ? tellChatwoot(call, settings, news)
      : tellZendesk(call, settings, await zendeskToken(), news),
});
