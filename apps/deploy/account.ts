import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { nameOf, Stop } from './stop.ts';

const bootstrap = 'npx cdk bootstrap -c stage=';

/** Answers with the region when there are credentials that AWS accepts and the account is ready for the CDK. */
export const readyAccount = async (stage: string): Promise<string> => {
  const client = new CloudFormationClient();
  const region = await client.config.region().catch(() => {
    throw new Stop('No region. Set AWS_REGION, or a region in the profile that AWS_PROFILE names.');
  });
  await client.config.credentials().catch(() => {
    throw new Stop(
      'No AWS credentials. Run `aws sso login`, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    );
  });
  try {
    await client.send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }));
  } catch (error) {
    // CloudFormation says ValidationError of a stack that does not exist.
    if (nameOf(error) === 'ValidationError')
      throw new Stop(`This account has no CDK bootstrap in ${region} yet. Run once: ${bootstrap}${stage}`);
    throw new Stop(
      `AWS does not accept these credentials in ${region} (${nameOf(error)}). Renew them, then try again.`,
    );
  }
  return region;
};
