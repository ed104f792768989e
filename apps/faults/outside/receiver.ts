import type { Webhooks } from '#journeys/webhooks/deliver-webhook.ts';

/** Whoever gets our webhooks, and takes them all. */
export const createReceiver = (): Webhooks & { readonly posted: () => readonly string[] } => {
  const ids: string[] = [];
  return {
    post: (_, headers) => {
      ids.push(headers['webhook-id'] ?? '');
      return Promise.resolve({ status: 202 });
    },
    posted: () => ids,
  };
};
