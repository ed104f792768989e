import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  paginateListFunctions,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { Surroundings } from './surroundings.ts';
import { until } from './until.ts';

const SENDER = 'channels/send-message.ts';

/** An emulator we did not start does not know where the phone is, so the one function that calls providers is told. */
export const aimAtPhone = async ({ endpoint, region, credentials }: Surroundings, phoneUrl: string): Promise<void> => {
  const lambda = new LambdaClient({ endpoint, region, credentials });
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {}))
    for (const { FunctionName, Description, Environment } of Functions) {
      if (Description !== SENDER || FunctionName?.startsWith('regulars-rehearsal-') !== true) continue;
      const Variables = {
        ...Environment?.Variables,
        AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: phoneUrl,
        AWS_ENDPOINT_URL_SOCIALMESSAGING: phoneUrl,
      };
      await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
      await until(`${SENDER} to be updated`, async () => {
        const { LastUpdateStatus } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
        return LastUpdateStatus !== 'InProgress';
      });
      return;
    }
  throw new Error(`no function with the description ${SENDER} was deployed`);
};
