import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { run } from './stacks.ts';

const ApiSecret = z.object({ current: z.string() });

/** Publishes the folder as the programme that new runs start on. */
export const publishProgramme = async (folder: string, api: string, secretArn: string): Promise<void> => {
  const { SecretString = '' } = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: secretArn }),
  );
  const { current } = ApiSecret.parse(JSON.parse(SecretString));
  // By environment, because arguments can be read by everyone on the machine.
  await run('bin/regulars.js', ['publish', folder, '--api', api], { REGULARS_KEY: current });
};

/** Where the API answers: an emulator serves it below its own address, for want of a host name of its own. */
export const reachable = (apiUrl: string, endpoint: string | undefined): string => {
  const id = /^https?:\/\/([a-z0-9]+)\./.exec(apiUrl)?.[1];
  if (endpoint === undefined || id === undefined) return apiUrl;
  return `${endpoint.replace(/\/+$/, '')}/_aws/execute-api/${id}/$default`;
};
