import { describe, expect, test } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { fitting } from '#runtime/fitting.ts';

const result = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body });
const long = 'every word twice '.repeat(500_000);

describe('an answer', () => {
  test('that is small goes as it is', () => {
    expect(fitting(result('{}'), 'gzip')).toEqual(result('{}'));
  });

  test('that is large is packed for whoever takes that, and says so', () => {
    const packed = fitting(result(long), 'deflate, gzip;q=0.8');
    expect(packed).toMatchObject({ statusCode: 200, isBase64Encoded: true, headers: { 'content-encoding': 'gzip' } });
    expect(gunzipSync(Buffer.from(packed.body ?? '', 'base64')).toString()).toBe(long);
  });

  test('of more than 6 MB is refused to whoever does not, and to everybody where it does not pack', () => {
    expect(fitting(result(long)).statusCode).toBe(413);
    expect(fitting(result(long.slice(0, 2_000_000)))).toEqual(result(long.slice(0, 2_000_000)));
    expect(fitting(result(randomBytes(6_000_000).toString('hex')), 'gzip').statusCode).toBe(413);
  });
});
