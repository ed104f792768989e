import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  paginateListFunctions,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { Surroundings } from './surroundings.ts';
import { until } from './until.ts';

/** The functions that call a provider: to send, or about its opt-out list. */
const CALLERS = new Set([
  'channels/send-message.ts',
  'permission/reconcile-opt-outs.ts',
  'inbound/receive-reply.ts',
  'inbound/receive-whatsapp.ts',
]);

/** An emulator we did not start does not know where the phone is, so the functions that call providers are told. */
export const aimAtPhone = async ({ endpoint, region, credentials }: Surroundings, phoneUrl: string): Promise<void> => {
  const lambda = new LambdaClient({ endpoint, region, credentials });
  const left = new Set(CALLERS);
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {}))
    for (const { FunctionName, Description, Environment } of Functions) {
      if (!CALLERS.has(Description ?? '') || FunctionName?.startsWith('regulars-rehearsal-') !== true) continue;
      const Variables = {
        ...Environment?.Variables,
        AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: phoneUrl,
        AWS_ENDPOINT_URL_SOCIALMESSAGING: phoneUrl,
        AWS_ENDPOINT_URL_SESV2: phoneUrl,
      };
      await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
      await until(`${Description ?? ''} to be updated`, async () => {
        const { LastUpdateStatus } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
        return LastUpdateStatus !== 'InProgress';
      });
      left.delete(Description ?? '');
    }
  if (left.size > 0) throw new Error(`not deployed: ${[...left].join(', ')}`);
};
