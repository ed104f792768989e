import { CloudFormationClient, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { appStack } from './deploy.ts';
import type { Surroundings } from './surroundings.ts';

/** Physical ids of what the app's stack has of one type. */
export const resourcesOf = async (
  { endpoint, region, credentials }: Surroundings,
  type: string,
): Promise<readonly string[]> => {
  const client = new CloudFormationClient({ endpoint, region, credentials });
  const ids: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListStackResourcesCommand({ StackName: appStack, NextToken }));
    for (const { ResourceType, PhysicalResourceId } of page.StackResourceSummaries ?? [])
      if (ResourceType === type && PhysicalResourceId !== undefined) ids.push(PhysicalResourceId);
    NextToken = page.NextToken;
  } while (NextToken !== undefined && NextToken !== '');
  return ids;
};
