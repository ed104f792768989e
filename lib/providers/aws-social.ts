import { Stack } from 'aws-cdk-lib';
import { awsSocial as provider } from '#providers/aws-social/aws-social.ts';
import type { SocialVariable } from '#providers/aws-social/settings.ts';
import { allow, type Deployed } from './deployed.ts';

/** AWS End User Messaging Social. */
export interface SocialConfig {
  /** Phone number id, AWS's and not Meta's. */
  readonly whatsapp?: string;
  /** Version of Meta's API; `v20.0` when left out. */
  readonly metaApiVersion?: string;
}

export const awsSocial = ({ whatsapp, metaApiVersion = 'v20.0' }: SocialConfig = {}): Deployed => ({
  provider,
  environment: {
    WHATSAPP_SENDER: whatsapp,
    META_API_VERSION: metaApiVersion,
  } satisfies Record<SocialVariable, string | undefined>,
  topics: {
    whatsapp: { topic: 'Social', receiver: 'WhatsApp', output: 'WhatsAppTopicArn' },
  } satisfies Record<keyof typeof provider.sources, object>,
  grantSend: (fn, _, resourceName) => {
    const arn = Stack.of(fn).formatArn({ service: 'social-messaging', resource: 'phone-number-id', resourceName });
    allow(fn, ['social-messaging:SendWhatsAppMessage'], arn);
  },
  grantLists: () => undefined,
});
