import { awsListing, awsSending } from '#providers/aws/sending.ts';
import { aws } from '#providers/aws/aws.ts';
import { awsFetching } from '#providers/aws/fetching.ts';
import { awsSocial } from '#providers/aws-social/aws-social.ts';
import { socialFetching } from '#providers/aws-social/fetching.ts';
import { socialSending } from '#providers/aws-social/sending.ts';
import { meta } from '#providers/meta/meta.ts';
import { metaFetching } from '#providers/meta/fetching.ts';
import { metaSending } from '#providers/meta/sending.ts';
import type { Fetching, Listing, Provider, Sending, TopicSource } from '#providers/provider.ts';
import { sesFetching } from '#providers/ses/receiving/fetching.ts';
import { sesListing, sesSending } from '#providers/ses/sending.ts';
import { ses } from '#providers/ses/ses.ts';
import { twilioFetching } from '#providers/twilio/fetching.ts';
import { twilioSending } from '#providers/twilio/sending.ts';
import { twilio } from '#providers/twilio/twilio.ts';
import { vonageFetching } from '#providers/vonage/fetching.ts';
import { vonageSending } from '#providers/vonage/sending.ts';
import { vonage } from '#providers/vonage/vonage.ts';
import { webPushSending } from '#providers/web-push/sending.ts';
import { webPush } from '#providers/web-push/web-push.ts';

/** Every provider there is, by the name it has in routing and in ids. First choice first, where nothing else is said. */
export const PROVIDERS = {
  aws,
  'aws-social': awsSocial,
  ses,
  meta,
  vonage,
  twilio,
  'web-push': webPush,
} as const satisfies Readonly<Record<string, Provider>>;
export type ProviderName = keyof typeof PROVIDERS;

/** How each is told. A table of its own, because SDKs come with it and a function that only reads shall not carry them. */
export const SENDING: Readonly<Record<ProviderName, Sending>> = {
  aws: awsSending,
  'aws-social': socialSending,
  ses: sesSending,
  meta: metaSending,
  vonage: vonageSending,
  twilio: twilioSending,
  'web-push': webPushSending,
};

/** Those that keep a list of their own of who wants nothing. */
export const LISTING: Readonly<Partial<Record<ProviderName, Listing>>> = { aws: awsListing, ses: sesListing };

/** Those by which people send more than words. */
export const FETCHING: Readonly<Partial<Record<ProviderName, Fetching>>> = {
  aws: awsFetching,
  'aws-social': socialFetching,
  ses: sesFetching,
  meta: metaFetching,
  vonage: vonageFetching,
  twilio: twilioFetching,
};

type Sources = { [Name in ProviderName]: (typeof PROVIDERS)[Name]['sources'] }[ProviderName];
type TopicsAmong<S> = S extends object
  ? { [Name in keyof S]: S[Name] extends TopicSource ? Name : never }[keyof S]
  : never;

/** The topics that providers publish to, by the name each has among the sources. */
export type TopicName = TopicsAmong<Sources>;
