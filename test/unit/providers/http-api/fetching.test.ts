import { generateKeyPairSync } from 'node:crypto';
import { Agent } from 'node:http';
import {
  GetWhatsAppMessageMediaCommand,
  ResourceNotFoundException,
  SocialMessagingClient,
  type GetWhatsAppMessageMediaCommandInput,
} from '@aws-sdk/client-socialmessaging';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { LARGEST_ATTACHMENT } from '#messages/attachment.ts';
import { hosts } from '#providers/http-api/download.ts';
import { mediaOf } from '#providers/media.ts';
import type { Environment } from '#providers/provider.ts';
import { FETCHING } from '#providers/registry.ts';
import { localArrivals } from '../../../../apps/local/attachments.ts';
import { startVendor, type Vendor } from './server.ts';

const AC = `AC${'0'.repeat(32)}`;
const environment: Environment = {
  WHATSAPP_SENDER: 'phone-number-id-01234567890123456789012345678901',
  META_API_VERSION: 'v20.0',
  META_GRAPH_VERSION: 'v24.0',
  META_ACCESS_TOKEN_SECRET: 'token',
  VONAGE_APPLICATION_ID: 'app',
  VONAGE_PRIVATE_KEY_SECRET: 'key',
  TWILIO_ACCOUNT_SID: AC,
  TWILIO_KEY_SECRET: 'token',
};
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const secret = (id: string) => Promise.resolve(id === 'key' ? privateKey : 'a-token');
const agent = new Agent();

let vendor: Vendor;
beforeAll(async () => {
  vendor = await startVendor();
});
afterAll(() => vendor.close());

const arrivals = localArrivals();
const media = () =>
  mediaOf(FETCHING, environment, { secret, arrivals: arrivals.port, standIn: { endpoint: vendor.url, agent } });
const outside = mediaOf(FETCHING, environment, { secret, arrivals: arrivals.port });
const ours = (host: string) => `${host}/2010-04-01/Accounts/${AC}/Messages/MM1/Media/ME1`;
const BYTES = '\u00ff\u00d8\u00ff picture';

describe('a file of a vendor’s', () => {
  const allowed = hosts(undefined, 'graph.example', '.cdn.example');
  it.each([
    ['https://graph.example/1', true],
    ['https://mms.cdn.example/1', true],
    ['http://graph.example/1', false],
    ['https://graph.example:8443/1', false],
    ['https://user:pass@graph.example/1', false],
    ['https://graph.example@evil.example/1', false],
    ['https://graph.example.evil.example/1', false],
    ['https://evilcdn.example/1', false],
    ['https://cdn.example/1', false],
    ['https://169.254.169.254/latest/meta-data', false],
    ['file:///etc/passwd', false],
  ])('at %s may be asked for: %p', (address, is) => {
    expect(allowed(new URL(address))).toBe(is);
  });

  it('is had with a key, and no more of it is read than may be kept, whatever length it says', async () => {
    vendor.answers({ status: 200, body: BYTES, headers: { 'content-type': 'image/jpeg' } });
    expect(await media().fetch('vonage', `${vendor.url}/media/1`)).toMatchObject({ ok: true });
    expect(vendor.asked[0]?.headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
    vendor.answers({ status: 200, body: 'x'.repeat(LARGEST_ATTACHMENT + 1) });
    expect(await media().fetch('vonage', `${vendor.url}/media/1`)).toEqual({ ok: false, reason: 'too-large' });
  });

  it.each([404, 410])('is gone where it answers %p', async (status) => {
    vendor.answers({ status, body: {} });
    expect(await media().fetch('vonage', `${vendor.url}/media/1`)).toEqual({ ok: false, reason: 'gone' });
  });

  it.each([401, 403, 429, 500, 503])('may be had later where it answers %p', async (status) => {
    vendor.answers({ status, body: {} });
    await expect(media().fetch('vonage', `${vendor.url}/media/1`)).rejects.toThrow(`HTTP ${status}`);
  });

  it('is not followed to another host, in however many steps', async () => {
    vendor.answers({ status: 302, body: '', headers: { location: 'http://127.0.0.1:1/secret' } });
    expect(await media().fetch('vonage', `${vendor.url}/media/1`)).toEqual({ ok: false, reason: 'elsewhere' });
    vendor.answers({ status: 302, body: '', headers: { location: '/again' } });
    expect(await media().fetch('vonage', `${vendor.url}/media/1`)).toEqual({ ok: false, reason: 'elsewhere' });
    expect(vendor.asked).toHaveLength(4);
  });

  it.each(['http://10.0.0.1/', 'https://evil.example/a', 'nonsense', 'https://nexmo.com.evil.example/'])(
    'is none at %s',
    async (ref) => {
      for (const provider of ['vonage', 'twilio'])
        expect(await outside.fetch(provider, ref)).toEqual({ ok: false, reason: 'elsewhere' });
    },
  );
});

describe('Meta', () => {
  it('says where a file is by its id, and both are asked for with the token', async () => {
    vendor.answers({ status: 200, body: { url: `${vendor.url}/file` } });
    const fetched = await media().fetch('meta', '123');
    expect(vendor.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v24.0/123', 'Bearer a-token'],
      ['/file', 'Bearer a-token'],
    ]);
    expect(fetched.ok).toBe(true);
  });

  it('that leads elsewhere is not followed there', async () => {
    vendor.answers({ status: 200, body: { url: 'https://evil.example/a' } });
    expect(await media().fetch('meta', '123')).toEqual({ ok: false, reason: 'elsewhere' });
    expect(vendor.asked).toHaveLength(1);
  });

  it('that knows no such id any more, or never could, is gone', async () => {
    vendor.answers({ status: 400, body: { error: { code: 100 } } });
    expect(await media().fetch('meta', '123')).toEqual({ ok: false, reason: 'gone' });
    vendor.answers({ status: 200, body: {} });
    expect(await media().fetch('meta', '../me')).toEqual({ ok: false, reason: 'gone' });
    expect(vendor.asked).toEqual([]);
  });
});

describe('Twilio', () => {
  it('hands out what is our account’s, by its key, and deletes it when it is kept', async () => {
    vendor.answers({ status: 200, body: BYTES });
    expect((await media().fetch('twilio', ours(vendor.url))).ok).toBe(true);
    expect(vendor.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from(`${AC}:a-token`).toString('base64')}`);
    vendor.answers({ status: 204, body: '' });
    await media().forget('twilio', ours(vendor.url));
    expect(vendor.asked.map(({ url }) => url)).toEqual([ours('')]);
    vendor.answers({ status: 500, body: '' });
    await expect(media().forget('twilio', ours(vendor.url))).rejects.toThrow('HTTP 500');
  });

  it('is given no key for what is not: another account, another host, a way back up', async () => {
    vendor.answers({ status: 200, body: BYTES });
    const other = ours(vendor.url).replace(AC, `AC${'1'.repeat(32)}`);
    const up = ours(vendor.url).replace('/Messages', `/../AC${'1'.repeat(32)}/Messages`);
    for (const ref of [other, up, `${vendor.url}/elsewhere`]) {
      expect(await media().fetch('twilio', ref)).toEqual({ ok: false, reason: 'elsewhere' });
      await media().forget('twilio', ref);
    }
    expect(vendor.asked).toEqual([]);
  });
});

describe('AWS', () => {
  it('has put a file of RCS into our bucket; a name of another place is somebody’s words', async () => {
    arrivals.put('arrived/rcs/m1#a.jpg', Buffer.from(BYTES));
    const ref = `s3://${arrivals.port.bucket}/arrived/rcs/m1#a.jpg`;
    expect(await outside.fetch('aws', ref)).toEqual({ ok: true, bytes: Buffer.from(BYTES) });
    await outside.forget('aws', ref);
    expect(await outside.fetch('aws', ref)).toEqual({ ok: false, reason: 'gone' });
    for (const other of ['s3://theirs/arrived/rcs/m1', `s3://${arrivals.port.bucket}/kept/a/b`]) {
      await outside.forget('aws', other);
      expect(await outside.fetch('aws', other)).toEqual({ ok: false, reason: 'elsewhere' });
    }
  });

  describe('Social', () => {
    const social = mockClient(SocialMessagingClient);
    afterEach(() => {
      social.reset();
    });
    const fresh = () => mediaOf(FETCHING, environment, { secret, arrivals: arrivals.port });

    it('says how large a file is, and then puts it below a name of ours', async () => {
      social.on(GetWhatsAppMessageMediaCommand).callsFake((input: GetWhatsAppMessageMediaCommandInput) => {
        const { mediaId, metadataOnly, destinationS3File: to } = input;
        if (metadataOnly !== true) arrivals.put(`${to?.key ?? ''}${mediaId ?? ''}.jpeg`, Buffer.from(BYTES));
        return { mimeType: 'image/jpeg', fileSize: 1 };
      });
      expect(await fresh().fetch('aws-social', '77')).toEqual({ ok: true, bytes: Buffer.from(BYTES) });
      expect(social.calls().map(({ args: [{ input }] }) => input)).toMatchObject([
        { metadataOnly: true },
        { destinationS3File: { bucketName: 'attachments', key: 'arrived/whatsapp/77/' } },
      ]);
      await fresh().forget('aws-social', '77');
      expect(await arrivals.port.take('arrived/whatsapp/77/')).toEqual({ ok: false, reason: 'gone' });
    });

    it.each([
      ['too large', '77', { fileSize: 16 * 1_024 + 1 }, 'too-large'],
      ['no id', '../77', { fileSize: 1 }, 'gone'],
    ])('is not asked for what is %s', async (_, ref, answer, reason) => {
      social.on(GetWhatsAppMessageMediaCommand).resolves(answer);
      expect(await fresh().fetch('aws-social', ref)).toEqual({ ok: false, reason });
      expect(social.calls().length).toBeLessThan(2);
    });

    it('that knows it no more says so; what else it answers may change', async () => {
      const gone = new ResourceNotFoundException({ message: 'x', $metadata: {} });
      social.on(GetWhatsAppMessageMediaCommand).rejectsOnce(gone).rejects(new Error('not now'));
      expect(await fresh().fetch('aws-social', '77')).toEqual({ ok: false, reason: 'gone' });
      await expect(fresh().fetch('aws-social', '77')).rejects.toThrow('not now');
    });
  });
});
