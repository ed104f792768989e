import { CloudFormationClient, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { appStack } from './deploy.ts';
import type { Surroundings } from './surroundings.ts';

/** Physical ids of what the app's stack has of one type, and what the stacks have that are nested in it. */
export const resourcesOf = async (
  around: Surroundings,
  type: string,
  StackName: string = appStack,
): Promise<readonly string[]> => {
  const { endpoint, region, credentials } = around;
  const client = new CloudFormationClient({ endpoint, region, credentials });
  const ids: string[] = [];
  const nested: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListStackResourcesCommand({ StackName, NextToken }));
    for (const { ResourceType, PhysicalResourceId } of page.StackResourceSummaries ?? [])
      if (PhysicalResourceId !== undefined) {
        if (ResourceType === type) ids.push(PhysicalResourceId);
        if (ResourceType === 'AWS::CloudFormation::Stack') nested.push(PhysicalResourceId);
      }
    NextToken = page.NextToken;
  } while (NextToken !== undefined && NextToken !== '');
  const inner = await Promise.all(nested.map((one) => resourcesOf(around, type, one)));
  return [...ids, ...inner.flat()];
};
