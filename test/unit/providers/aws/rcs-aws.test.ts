import { PinpointSMSVoiceV2Client, SendRcsMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { bucketPictures } from '#providers/aws/bucket-pictures.ts';
import { rcsSender } from '#providers/aws/rcs-aws.ts';
import { aCard, aCarousel, anOutgoing, aPrompt, aTemplate, aText, PHONE } from '../messages.ts';

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

  it('sends cards side by side, with what stands on each and below all', async () => {
    await rcsSender(options)(anOutgoing(aCarousel));
    expect(asked()?.RcsMessageContent).toEqual({
      Content: {
        Carousel: {
          CardWidth: 'SMALL',
          CardContents: [
            {
              Title: 'A',
              Description: '60 points',
              Media: { FileUrl: 's3://media/a.png', Height: 'SHORT' },
              Suggestions: [{ Reply: { Text: 'Take A', PostbackData: 'a' } }],
            },
            { Title: 'B', Description: '90 points', Media: { FileUrl: 's3://media/b.png', Height: 'MEDIUM' } },
          ],
        },
      },
      Suggestions: [{ Reply: { Text: 'Stop', PostbackData: 'stop' } }],
    });
  });

  it('sends a text with all that can be tapped', async () => {
    await rcsSender(options)(anOutgoing(aPrompt));
    const tap = (Text: string) => ({ Text, PostbackData: 'open' });
    expect(asked()?.RcsMessageContent).toEqual({
      Content: { TextMessage: { Body: 'Coming?' } },
      Suggestions: [
        { Reply: { Text: 'Yes', PostbackData: 'yes' } },
        { OpenUrl: { ...tap('Menu'), Url: 'https://example.com/menu' } },
        { DialPhone: { ...tap('Call us'), PhoneNumber: '+46812345678' } },
        { ShowLocation: { ...tap('Find us'), Latitude: 59.3326, Longitude: 18.0649, Label: 'Storgatan' } },
        { RequestLocation: tap('Where are you?') },
        {
          CreateCalendarEvent: {
            ...tap('Add to calendar'),
            Title: 'Tasting',
            Description: 'Three roasts',
            StartTime: new Date('2026-12-24T17:00:00Z'),
            EndTime: new Date('2026-12-24T18:00:00Z'),
          },
        },
      ],
    });
  });

  it('refuses to carry a template', async () => {
    await expect(rcsSender(options)(anOutgoing(aTemplate))).rejects.toThrow('rcs: cannot carry a template');
  });
});
