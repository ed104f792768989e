import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Every call here reads and may be repeated; End User Messaging allows most of its own once a second ("Quotas"). */
const patient = { maxAttempts: 6, retryMode: 'adaptive' };
const prompt = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
};

/** The account and region that the environment says. */
export const awsClients = () => ({
  cloudformation: new CloudFormationClient(prompt),
  cloudwatch: new CloudWatchClient(prompt),
  events: new EventBridgeClient(prompt),
  lambda: new LambdaClient(prompt),
  sms: new PinpointSMSVoiceV2Client({ ...prompt, ...patient }),
  secrets: new SecretsManagerClient(prompt),
  ses: new SESv2Client(prompt),
  sfn: new SFNClient(prompt),
  sns: new SNSClient(prompt),
  social: new SocialMessagingClient({ ...prompt, ...patient }),
  sqs: new SQSClient({ ...prompt, useQueueUrlAsEndpoint: false }),
});
export type AwsClients = ReturnType<typeof awsClients>;
