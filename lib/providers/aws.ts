import { Stack } from 'aws-cdk-lib';
import * as z from 'zod';
import { aws as provider } from '#providers/aws/aws.ts';
import type { AwsVariable } from '#providers/aws/settings.ts';
import { allow, type Deployed } from './deployed.ts';

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
export const AwsConfig = z.strictObject({
  /** Pool or phone number id, or the full ARN of any identity that may send SMS. */
  sms: Identity.optional(),
  /** RCS agent id or its ARN. */
  rcs: Identity.optional(),
  /** Configuration set whose event destination is the delivery topic. */
  configurationSet: z.string().min(1).optional(),
  /** Name or ARN of the opt-out list of the identities; `Default` when left out, false to keep none in step. */
  optOutList: z.union([z.string().min(1), z.literal(false)]).optional(),
});
export type AwsConfig = z.infer<typeof AwsConfig>;

const SENDS: Readonly<Record<string, string>> = { sms: 'sms-voice:SendTextMessage', rcs: 'sms-voice:SendRcsMessage' };
const LISTS = {
  add: 'sms-voice:PutOptedOutNumber',
  remove: 'sms-voice:DeleteOptedOutNumber',
  list: 'sms-voice:DescribeOptedOutNumbers',
} as const;

/** ARN of a sender by the prefix of its id. */
const identityArn = (stack: Stack, identity: string): string => {
  if (identity.startsWith('arn:')) return identity;
  const kind = KINDS.find(([prefix]) => identity.startsWith(prefix))?.[1];
  if (kind === undefined)
    throw new Error(`Sender ${identity}: give its full ARN, or an id that starts with pool-, phone- or rcs-`);
  return stack.formatArn({ service: 'sms-voice', resource: kind, resourceName: identity });
};

const listArn = (stack: Stack, list: string): string =>
  list.startsWith('arn:')
    ? list
    : stack.formatArn({ service: 'sms-voice', resource: 'opt-out-list', resourceName: list });

export const aws = ({ sms, rcs, configurationSet, optOutList }: AwsConfig = {}): Deployed => {
  const sends = sms !== undefined || rcs !== undefined;
  const list = optOutList === false || !sends ? undefined : (optOutList ?? 'Default');
  return {
    provider,
    environment: {
      SMS_SENDER: sms,
      RCS_SENDER: rcs,
      OPT_OUT_LIST: list,
      CONFIGURATION_SET: configurationSet,
    } satisfies Record<AwsVariable, string | undefined>,
    topics: {
      'two-way': { topic: 'TwoWay', receiver: 'Reply', output: 'TwoWayTopicArn' },
      delivery: { topic: 'Delivery', receiver: 'Receipt', output: 'DeliveryTopicArn' },
    } satisfies Record<keyof typeof provider.sources, object>,
    grantSend: (fn, channel, sender) => {
      const action = SENDS[channel];
      if (action !== undefined) allow(fn, [action], identityArn(Stack.of(fn), sender));
    },
    grantLists: (fn, uses) => {
      if (list === undefined) return;
      const actions = uses.map((use) => LISTS[use]);
      allow(fn, actions, listArn(Stack.of(fn), list));
    },
  };
};
