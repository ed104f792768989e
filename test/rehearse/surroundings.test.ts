import { describe, expect, test } from '@jest/globals';
import { surroundingsOf } from '../../apps/rehearse/surroundings.ts';

const developer = {
  PATH: '/usr/bin',
  AWS_PROFILE: 'production',
  AWS_ACCESS_KEY_ID: 'AKIAREAL',
  AWS_SECRET_ACCESS_KEY: 'real',
  AWS_SESSION_TOKEN: 'real',
  AWS_ENDPOINT_URL_SQS: 'https://sqs.us-east-1.amazonaws.com',
  AWS_CA_BUNDLE: '/etc/ssl/ca.crt',
};
const endpoint = 'http://127.0.0.1:4566';

describe('the environment of what a rehearsal starts', () => {
  test('nothing of a real account is passed on to our own emulator', () => {
    const { env } = surroundingsOf(endpoint, developer);
    expect(
      Object.keys(env)
        .filter((name) => name.startsWith('AWS_'))
        .sort(),
    ).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_CA_BUNDLE',
      'AWS_DEFAULT_REGION',
      'AWS_EC2_METADATA_DISABLED',
      'AWS_ENDPOINT_URL',
      'AWS_REGION',
      'AWS_SECRET_ACCESS_KEY',
    ]);
    expect(env['AWS_ACCESS_KEY_ID']).toBe('test');
    expect(env['AWS_ENDPOINT_URL']).toBe(endpoint);
  });

  test('an emulator that was named gets the credentials that were given with it', () => {
    const { credentials } = surroundingsOf(endpoint, { ...developer, AWS_ENDPOINT_URL: endpoint });
    expect(credentials).toEqual({ accessKeyId: 'AKIAREAL', secretAccessKey: 'real' });
  });
});
