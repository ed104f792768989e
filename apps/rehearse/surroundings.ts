import { dirname } from 'node:path';

/** Where the emulator is and who we are to it. */
export interface Surroundings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** For processes that find AWS by their environment. */
  readonly env: NodeJS.ProcessEnv;
}

/** Certificates are about the machine; everything else AWS_ might lead to a real account. */
const harmless = ['AWS_CA_BUNDLE'];

/** The environment of every process of the rehearsal: this Node first in the path, this endpoint, no account of anybody. */
export const surroundingsOf = (endpoint: string, given: NodeJS.ProcessEnv): Surroundings => {
  const region = given['AWS_REGION'] ?? 'us-east-1';
  const foreign = given['AWS_ENDPOINT_URL'] !== undefined && given['AWS_ENDPOINT_URL'] !== '';
  const accessKeyId = (foreign ? given['AWS_ACCESS_KEY_ID'] : undefined) ?? 'test';
  const secretAccessKey = (foreign ? given['AWS_SECRET_ACCESS_KEY'] : undefined) ?? 'test';
  const rest = Object.fromEntries(
    Object.entries(given).filter(([name]) => !name.startsWith('AWS_') || harmless.includes(name)),
  );
  const direct = [given['NO_PROXY'] ?? given['no_proxy'], '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  const env = {
    ...rest,
    PATH: `${dirname(process.execPath)}:${given['PATH'] ?? ''}`,
    NO_PROXY: direct,
    no_proxy: direct,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  return { endpoint, region, credentials: { accessKeyId, secretAccessKey }, env };
};
