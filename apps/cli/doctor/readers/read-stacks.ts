import {
  DescribeStacksCommand,
  ListStackResourcesCommand,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import type { AwsClients } from '../clients.ts';
import { pages, reading, type Reading } from '../reading.ts';
import type { ReadingsOf, StackReading } from '../readings.ts';

const readStack = ({ cloudformation }: AwsClients, StackName: string): Promise<Reading<StackReading>> =>
  reading('cloudformation:DescribeStacks and cloudformation:ListStackResources', async () => {
    const { Stacks = [] } = await cloudformation.send(new DescribeStacksCommand({ StackName }));
    const [stack] = Stacks;
    if (stack === undefined) throw new Error(`no stack ${StackName}`);
    const resources = await pages(
      (NextToken) => cloudformation.send(new ListStackResourcesCommand({ StackName, NextToken })),
      ({ StackResourceSummaries: items, NextToken: next }) => ({ items, next }),
    );
    return { stack, resources };
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
