import type { Programmes } from '#programme/programme.ts';
import { webhookRequest, type WebhookFact } from '#journeys/webhooks/webhook-request.ts';

/** The way out to the receivers of webhooks. Throws when none answered in time. */
export interface Webhooks {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<{ readonly status: number }>;
}

export interface WebhookPorts {
  readonly programmes: Pick<Programmes, 'live'>;
  readonly webhooks: Webhooks;
  /** Secrets that sign, newest first; two during rotation. */
  readonly webhookSecrets: () => Promise<readonly string[]>;
}

/** `gone`: the receiver said 410 and wants no more. `unknown`: the live programme has no webhook of this name any more. */
export type Delivery =
  { readonly result: 'delivered' } | { readonly result: 'dropped'; readonly reason: 'gone' | 'unknown' };

/**
 * Posts one fact to the webhook it is meant for: at least once, so receivers tell repeats apart by `id`. Any answer but 2xx
 * and 410 throws, a redirect too, and whoever called tries again later.
 */
export const deliverWebhook = async (ports: WebhookPorts, fact: WebhookFact, now: Date): Promise<Delivery> => {
  const { webhooks: known } = (await ports.programmes.live()).settings;
  const webhook = Object.hasOwn(known, fact.webhook) ? known[fact.webhook] : undefined;
  if (webhook === undefined) return { result: 'dropped', reason: 'unknown' };
  const { headers, body } = webhookRequest(fact, await ports.webhookSecrets(), now);
  const { status } = await ports.webhooks.post(webhook.url, headers, body);
  if (status >= 200 && status < 300) return { result: 'delivered' };
  if (status === 410) return { result: 'dropped', reason: 'gone' };
  throw new Error(`webhook ${fact.webhook} answered ${status}`);
};
