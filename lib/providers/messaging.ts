import * as z from 'zod';
import { Route, type Routing } from '#messages/routing.ts';
import { ROUTES, routingOf } from '#providers/carriers.ts';
import type { ProviderName } from '#providers/registry.ts';
import { aws, AwsConfig } from './aws.ts';
import { awsSocial, SocialConfig } from './aws-social.ts';
import type { Deployed, Grantee, ListUse } from './deployed.ts';
import { meta, MetaConfig } from './meta.ts';
import { ses, SesConfig } from './ses.ts';
import { twilio, TwilioConfig } from './twilio.ts';
import { vonage, VonageConfig } from './vonage.ts';
import { webPush, WebPushConfig } from './web-push.ts';

/** Whom a stage sends by. A channel without a sender is not used and gets no permission. */
export const Providers = z.strictObject({
  aws: AwsConfig.optional(),
  'aws-social': SocialConfig.optional(),
  ses: SesConfig.optional(),
  meta: MetaConfig.optional(),
  vonage: VonageConfig.optional(),
  twilio: TwilioConfig.optional(),
  'web-push': WebPushConfig.optional(),
});

/** Rows for countries and classes, or instead of what the providers' own senders say, first choice first. */
export const Routes = z.array(Route);

/** Who carries messages at a stage. */
export interface Messaging {
  readonly providers: z.infer<typeof Providers>;
  readonly routes?: Routing;
}

/** Every provider as a stage configures it; one that it does not use too, since its topics are there for when it will. */
export const deployedOf = ({ providers }: Messaging): Readonly<Record<ProviderName, Deployed>> => ({
  aws: aws(providers.aws),
  'aws-social': awsSocial(providers['aws-social']),
  ses: ses(providers.ses),
  meta: meta(providers.meta),
  vonage: vonage(providers.vonage),
  twilio: twilio(providers.twilio),
  'web-push': webPush(providers['web-push']),
});

/** What somebody should know of the configuration on a day. */
export const warningsOf = (messaging: Messaging, today: Date): readonly string[] =>
  Object.values(deployedOf(messaging)).flatMap(({ warnings }) => warnings?.(today) ?? []);

type Variables = Readonly<Record<string, string | undefined>>;

/** The variables of all providers, and the rows of the routing that the stage itself names. */
export const messagingEnvironment = (messaging: Messaging): Variables => {
  const own = Object.values(deployedOf(messaging)).map(({ environment }) => environment);
  const routes = messaging.routes && JSON.stringify(messaging.routes);
  return Object.assign({}, ...own, { [ROUTES]: routes }) as Variables;
};

/** Lets a function send as the routing table says; a row that no provider can serve ends the synthesis. */
export const grantSend = (messaging: Messaging, fn: Grantee): void => {
  const deployed: Readonly<Record<string, Deployed>> = deployedOf(messaging);
  const providers = Object.fromEntries(Object.entries(deployed).map(([name, { provider }]) => [name, provider]));
  for (const { channel, carriers } of routingOf(providers, messagingEnvironment(messaging)))
    for (const { provider, sender, mms = false } of carriers) deployed[provider]?.grantSend(fn, channel, sender, mms);
};

/** Lets a function use the providers' own lists of who wants nothing. */
export const grantLists = (messaging: Messaging, fn: Grantee, ...uses: readonly ListUse[]): void => {
  for (const { grantLists: grant } of Object.values(deployedOf(messaging))) grant(fn, uses);
};

/** Lets a function fetch what people sent, from every provider of the stage. */
export const grantFetch = (messaging: Messaging, fn: Grantee): void => {
  for (const { grantFetch: grant } of Object.values(deployedOf(messaging))) grant?.(fn);
};
