import { Stack } from 'aws-cdk-lib';
import * as z from 'zod';
import { awsSocial as provider } from '#providers/aws-social/aws-social.ts';
import type { SocialVariable } from '#providers/aws-social/settings.ts';
import { GRAPH_VERSION, graphVersionWarning } from '#providers/meta/graph-versions.ts';
import { allow, type Deployed, type Grantee } from './deployed.ts';
import { MediaUrl } from './media-url.ts';

const ID = /^phone-number-id-([0-9a-f]{32})$/;
const ARN = /^arn:[^:]+:social-messaging:[^:]*:[^:]*:phone-number-id\/[0-9a-zA-Z]+$/;

/** AWS End User Messaging Social. */
export const SocialConfig = z.strictObject({
  /** Phone number id or its ARN: AWS's, not Meta's. */
  whatsapp: z
    .string()
    .refine((said) => ID.test(said) || ARN.test(said), 'expected phone-number-id- and 32 hex digits, or its ARN')
    .optional(),
  /** Version of Meta's API. */
  metaApiVersion: z
    .string()
    .regex(/^v\d+\.0$/, `expected a version such as ${GRAPH_VERSION}`)
    .default(GRAPH_VERSION),
  /** Templates that have a file are not sent when left out. */
  mediaUrl: MediaUrl.optional(),
});
export type SocialConfig = z.infer<typeof SocialConfig>;

/** The resource has the digits of the id, without its prefix (model of SendWhatsAppMessage, `originationPhoneNumberId`). */
const numberArn = (stack: Stack, sender: string): string =>
  stack.formatArn({ service: 'social-messaging', resource: 'phone-number-id', resourceName: ID.exec(sender)?.[1] });

const arnOf = (fn: Grantee, sender: string): string => (ARN.test(sender) ? sender : numberArn(Stack.of(fn), sender));

export const awsSocial = ({ whatsapp, metaApiVersion, mediaUrl }: SocialConfig = SocialConfig.parse({})): Deployed => ({
  provider,
  environment: {
    WHATSAPP_SENDER: whatsapp,
    META_API_VERSION: metaApiVersion,
    WHATSAPP_MEDIA_URL: mediaUrl,
  } satisfies Record<SocialVariable, string | undefined>,
  topics: {
    whatsapp: { topic: 'Social', receiver: 'WhatsApp', output: 'WhatsAppTopicArn' },
  } satisfies Record<keyof typeof provider.sources, object>,
  grantSend: (fn, _, sender) => {
    allow(fn, ['social-messaging:SendWhatsAppMessage'], arnOf(fn, sender));
  },
  grantFetch: (fn) => {
    if (whatsapp !== undefined) allow(fn, ['social-messaging:GetWhatsAppMessageMedia'], arnOf(fn, whatsapp));
  },
  warnings: (today) => (whatsapp === undefined ? undefined : graphVersionWarning(metaApiVersion, today)),
  grantLists: () => undefined,
});
