import {
  DescribeStacksCommand,
  ListStackResourcesCommand,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import type { AwsClients } from '../clients.ts';
import { pages, reading, type Reading } from '../reading.ts';
import type { ReadingsOf, StackReading } from '../readings.ts';

/** What a stack has, and what the stacks have that are nested in it. */
const resourcesIn = async (aws: AwsClients, StackName: string): Promise<readonly StackResourceSummary[]> => {
  const own = await pages(
    (NextToken) => aws.cloudformation.send(new ListStackResourcesCommand({ StackName, NextToken })),
    ({ StackResourceSummaries: items, NextToken: next }) => ({ items, next }),
  );
  const nested = own.flatMap(({ ResourceType, PhysicalResourceId: id }) =>
    ResourceType === 'AWS::CloudFormation::Stack' && id !== undefined && id !== '' ? [id] : [],
  );
  return [...own, ...(await Promise.all(nested.map((id) => resourcesIn(aws, id)))).flat()];
};

const readStack = (aws: AwsClients, StackName: string): Promise<Reading<StackReading>> =>
  reading('cloudformation:DescribeStacks and cloudformation:ListStackResources', async () => {
    const { Stacks = [] } = await aws.cloudformation.send(new DescribeStacksCommand({ StackName }));
    const [stack] = Stacks;
    if (stack === undefined) throw new Error(`no stack ${StackName}`);
    return { stack, resources: await resourcesIn(aws, StackName) };
  });

export const readStacks = async (aws: AwsClients, names: readonly string[]): Promise<ReadingsOf<StackReading>> =>
  new Map(await Promise.all(names.map(async (name) => [name, await readStack(aws, name)] as const)));

/** What the stacks have of one type. */
export const resourcesOf = (stacks: ReadingsOf<StackReading>, type: string): readonly StackResourceSummary[] =>
  [...stacks.values()].flatMap((read) =>
    read.ok ? read.value.resources.filter(({ ResourceType }) => ResourceType === type) : [],
  );

/** Names or ARNs, as each type has them. */
export const idsOf = (stacks: ReadingsOf<StackReading>, type: string): readonly string[] =>
  resourcesOf(stacks, type).flatMap(({ PhysicalResourceId: id }) => (id === undefined || id === '' ? [] : [id]));

/** The value of an output by the end of its name: inside another stack, a path stands before it and a hash behind it. */
export const outputOf = (stacks: ReadingsOf<StackReading>, name: string): string | undefined =>
  [...stacks.values()]
    .flatMap((read) => (read.ok ? (read.value.stack.Outputs ?? []) : []))
    .find(({ OutputKey = '' }) => new RegExp(`${name}([0-9A-F]{8})?$`).test(OutputKey))?.OutputValue;
