import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createApi } from './api.ts';
import { createCall, gatewayUrl } from './call.ts';
import { appStack, type Deployed } from './deploy.ts';
import { watchExecutions } from './deployed-executions.ts';
import { createPeople } from './members.ts';
import { createPhone } from './phone.ts';
import { queuesOf } from './queues.ts';
import { secretOf } from './secret.ts';
import type { Surroundings } from './surroundings.ts';

/** Everything a story may touch: the deployed product from outside, and the person's phone. */
export const createWorld = async (deployed: Deployed, around: Surroundings, phone: string) => {
  const { endpoint, region, credentials } = around;
  const config = { endpoint, region, credentials };
  const aws = {
    bridge: new EventBridgeClient(config),
    lambda: new LambdaClient(config),
    sfn: new SFNClient(config),
    sns: new SNSClient(config),
    sqs: new SQSClient(config),
  };
  const call = createCall(gatewayUrl(endpoint, deployed.ApiUrl), await secretOf(deployed, around));
  return {
    around,
    deployed,
    aws,
    /** A raw request, for what a well-behaved caller would not send. */
    call,
    api: createApi(call),
    phone: createPhone(phone),
    /** Where it answers in the place of the providers. */
    phoneUrl: phone,
    person: createPeople(),
    executions: watchExecutions(aws.sfn, deployed.StateMachineArn),
    /** URLs of the app's queues by their place in the stack. */
    queues: await queuesOf(new CloudFormationClient(config), appStack),
  };
};
export type World = Awaited<ReturnType<typeof createWorld>>;
