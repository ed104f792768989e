import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import type { MessageClass } from '#words/channel.ts';
import { bucketPictures } from '#providers/aws/bucket-pictures.ts';
import { smsSender } from '#providers/aws/sms-aws.ts';
import { aCard, anOutgoing, aText, PHONE } from '../messages.ts';

const aws = mockClient(PinpointSMSVoiceV2Client);
const kept: (readonly [string, string])[] = [];
const send = smsSender({
  client: new PinpointSMSVoiceV2Client({ region: 'us-east-1' }),
  from: 'pool-0123',
  configurationSet: 'regulars',
  s3: bucketPictures('media', (name, code) => {
    kept.push([name, code]);
    return Promise.resolve();
  }),
});
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

  it('refuses to carry a card', async () => {
    await expect(send(anOutgoing(aCard))).rejects.toThrow('sms: cannot carry a card');
    expect(aws.calls()).toHaveLength(0);
  });
});
