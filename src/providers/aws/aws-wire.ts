import type { Wire } from '#inbound/shapes.ts';
import { delivery } from './delivery-aws.ts';
import { email } from './email/email-events.ts';
import { twoWay } from './two-way-aws.ts';
import { whatsapp } from '#providers/meta/whatsapp-webhook.ts';

/** What AWS publishes to our topics. Never throws: what it cannot read is said, with its place. */
export const awsWire: Wire = { twoWay, delivery, whatsapp, email };
