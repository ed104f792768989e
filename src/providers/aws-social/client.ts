import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { sendingClient } from '#providers/aws-sdk/clients.ts';
import type { StandIn } from '#providers/provider.ts';

/** AWS End User Messaging Social, or whoever stands in for it. */
export const socialClient = (standIn?: StandIn): SocialMessagingClient =>
  new SocialMessagingClient(sendingClient(standIn));
