import * as z from 'zod';
import { deliverWebhook } from '#journeys/webhooks/deliver-webhook.ts';
import { WebhookFact } from '#journeys/webhooks/webhook-request.ts';
import { programmes, webhooks, webhookSecrets } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';
import { worker } from '#runtime/queue.ts';

const edges = need({ programmes, webhooks, webhookSecrets });

const OnBus = z.object({ detail: WebhookFact });

/**
 * Facts `webhook.requested` of the bus, by way of a queue: one signed post each. What is not taken comes back every five
 * minutes for two hours. Receivers go by the wall clock, so the signature does too.
 */
export const handler = worker(OnBus, async ({ detail }) => {
  const delivery = await deliverWebhook(await edges(), detail, new Date());
  const { id, webhook } = detail;
  if (delivery.result === 'delivered') logger.info('webhook.delivered', { id, webhook });
  else logger.warn('webhook.dropped', { id, webhook, reason: delivery.reason });
});
