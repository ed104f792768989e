import type { Provider } from '#providers/provider.ts';
import { awsVendor } from './aws-codes.ts';
import { delivery } from './delivery-aws.ts';
import { NO_RCS } from './delivery-codes.ts';
import { AwsSettings } from './settings.ts';
import { twoWay } from './two-way-aws.ts';

const publisher = 'sms-voice.amazonaws.com';

/** AWS End User Messaging: SMS and RCS, two-way messages by one topic, delivery events by another. */
export const aws = {
  sends: ['sms', 'rcs'],
  settings: AwsSettings,
  vendor: awsVendor,
  unreachable: [NO_RCS],
  sources: {
    'two-way': { by: 'topic', publisher, taker: 'inbound/receive-reply', brings: ['replies'], read: twoWay },
    delivery: { by: 'topic', publisher, taker: 'inbound/receive-receipt', brings: ['receipts'], read: delivery },
  },
  ids: 'bare',
} as const satisfies Provider;
