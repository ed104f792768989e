import { createHash } from 'node:crypto';
import {
  PinpointSMSVoiceV2Client,
  SendMediaMessageCommand,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import type { MessageClass } from '#words/channel.ts';
import { bucketPictures } from '#providers/aws/bucket-pictures.ts';
import { smsSender } from '#providers/aws/sms-aws.ts';
import { aCard, aCode, anOutgoing, aPicture, aText, PHONE } from '../messages.ts';

const aws = mockClient(PinpointSMSVoiceV2Client);
const kept: (readonly [string, string])[] = [];
const options = {
  client: new PinpointSMSVoiceV2Client({ region: 'us-east-1' }),
  from: 'pool-0123',
  configurationSet: 'regulars',
  s3: bucketPictures('media', (name, code) => {
    kept.push([name, code]);
    return Promise.resolve();
  }),
};
const send = smsSender(options);
const asked = () => aws.commandCalls(SendTextMessageCommand)[0]?.args[0].input;

beforeEach(() => {
  aws.reset();
  aws.on(SendTextMessageCommand).resolves({ MessageId: 'aws-1' });
});

describe('a text over AWS', () => {
  it('carries our key, the configuration set and the text', async () => {
    expect(await send(anOutgoing(aText))).toEqual({ kind: 'sent', providerId: 'aws-1', keyed: true });
    expect(asked()).toEqual({
      DestinationPhoneNumber: PHONE,
      OriginationIdentity: 'pool-0123',
      MessageBody: 'Hi',
      MessageType: 'PROMOTIONAL',
      ConfigurationSetName: 'regulars',
      Context: { memberId: 'm-1', messageId: '01JABC' },
    });
  });

  it.each<[MessageClass, string]>([
    ['marketing', 'PROMOTIONAL'],
    ['transactional', 'TRANSACTIONAL'],
    ['consent-request', 'TRANSACTIONAL'],
    ['response', 'TRANSACTIONAL'],
  ])('of class %s has the type %s', async (given, type) => {
    await send(anOutgoing(aText, { class: given }));
    expect(asked()?.MessageType).toBe(type);
  });

  it.each([
    [300, 300],
    // The model's longest for SendTextMessage.
    [345_600, 259_200],
  ])('that is wanted for %d seconds lives for %d', async (timeToLive, lives) => {
    await send(anOutgoing(aText, { timeToLive }));
    expect(asked()?.TimeToLive).toBe(lives);
  });

  it('leaves an empty member out of the context, which the service would refuse, and is found by the id of AWS', async () => {
    expect(await send(anOutgoing(aText, { memberId: '' }))).toEqual({ kind: 'sent', providerId: 'aws-1' });
    expect(asked()?.Context).toEqual({ messageId: '01JABC' });
  });

  it('is unknown when the answer names no message', async () => {
    aws.on(SendTextMessageCommand).resolves({});
    expect(await send(anOutgoing(aText))).toEqual({ kind: 'unknown', code: 'NoMessageId' });
  });

  it('is an MMS with its picture: one file of the bucket, and no type', async () => {
    aws.on(SendMediaMessageCommand).resolves({ MessageId: 'aws-2' });
    expect(await send(anOutgoing(aPicture, { timeToLive: 300 }))).toMatchObject({ kind: 'sent', providerId: 'aws-2' });
    expect(aws.commandCalls(SendMediaMessageCommand)[0]?.args[0].input).toEqual({
      DestinationPhoneNumber: PHONE,
      OriginationIdentity: 'pool-0123',
      MessageBody: 'Hi',
      MediaUrls: ['s3://media/points.png'],
      TimeToLive: 300,
      ConfigurationSetName: 'regulars',
      Context: { memberId: 'm-1', messageId: '01JABC' },
    });
    expect(asked()).toBeUndefined();
  });

  it('lets a code lie in the bucket first, under a name that its sealed address alone gives', async () => {
    aws.on(SendMediaMessageCommand).resolves({ MessageId: 'aws-2' });
    await send(anOutgoing(aCode));
    const name = `codes/${createHash('sha256').update('https://r.example/v/a-ticket/code.png').digest('hex').slice(0, 40)}.png`;
    expect(kept).toEqual([[name, 'K7QF2M9DXP40']]);
    expect(aws.commandCalls(SendMediaMessageCommand)[0]?.args[0].input.MediaUrls).toEqual([`s3://media/${name}`]);
  });

  it('is not sent where its code cannot be kept, and the queue tries it again', async () => {
    const refusing = smsSender({ ...options, s3: bucketPictures('media', () => Promise.reject(new Error('x'))) });
    await expect(refusing(anOutgoing(aCode))).rejects.toMatchObject({ scope: 'message' });
    expect(aws.calls()).toHaveLength(0);
  });

  it('refuses to carry a card', async () => {
    await expect(send(anOutgoing(aCard))).rejects.toThrow('sms: cannot carry a card');
    expect(aws.calls()).toHaveLength(0);
  });
});
