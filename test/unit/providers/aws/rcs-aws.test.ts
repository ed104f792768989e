import { PinpointSMSVoiceV2Client, SendRcsMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { bucketPictures } from '#providers/aws/bucket-pictures.ts';
import { rcsSender } from '#providers/aws/rcs-aws.ts';
import { aCard, anOutgoing, aTemplate, aText, PHONE } from '../messages.ts';

const aws = mockClient(PinpointSMSVoiceV2Client);
const options = {
  client: new PinpointSMSVoiceV2Client({ region: 'us-east-1' }),
  from: 'rcs-a1b2c3',
  configurationSet: 'regulars',
  s3: bucketPictures('media', undefined),
};
const asked = () => aws.commandCalls(SendRcsMessageCommand)[0]?.args[0].input;

beforeEach(() => {
  aws.reset();
  aws.on(SendRcsMessageCommand).resolves({ MessageId: 'aws-1' });
});

describe('RCS over AWS', () => {
  it('sends a text, and asks for no fallback or expiry of its own', async () => {
    expect(await rcsSender(options)(anOutgoing(aText))).toEqual({ kind: 'sent', providerId: 'aws-1', keyed: true });
    expect(asked()).toEqual({
      DestinationPhoneNumber: PHONE,
      OriginationIdentity: 'rcs-a1b2c3',
      RcsMessageContent: { Content: { TextMessage: { Body: 'Hi' } } },
      ConfigurationSetName: 'regulars',
      Context: { memberId: 'm-1', messageId: '01JABC' },
    });
  });

  it('sends a card with its picture and suggestions, and the time to live that is left to its hop', async () => {
    await rcsSender(options)(anOutgoing(aCard, { timeToLive: 3_600 }));
    expect(asked()?.TimeToLive).toBe(3_600);
    expect(asked()?.RcsMessageContent).toEqual({
      Content: {
        RichCard: {
          CardOrientation: 'VERTICAL',
          CardContent: {
            Title: 'Double points',
            Description: 'This weekend only.',
            Media: { FileUrl: 's3://media/points.png', Height: 'MEDIUM' },
            Suggestions: [
              { Reply: { Text: 'Count me in', PostbackData: 'yes' } },
              { OpenUrl: { Text: 'Shop', PostbackData: 'open:shop', Url: 'https://example.com/shop' } },
            ],
          },
        },
      },
    });
  });

  it('lives for 48 hours at the longest, which is what the model takes', async () => {
    await rcsSender(options)(anOutgoing(aText, { timeToLive: 259_200 }));
    expect(asked()?.TimeToLive).toBe(172_800);
  });

  it('sends a card without picture or suggestions', async () => {
    await rcsSender(options)(anOutgoing({ kind: 'card', title: 'T', text: 'D', buttons: [] }));
    expect(asked()?.RcsMessageContent?.Content).toEqual({
      RichCard: { CardOrientation: 'VERTICAL', CardContent: { Title: 'T', Description: 'D' } },
    });
  });

  it('refuses to carry a template', async () => {
    await expect(rcsSender(options)(anOutgoing(aTemplate))).rejects.toThrow('rcs: cannot carry a template');
  });
});
