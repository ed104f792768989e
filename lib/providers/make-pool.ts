import { RemovalPolicy } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { CfnOptOutList, CfnPhoneNumber, CfnPool, CfnSenderId } from 'aws-cdk-lib/aws-smsvoice';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { AwsConfig } from './aws.ts';
import type { PoolMember } from './pool.ts';
import type { Lasting } from './registered.ts';

/** CloudFormation wants them; with self-managed opt-outs nobody is sent them, the programme's own words are. */
const KEYWORDS = {
  help: { message: 'Reply STOP to get no more messages.' },
  stop: { message: 'You will get no more messages from us.' },
};

interface Made {
  readonly config: Pick<AwsConfig, 'sms' | 'optOutList'>;
  /** Lets what members answer come to a topic. */
  readonly answersTo: (topic: ITopic, role: Role) => void;
}

/** A number that was given back is somebody else's, and opt-outs are opt-outs: they outlive the stack, but not its first failure. */
const outlive = (removal: RemovalPolicy): RemovalPolicy =>
  removal === RemovalPolicy.RETAIN ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : removal;

/** Ids say what is asked for, not where it stands: another order gives no number back. */
const idsOf = (members: readonly PoolMember[]): readonly string[] => {
  const seen = new Map<string, number>();
  return members.map(({ country = '', number, senderId }) => {
    const id = `${country}${number ?? senderId ?? ''}`;
    seen.set(id, (seen.get(id) ?? 0) + 1);
    return `${id}${String(seen.get(id))}`;
  });
};

/** A pool, the senders in it that AWS gives without a registration, and an opt-out list that Regulars keeps. */
export const makePool = (
  scope: Construct,
  { removal }: Lasting,
  members: readonly PoolMember[],
  named: AwsConfig['optOutList'],
): Made => {
  const list = named === undefined ? new CfnOptOutList(scope, 'OptOuts') : undefined;
  list?.applyRemovalPolicy(outlive(removal));
  const optOutListName = list?.ref ?? (named === false ? undefined : named);
  const kept = { mandatoryKeywords: KEYWORDS, selfManagedOptOutsEnabled: true, optOutListName };
  const ids = idsOf(members);
  const numbers: CfnPhoneNumber[] = [];
  const arns = members.map(({ arn, country: isoCountryCode = '', number: numberType, senderId = '' }, at) => {
    if (arn !== undefined) return arn;
    const id = ids[at] ?? '';
    if (numberType === undefined) return new CfnSenderId(scope, `Sender${id}`, { isoCountryCode, senderId }).attrArn;
    const number = new CfnPhoneNumber(scope, `Number${id}`, {
      ...{ isoCountryCode, numberType, numberCapabilities: ['SMS'] },
      ...kept,
    });
    number.applyRemovalPolicy(outlive(removal));
    numbers.push(number);
    return number.attrArn;
  });
  const pool = new CfnPool(scope, 'Pool', { originationIdentities: arns, ...kept });
  const answers = numbers.length > 0 || members.some(({ arn }) => arn?.includes(':phone-number/') === true);
  return {
    config: { sms: pool.attrArn, ...(list !== undefined ? { optOutList: list.attrArn } : { optOutList: named }) },
    answersTo: ({ topicArn }, role) => {
      // A sender ID cannot be answered (user guide, "Two-way SMS messaging").
      if (!answers) return;
      for (const one of [...numbers, pool]) {
        one.twoWay = { enabled: true, channelArn: topicArn, channelRole: role.roleArn };
        one.node.addDependency(role);
      }
    },
  };
};
