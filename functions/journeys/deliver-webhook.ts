import * as z from 'zod';
import { DeskFact, tellDesk } from '#conversations/tell-desk.ts';
import { deliverWebhook } from '#journeys/webhooks/deliver-webhook.ts';
import { WebhookFact } from '#journeys/webhooks/webhook-request.ts';
import { desk, messages, programmes, webhooks, webhookSecrets } from '#runtime/deps.ts';
import { logger } from '#runtime/logger.ts';
import { need } from '#runtime/need.ts';
import { worker } from '#runtime/queue.ts';

const edges = need({ desk, messages, programmes, webhooks, webhookSecrets });

const OnBus = z.union([DeskFact, z.object({ detail: WebhookFact })]);

/**
 * Facts of the bus for others, by way of a queue: `webhook.requested` is one signed post, and what a customer said to people goes to the help
 * desk, where there is one. What is not taken comes back every five minutes for two hours. Receivers go by the wall clock, so the signature does too.
 */
export const handler = worker(OnBus, async (fact) => {
  const ports = await edges();
  if ('detail-type' in fact) {
    if (await tellDesk(ports, fact)) logger.info('desk.told', { id: fact.detail.id, type: fact['detail-type'] });
    return;
  }
  const { id, webhook } = fact.detail;
  const delivery = await deliverWebhook(ports, fact.detail, new Date());
  if (delivery.result === 'delivered') logger.info('webhook.delivered', { id, webhook });
  else logger.warn('webhook.dropped', { id, webhook, reason: delivery.reason });
});
