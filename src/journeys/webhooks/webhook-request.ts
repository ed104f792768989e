import * as z from 'zod';
import { sign } from '#events/signature.ts';

/** What a receiver reads. `id` is the fact's own, the same in every try. */
export const WebhookBody = z.object({
  id: z.string().min(1),
  type: z.string().describe('As the step `emit` names it'),
  at: z.string().describe('When the step was taken, UTC'),
  memberId: z.string(),
  journey: z.string().optional().describe('Which one says it; absent where none does'),
  data: z.record(z.string(), z.json()).describe('What the step says, or what is known of the redemption'),
});

/** The detail of a fact `webhook.requested`, as the bus carries it. */
export const WebhookFact = WebhookBody.extend({ webhook: z.string() });
export type WebhookFact = z.infer<typeof WebhookFact>;

export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Signed as Standard Webhooks describes (https://www.standardwebhooks.com), once with each secret, so that a receiver that
 * knows either accepts it while the secret is being rotated.
 */
export const webhookRequest = (fact: WebhookFact, secrets: readonly string[], now: Date): WebhookRequest => {
  const { id, type, at, memberId, journey, data } = fact;
  const body = JSON.stringify({ id, type, at, memberId, journey, data });
  const timestamp = Math.floor(now.getTime() / 1000);
  return {
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': `${timestamp}`,
      'webhook-signature': secrets.map((secret) => sign(secret, id, timestamp, body)).join(' '),
    },
    body,
  };
};
