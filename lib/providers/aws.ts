import { Stack, Token } from 'aws-cdk-lib';
import * as z from 'zod';
import { aws as provider } from '#providers/aws/aws.ts';
import type { AwsVariable } from '#providers/aws/settings.ts';
import { allow, type Deployed } from './deployed.ts';
import { Country, PoolMember } from './pool.ts';

const KINDS = [
  ['pool-', 'pool'],
  ['phone-', 'phone-number'],
  ['rcs-', 'rcs-agent'],
] as const;

const Identity = z
  .string()
  .refine(
    (said) => said.startsWith('arn:') || KINDS.some(([prefix]) => said.startsWith(prefix)),
    'expected the ARN of a sender, or an id that starts with pool-, phone- or rcs-',
  );

/** AWS End User Messaging. */
export const AwsConfig = z
  .strictObject({
    /** Pool or phone number id, or the full ARN of any identity that may send SMS. */
    sms: Identity.optional(),
    /** That sender carries MMS: pictures go with texts to the US and Canada. */
    mms: z.literal(true).optional(),
    /** Instead of `sms`: a pool that the stack makes, of these. */
    pool: z.array(PoolMember).min(1).optional(),
    /** RCS agent id or its ARN. */
    rcs: Identity.optional(),
    /** Configuration set whose event destination is the delivery topic; the stack makes one when left out. */
    configurationSet: z.string().min(1).optional(),
    /** Name or ARN of the opt-out list of the identities; `Default`, or the pool's own, when left out; false to keep none in step. */
    optOutList: z.union([z.string().min(1), z.literal(false)]).optional(),
    /** SMS goes to these and nowhere else, by a protect configuration. */
    countries: z.array(Country).min(1).optional(),
  })
  .refine(({ sms, pool }) => sms === undefined || pool === undefined, {
    path: ['pool'],
    error: 'give either a sender that exists (sms) or what a pool is made of',
  })
  .refine(({ configurationSet, countries }) => configurationSet === undefined || countries === undefined, {
    path: ['countries'],
    error: 'are limited by the configuration set that the stack makes: leave configurationSet out, or limit them there',
  });
export type AwsConfig = z.infer<typeof AwsConfig>;

const SENDS: Readonly<Record<string, string>> = { sms: 'sms-voice:SendTextMessage', rcs: 'sms-voice:SendRcsMessage' };
const LISTS = {
  add: 'sms-voice:PutOptedOutNumber',
  remove: 'sms-voice:DeleteOptedOutNumber',
  list: 'sms-voice:DescribeOptedOutNumbers',
} as const;

/** What the stack itself makes is known by its ARN only. */
const isArn = (said: string): boolean => said.startsWith('arn:') || Token.isUnresolved(said);

/** ARN of a sender by the prefix of its id. */
const identityArn = (stack: Stack, identity: string): string => {
  if (isArn(identity)) return identity;
  const kind = KINDS.find(([prefix]) => identity.startsWith(prefix))?.[1];
  if (kind === undefined)
    throw new Error(`Sender ${identity}: give its full ARN, or an id that starts with pool-, phone- or rcs-`);
  return stack.formatArn({ service: 'sms-voice', resource: kind, resourceName: identity });
};

const listArn = (stack: Stack, list: string): string =>
  isArn(list) ? list : stack.formatArn({ service: 'sms-voice', resource: 'opt-out-list', resourceName: list });

export const aws = ({ sms, mms, rcs, configurationSet, optOutList }: AwsConfig = {}): Deployed => {
  const sends = sms !== undefined || rcs !== undefined;
  const list = optOutList === false || !sends ? undefined : (optOutList ?? 'Default');
  return {
    provider,
    environment: {
      SMS_SENDER: sms,
      SMS_MEDIA: mms && 'yes',
      RCS_SENDER: rcs,
      OPT_OUT_LIST: list,
      CONFIGURATION_SET: configurationSet,
    } satisfies Record<AwsVariable, string | undefined>,
    topics: {
      'two-way': { topic: 'TwoWay', receiver: 'Reply', output: 'TwoWayTopicArn' },
      delivery: { topic: 'Delivery', receiver: 'Receipt', output: 'DeliveryTopicArn' },
    } satisfies Record<keyof typeof provider.sources, object>,
    grantSend: (fn, channel, sender, mms) => {
      const action = SENDS[channel];
      const media = mms ? ['sms-voice:SendMediaMessage'] : [];
      if (action !== undefined) allow(fn, [action, ...media], identityArn(Stack.of(fn), sender));
    },
    grantLists: (fn, uses) => {
      if (list === undefined) return;
      const actions = uses.map((use) => LISTS[use]);
      allow(fn, actions, listArn(Stack.of(fn), list));
    },
  };
};
