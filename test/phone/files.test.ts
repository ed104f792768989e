import { GetWhatsAppMessageMediaCommand } from '@aws-sdk/client-socialmessaging';
import { afterEach, expect, test } from '@jest/globals';
import { BUSINESS } from '../../apps/phone/business.ts';
import { ana, type Bench, type Json, startPhone } from './support/bench.ts';

/** The first eight bytes of every PNG (its specification, 5.2), and something behind them. */
const png = Buffer.from('89504e470d0a1a0a00112233', 'hex').toString('base64');
const picture = { type: 'image/png', base64: png };
const place = { latitude: 59.3326, longitude: 18.0649, name: 'Stockholm' };

let bench: Bench;
const reply = async (body: Json) => bench.call('POST', bench.on(ana, 'reply'), body);
const told = async () => (await bench.look()).map(({ body }) => body);
const fetched = async (path: string, authorization?: string) => {
  const answer = await fetch(`${bench.endpoint}${path}`, { headers: authorization ? { authorization } : {} });
  return [answer.status, Buffer.from(await answer.arrayBuffer()).toString('base64')];
};
afterEach(() => bench.stop());

test('AWS puts a picture of RCS into the bucket and says where, and tells a place by its numbers', async () => {
  bench = await startPhone();
  const { body: sent } = await reply({ channel: 'rcs', picture });
  await reply({ channel: 'rcs', place });
  const bodies = (await told()).map(({ messageBody }) => JSON.parse(String(messageBody)) as Json);
  expect(bodies).toEqual([
    { mediaStatus: 'SUCCESS', s3Bucket: 'bucket', s3Key: `in/rcs/${String(sent['messageId'])}`, mimeType: 'image/png' },
    { type: 'LOCATION', latitude: 59.3326, longitude: 18.0649 },
  ]);
  expect(bench.arrived.get(`in/rcs/${String(sent['messageId'])}`)).toEqual(Buffer.from(png, 'base64'));
});

test('of WhatsApp it tells an id, and puts the file where it is told to, with its size first', async () => {
  bench = await startPhone();
  const { body } = await reply({ channel: 'whatsapp', picture });
  const mediaId = String(body['messageId']);
  expect(JSON.stringify(await told())).toContain(`\\"id\\":\\"${mediaId}\\"`);
  const asked = { mediaId, originationPhoneNumberId: 'phone-number-id-1' };
  const { fileSize } = await bench.social.send(new GetWhatsAppMessageMediaCommand({ ...asked, metadataOnly: true }));
  expect([fileSize, bench.arrived.size]).toEqual([1, 0]);
  const destinationS3File = { bucketName: 'bucket', key: 'in/whatsapp/' };
  await bench.social.send(new GetWhatsAppMessageMediaCommand({ ...asked, destinationS3File }));
  expect([...bench.arrived.values()]).toEqual([Buffer.from(png, 'base64')]);
  await expect(
    bench.social.send(new GetWhatsAppMessageMediaCommand({ ...asked, mediaId: 'none', metadataOnly: true })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('Meta describes a file and then hands it out, both to its token alone', async () => {
  bench = await startPhone({ whatsapp: 'meta' });
  const { body } = await reply({ channel: 'whatsapp', picture });
  const id = String(body['messageId']);
  expect(JSON.stringify(await told())).toContain(`"image":{"id":"${id}","mime_type":"image/png"`);
  const token = `Bearer ${BUSINESS.meta.accessToken}`;
  expect((await fetched(`/v23.0/${id}`))[0]).toBe(401);
  const described = await fetch(`${bench.endpoint}/v23.0/${id}`, { headers: { authorization: token } });
  const { url } = (await described.json()) as { readonly url: string };
  expect(await fetched(new URL(url).pathname, token)).toEqual([200, png]);
  expect((await fetched(new URL(url).pathname, 'Bearer other'))[0]).toBe(401);
});

test('Twilio tells an address, and forgets what it is told to; the phone that sent it does not', async () => {
  bench = await startPhone({ sms: 'twilio', whatsapp: 'twilio' });
  const { body } = await reply({ channel: 'sms', picture });
  await reply({ channel: 'whatsapp', place });
  const [mms = {}, somewhere] = await told();
  expect(mms).toMatchObject({ NumMedia: '1', MediaContentType0: 'image/png', Body: '' });
  expect(somewhere).toMatchObject({ Latitude: '59.3326', Longitude: '18.0649', Label: 'Stockholm' });
  const path = new URL(String(mms['MediaUrl0'])).pathname;
  const { keySid, keySecret } = BUSINESS.twilio;
  const basic = `Basic ${Buffer.from(`${keySid}:${keySecret}`).toString('base64')}`;
  expect(await fetched(path, basic)).toEqual([200, png]);
  const gone = await fetch(`${bench.endpoint}${path}`, { method: 'DELETE', headers: { authorization: basic } });
  expect([gone.status, (await fetched(path, basic))[0]]).toEqual([204, 404]);
  expect(await fetched(`/phone/sent/${String(body['messageId'])}`)).toEqual([200, png]);
});

test('Vonage calls a picture by text MMS, and hands it out to the application alone', async () => {
  bench = await startPhone({ sms: 'vonage', whatsapp: 'vonage' });
  await reply({ channel: 'sms', picture });
  await reply({ channel: 'whatsapp', place });
  const [mms = {}, somewhere] = await told();
  expect(mms).toMatchObject({ channel: 'mms', message_type: 'image' });
  expect(somewhere).toMatchObject({ message_type: 'location', location: { lat: 59.3326, long: 18.0649 } });
  const { url } = mms['image'] as { readonly url: string };
  expect((await fetched(new URL(url).pathname))[0]).toBe(401);
});

test('what a vendor would not tell, and what is no picture, is refused with the reason', async () => {
  bench = await startPhone();
  expect((await reply({ channel: 'sms', picture })).body['error']).toBe('AWS hands over no pictures of text messages');
  expect((await reply({ channel: 'sms', place })).body['error']).toBe('a text message carries no place');
  const disguised = { type: 'image/jpeg', base64: png };
  expect((await reply({ channel: 'rcs', picture: disguised })).body['error']).toBe('is no picture of this type');
  expect((await reply({ channel: 'rcs', place: { ...place, latitude: 91 } })).status).toBe(400);
  expect((await reply({ channel: 'rcs', picture, place })).status).toBe(400);
  expect(await told()).toEqual([]);
});
