import type { Desk } from '#conversations/desk.ts';
import type { Webhooks } from '#journeys/webhooks/deliver-webhook.ts';
import { httpWebhooks } from '#providers/webhooks-http.ts';
import { log } from './log.ts';

/**
 * Simulated facts are not for the receivers that the programme names: all go to the one given with --webhooks, and without
 * one nothing leaves this machine.
 */
export const localWebhooks = (receiver: string | undefined): Webhooks => {
  const outside = httpWebhooks({ loopback: true });
  return {
    post: (_, headers, body) => {
      if (receiver !== undefined) return outside.post(receiver, headers, body);
      log.say('a webhook was signed and not posted; --webhooks URL names a receiver for trying');
      return Promise.resolve({ status: 202 });
    },
  };
};

/** Simulated conversations are not for the help desk that the programme names. */
export const localDesk: Desk = {
  tell: ({ kind }) => {
    log.say(`${kind} was to be told of a conversation, and nothing left this machine`);
    return Promise.resolve();
  },
};
