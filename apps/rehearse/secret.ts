import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { Deployed } from './deploy.ts';
import type { Surroundings } from './surroundings.ts';

const Secret = z.object({ current: z.string() });

/** What requests to the deployed API are signed with. */
export const secretOf = async (
  { ApiSecretArn }: Pick<Deployed, 'ApiSecretArn'>,
  { endpoint, region, credentials }: Surroundings,
): Promise<string> => {
  const client = new SecretsManagerClient({ endpoint, region, credentials });
  const held = await client.send(new GetSecretValueCommand({ SecretId: ApiSecretArn }));
  return Secret.parse(JSON.parse(held.SecretString ?? '')).current;
};
