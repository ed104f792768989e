import { describe, expect, test } from '@jest/globals';
import { gatewayUrl } from '../../apps/rehearse/call.ts';

describe('the way to a deployed API', () => {
  test.each([
    'http://a96b704a.execute-api.localhost:4566',
    'http://a96b704a.execute-api.127.0.0.1:4566',
    'https://a96b704a.execute-api.us-east-1.localhost.localstack.cloud:4566/',
  ])('goes through the endpoint, for the host of %s need not resolve', (apiUrl) => {
    expect(gatewayUrl('http://127.0.0.1:4566', apiUrl)).toBe(
      'http://127.0.0.1:4566/_aws/execute-api/a96b704a/$default',
    );
  });

  test('an address without an API in it is an error', () => {
    expect(() => gatewayUrl('http://127.0.0.1:4566', 'nonsense')).toThrow('nonsense');
  });
});
