import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { RawRequest } from '#providers/provider.ts';
import { isTwilioGenuine } from '#providers/signatures/twilio.ts';
import { isVonageGenuine } from '#providers/signatures/vonage.ts';
import { signVonage } from '../../../apps/phone/wire/sign-vonage.ts';
import { NOW, SECRET, SIGNINGS } from './signed.ts';

/** A text with one character changed, at every place in turn. */
const altered = (text: string): readonly string[] =>
  Array.from(text, (char, at) => text.slice(0, at) + (char === 'A' ? 'B' : 'A') + text.slice(at + 1));
const shortened = (text: string): readonly string[] => Array.from(text, (_, at) => text.slice(0, at));
const reordered = (body: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body) as object).reverse()));

describe.each(SIGNINGS)('$name', ({ isGenuine, header, body, signed }) => {
  const genuine = signed(body);
  const signature = genuine.headers[header] ?? '';
  const withHeader = (text: string | undefined): RawRequest => ({
    ...genuine,
    headers: { ...genuine.headers, [header]: text },
  });
  const taken = (requests: readonly RawRequest[], secrets: readonly string[] = [SECRET]): number =>
    requests.filter((request) => isGenuine(request, secrets, NOW)).length;

  test('what the vendor signed is taken, by the secret of today or the one before', () => {
    expect(taken([genuine])).toBe(1);
    expect(taken([genuine], ['another', SECRET])).toBe(1);
  });

  test('what was signed with another key, or is held against another or none, is refused', () => {
    expect(taken([signed(body, 'another'), signed(body, ''), signed(body, `${SECRET} `)])).toBe(0);
    expect(taken([genuine], ['another'])).toBe(0);
    expect(taken([genuine], [])).toBe(0);
  });

  test('a body with any character altered, cut off anywhere, or with more behind it is refused', () => {
    const bodies = [...altered(body), ...shortened(body), `${body}x`, `${body}&x=1`, `${body}\n`, `x${body}`];
    expect(taken(bodies.map((other) => ({ ...genuine, body: other })))).toBe(0);
  });

  test('a signature with any character altered, cut off anywhere, doubled or absent is refused', () => {
    const others = [...altered(signature), ...shortened(signature), signature + signature, `${signature}=`, undefined];
    expect(taken(others.map(withHeader))).toBe(0);
    expect(taken([withHeader(` ${signature}`), withHeader(`${signature},${signature}`)])).toBe(0);
  });

  test('a signature of something else is refused', () => {
    const other = signed('a=1');
    expect(taken([{ ...genuine, headers: other.headers }, withHeader(other.headers[header])])).toBe(0);
  });
});

const JSON_SIGNED = SIGNINGS.filter(({ body }) => body.startsWith('{'));
test.each(JSON_SIGNED)('$name: the same fields in another order are another body', ({ isGenuine, body, signed }) => {
  expect(isGenuine({ ...signed(body), body: reordered(body) }, [SECRET], NOW)).toBe(false);
});

describe('a token that says of itself how it is to be believed', () => {
  const body = '{"id":"m1"}';
  const at = NOW.getTime() / 1_000;
  const claims = { iat: at, jti: '1', api_key: 'abcd1234', application_id: 'a' };
  const [, good = ''] = /^Bearer (.+)$/.exec(signVonage(SECRET, body, claims)['authorization'] ?? '') ?? [];
  const [, payload = ''] = good.split('.');
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const hmac = (text: string, hash = 'sha256', secret = SECRET): string =>
    createHmac(hash, secret).update(text).digest('base64url');
  const token = (header: unknown, claimed = payload, hash = 'sha256', secret = SECRET): string => {
    const signed = `${part(header)}.${claimed}`;
    return `${signed}.${hmac(signed, hash, secret)}`;
  };
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  const rsa = `${part({ alg: 'RS256', typ: 'JWT' })}.${payload}`;
  const HS256 = { alg: 'HS256', typ: 'JWT' };
  const claimsWith = (change: object): string =>
    part({ ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ...change });
  const isTaken = (bearer: string, secrets: readonly string[] = [SECRET]): boolean =>
    isVonageGenuine({ url: '/', headers: { authorization: `Bearer ${bearer}` }, body }, secrets, NOW);

  test('the genuine one is taken', () => {
    expect([isTaken(good), isTaken(token(HS256))]).toEqual([true, true]);
  });

  test.each([
    ['signs with nothing', `${part({ alg: 'none' })}.${payload}.`],
    ['signs with nothing and says something there', `${part({ alg: 'none' })}.${payload}.x`],
    ['signs with nothing in other letters', `${part({ alg: 'nOnE' })}.${payload}.`],
    ['says none, signed all the same', token({ alg: 'none' })],
    ['says RS256, signed with our secret', token({ alg: 'RS256' })],
    [
      'is signed with a private key',
      `${rsa}.${signWith('sha256', Buffer.from(rsa), privateKey).toString('base64url')}`,
    ],
    ['is signed with a public key as if it were a secret', token(HS256, payload, 'sha256', String(pem))],
    ['says HS512 and is', token({ alg: 'HS512' }, payload, 'sha512')],
    ['says HS256 and is HS512', token(HS256, payload, 'sha512')],
    ['says nothing', token({})],
    ['says several', token({ alg: ['HS256'] })],
    ['brings its own key', token({ ...HS256, alg: 'none', jwk: { kty: 'oct', k: 'AA' } })],
    ['has a header that is no JSON', `e30x.${payload}.${hmac(`e30x.${payload}`)}`],
    ['has claims that are no JSON', token(HS256, 'e30x')],
    ['has claims that are no object', token(HS256, part('iat'))],
    ['is of another body', token(HS256, claimsWith({ payload_hash: hmac('x') }))],
    ['names no body', token(HS256, claimsWith({ payload_hash: undefined }))],
    ['names the body in capitals', token(HS256, claimsWith({ payload_hash: 'A'.repeat(64) }))],
    ['was made six minutes ago', token(HS256, claimsWith({ iat: at - 360 }))],
    ['will be made in six minutes', token(HS256, claimsWith({ iat: at + 360 }))],
    ['was made at no time', token(HS256, claimsWith({ iat: undefined }))],
    ['was made at a time in words', token(HS256, claimsWith({ iat: String(at) }))],
    ['has ended', token(HS256, claimsWith({ exp: at - 1 }))],
    ['has two parts', good.split('.').slice(0, 2).join('.')],
    ['has four parts', `${good}.x`],
    ['is padded', `${good}=`],
  ])('one that %s is refused', (_, bearer) => {
    expect(isTaken(bearer)).toBe(false);
    expect(isTaken(bearer, [SECRET, 'previous'])).toBe(false);
  });
});

describe('a signature of Twilio that names how it was made', () => {
  const [byToken, byKey] = SIGNINGS.filter(({ name }) => /^Twilio, by/.test(name)).map(({ body, signed }) =>
    signed(body),
  );
  const settings = 'x-twilio-webhooks-signature-settings';
  const isTaken = (request: RawRequest | undefined, said?: string): boolean =>
    request !== undefined &&
    isTwilioGenuine({ ...request, headers: { ...request.headers, [settings]: said } }, [SECRET]);

  test('is taken by that and no other', () => {
    expect(isTaken(byToken)).toBe(true);
    expect(isTaken(byKey, 'key=k,algorithm=HMAC_SHA256')).toBe(true);
    expect([isTaken(byToken, 'key=k,algorithm=HMAC_SHA256'), isTaken(byKey)]).toEqual([false, false]);
  });

  test.each([
    '',
    'key=k',
    'key=k,algorithm=',
    'algorithm=none',
    'algorithm=HMAC_SHA1',
    'algorithm=toString',
    'algorithm=HMAC_SHA256x',
  ])('is refused where it says %j', (said) => {
    expect([isTaken(byToken, said), isTaken(byKey, said)]).toEqual([false, false]);
  });

  test('holds for the address it was posted to and for no other', () => {
    const elsewhere = [
      'http://hooks.example/webhooks/it',
      'https://hooks.example:8443/webhooks/it',
      '/webhooks/it',
      '',
    ];
    const taken = [...elsewhere, 'https://hooks.example/webhooks/it?x=1', 'https://hooks.example/webhooks/It'].filter(
      (url) => byToken !== undefined && isTaken({ ...byToken, url }),
    );
    expect(taken).toEqual([]);
  });

  test('holds for its fields in whatever order they come, and however they are written', () => {
    const body = 'MessageSid=SM1&From=%2b46701234567&Body=STOP';
    expect(byToken !== undefined && isTaken({ ...byToken, body })).toBe(true);
  });
});
