import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { optOutListOf } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import type { Platform } from './platform.ts';
import type { ServiceFunction } from './service-function.ts';

const ACTIONS = {
  add: ['sms-voice:PutOptedOutNumber', 'ses:PutSuppressedDestination'],
  remove: ['sms-voice:DeleteOptedOutNumber', 'ses:DeleteSuppressedDestination'],
  list: ['sms-voice:DescribeOptedOutNumbers', 'ses:ListSuppressedDestinations'],
} as const;
export type ListUse = keyof typeof ACTIONS;

/** Lets a function use the providers' own opt-out lists: those of the stage's senders, and no more of each than is named. */
export const grantOptOutLists = ({ stage }: Platform, fn: ServiceFunction, ...uses: readonly ListUse[]): void => {
  const { senders } = stage;
  const list = optOutListOf(senders);
  const allow = (service: string, resource: string) => {
    const actions = uses.flatMap((use) => ACTIONS[use]).filter((action) => action.startsWith(`${service}:`));
    fn.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
  };
  if (list !== undefined) allow('sms-voice', listArn(Stack.of(fn), list));
  if (senders.email === undefined) return;
  allow('ses', '*');
  acknowledge(
    fn,
    'IAM5[Resource::*]',
    'The suppression list is one for the account and region: SES knows no resource for it.',
  );
};

const listArn = (stack: Stack, list: string): string =>
  list.startsWith('arn:')
    ? list
    : stack.formatArn({ service: 'sms-voice', resource: 'opt-out-list', resourceName: list });
