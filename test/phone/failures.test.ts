import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Bench, startPhone } from './support/bench.ts';
import { rcs, sms, template } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

test.each([
  ['ThrottlingException', { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } }],
  ['InternalServerException', { name: 'InternalServerException', $metadata: { httpStatusCode: 500 } }],
  [
    'ServiceQuotaExceededException',
    { name: 'ServiceQuotaExceededException', Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_RCS' },
  ],
  ['AccessDeniedException', { name: 'AccessDeniedException', Reason: 'ACCOUNT_DISABLED' }],
  ['DESTINATION_PHONE_NUMBER_OPTED_OUT', { name: 'ConflictException', Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }],
])('%s fails the next call with the error of the SDK, once', async (failWith, error) => {
  await bench.set({ failWith });
  await expect(bench.voice.send(rcs())).rejects.toMatchObject(error);
  expect(await bench.thread()).toEqual([]);
  expect(await bench.look()).toEqual([]);
  await bench.voice.send(rcs());
  expect(await bench.thread()).toHaveLength(1);
});

test.each([
  ['ThrottlingException', 'ThrottledRequestException', 429],
  ['InternalServerException', 'InternalServiceException', 500],
])('on WhatsApp %s is called %s', async (failWith, name, httpStatusCode) => {
  await bench.set({ failWith });
  await expect(bench.social.send(template())).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
});

test('an account that is refused is refused for everybody, until it is mended, where a provider refuses so', async () => {
  const account = (refuses: string | null) => bench.call('PUT', '/phone/api/account', { refuses });
  expect((await bench.call('GET', '/phone/api/account')).body).toEqual({ refuses: null });
  expect((await account('AccessDeniedException')).body).toEqual({ refuses: 'AccessDeniedException' });
  const calls = [() => bench.voice.send(sms()), () => bench.voice.send(sms()), () => bench.voice.send(rcs())];
  for (const send of calls) await expect(send()).rejects.toMatchObject({ Reason: 'ACCOUNT_DISABLED' });
  await expect(bench.social.send(template())).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await account('ServiceQuotaExceededException');
  await expect(bench.voice.send(sms())).rejects.toMatchObject({ Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' });
  await bench.social.send(template());
  await account('COUNTRY_NOT_ENABLED');
  await expect(bench.voice.send(sms())).rejects.toMatchObject({
    name: 'ValidationException',
    Reason: 'COUNTRY_NOT_ENABLED',
  });
  await account(null);
  await bench.voice.send(sms());
  expect(await bench.thread()).toHaveLength(2);
});

test.each(['SOMETHING', 7, undefined])('an account cannot be refused with %j', async (refuses) => {
  expect(await bench.call('PUT', '/phone/api/account', { refuses })).toMatchObject({ status: 400 });
});

const impatient = () => ({ abortSignal: AbortSignal.timeout(200) });

test('a timeout leaves the call without an answer and the phone without a message', async () => {
  await bench.set({ failWith: 'timeout' });
  await expect(bench.voice.send(sms(), impatient())).rejects.toMatchObject({ name: 'AbortError' });
  expect(await bench.thread()).toEqual([]);
});

test('a lost answer looks the same to the sender, but the message arrived', async () => {
  await bench.set({ failWith: 'answer-lost' });
  await expect(bench.voice.send(sms(), impatient())).rejects.toMatchObject({ name: 'AbortError' });
  expect(await bench.thread()).toMatchObject([{ state: 'delivered', ref: 'm1' }]);
  expect((await bench.look()).map((p) => p.body['eventType'])).toContain('TEXT_DELIVERED');
});

test('an operation the phone does not know is refused in the form of AWS', async () => {
  const ask = (target: string) =>
    fetch(`${bench.endpoint}/`, { method: 'POST', headers: { 'x-amz-target': target }, body: '{}' });
  for (const target of [
    'PinpointSMSVoiceV2.SendVoiceMessage',
    'PinpointSMSVoiceV2.toString',
    'DynamoDB_20120810.GetItem',
  ]) {
    const response = await ask(target);
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
    expect(await response.json()).toMatchObject({ __type: expect.stringContaining('#UnknownOperationException') });
  }
  const broken = await fetch(`${bench.endpoint}/`, {
    method: 'POST',
    headers: { 'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage' },
    body: '{',
  });
  expect(broken.headers.get('x-amzn-errortype')).toBe('SerializationException');
});
