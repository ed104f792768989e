import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient, type AwsStub } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import type { Content, Outgoing } from '#messages/sender.ts';
import { LISTING, SENDING } from '#providers/registry.ts';
import { MemberId } from '#words/event.ts';
import { refusals } from '../../support/aws-models/refusals.ts';
import { aCard, aCarousel, anOutgoing, aPrompt, aTemplate, aText } from './messages.ts';

const environment = {
  AWS_REGION: 'us-east-1',
  SMS_SENDER: 'pool-0123456789abcdef',
  RCS_SENDER: 'arn:aws:sms-voice:eu-north-1:111122223333:rcs-agent/rcs-a1b2c3',
  CONFIGURATION_SET: 'regulars',
  OPT_OUT_LIST: 'Default',
  WHATSAPP_SENDER: 'phone-number-id-01234567890123456789012345678901',
  META_API_VERSION: 'v24.0',
  EMAIL_SENDER: 'Åsa på Acme <club@acme.example>',
  EMAIL_CONFIGURATION_SET: 'regulars',
};
const surroundings = {
  linkBase: 'https://r.example/l/',
  webhooks: 'https://r.example/webhooks',
  mediaBucket: 'regulars-media-dev',
  secret: () => Promise.resolve(''),
};
const stubs: readonly AwsStub<never, never, never>[] = [
  PinpointSMSVoiceV2Client,
  SocialMessagingClient,
  SESv2Client,
].map((client) => mockClient(client as never));

/** Every request that was made, by operation. */
const asked = (): readonly (readonly [operation: string, input: unknown])[] =>
  stubs.flatMap((stub) =>
    stub.calls().map((call) => {
      const command = call.args[0] as { readonly constructor: { readonly name: string }; readonly input: unknown };
      return [command.constructor.name.replace(/Command$/, ''), command.input] as const;
    }),
  );
const reset = (): void => {
  for (const stub of stubs) {
    stub.reset();
    (stub as unknown as { onAnyCommand(): { resolves(value: object): void } }).onAnyCommand().resolves({});
  }
};
beforeEach(reset);

const from = {
  sms: environment.SMS_SENDER,
  rcs: environment.RCS_SENDER,
  whatsapp: environment.WHATSAPP_SENDER,
  viber: '',
  messenger: '',
  email: environment.EMAIL_SENDER,
  inapp: '',
  push: '',
};
const OF_AWS = ['aws', 'aws-social', 'ses'] as const;
const send = async (message: Outgoing): Promise<void> => {
  for (const name of OF_AWS)
    await SENDING[name](environment, surroundings)[message.channel]?.(from[message.channel])(message);
};
const mail: Content = {
  kind: 'email',
  subject: 'Välkommen',
  text: 'Hej',
  html: '<p>Hej</p>',
  unsubscribeUrl: 'https://r.example/u/abc',
};

describe('what AWS publishes of its operations takes every request of ours', () => {
  it.each<[string, Partial<Outgoing>, Content]>([
    ['a text by SMS', { channel: 'sms' }, aText],
    ['a text by RCS', { channel: 'rcs' }, aText],
    ['a card', { channel: 'rcs' }, aCard],
    ['a card without picture and buttons', { channel: 'rcs' }, { kind: 'card', title: 'A', text: 'B', buttons: [] }],
    ['a text with all that can be tapped', { channel: 'rcs' }, aPrompt],
    ['cards side by side', { channel: 'rcs' }, aCarousel],
    ['a template', { channel: 'whatsapp' }, aTemplate],
    ['a text by WhatsApp', { channel: 'whatsapp' }, aText],
    ['a text to an id', { channel: 'whatsapp', to: 'whatsapp:US.13491208655302741918' }, aText],
    ['a mail', { channel: 'email', to: 'ann@example.com' }, mail],
  ])('%s', async (_, rest, content) => {
    await send(anOutgoing(content, rest));
    expect(asked()).toHaveLength(1);
    expect(asked().flatMap(([operation, input]) => refusals(operation, input))).toEqual([]);
  });

  it('whatever a member and a message are called', async () => {
    const id = fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => MemberId.safeParse(text).success);
    await fc.assert(
      fc.asyncProperty(id, id, fc.constantFrom('sms', 'rcs', 'email'), async (memberId, messageId, channel) => {
        reset();
        const content = channel === 'email' ? mail : aText;
        const to = channel === 'email' ? { to: 'ann@example.com' } : {};
        await send(anOutgoing(content, { channel, memberId, messageId, ...to }));
        expect(asked().flatMap(([operation, input]) => refusals(operation, input))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('each call of a list', async () => {
    const lists = Object.values(LISTING).flatMap((listing) => Object.entries(listing(environment)));
    for (const [kind, list] of lists) {
      const address = kind === 'email' ? 'ann@example.com' : '+14255550182';
      await list.add(address);
      await list.remove(address);
      for await (const page of list.list()) expect(page).toEqual([]);
    }
    expect(
      asked()
        .map(([operation]) => operation)
        .toSorted(),
    ).toEqual([
      'DeleteOptedOutNumber',
      'DeleteSuppressedDestination',
      'DescribeOptedOutNumbers',
      'ListSuppressedDestinations',
      'PutOptedOutNumber',
      'PutSuppressedDestination',
    ]);
    expect(asked().flatMap(([operation, input]) => refusals(operation, input))).toEqual([]);
  });
});

describe('the model refuses', () => {
  const text = { DestinationPhoneNumber: '+14255550182', MessageBody: 'Hi' };
  it.each([
    [{ ...text, DestinationPhoneNumber: '+0425' }, 'SendTextMessage.DestinationPhoneNumber'],
    [{ ...text, MessageBody: ' ' }, 'SendTextMessage.MessageBody'],
    [{ ...text, MessageBody: 'x'.repeat(1_601) }, 'SendTextMessage.MessageBody'],
    [{ ...text, Context: { 'a b': 'x' } }, 'SendTextMessage.Context(a b)'],
    [{ ...text, MaxPrice: '1,10' }, 'SendTextMessage.MaxPrice'],
    [{ ...text, Body: 'x' }, 'SendTextMessage.Body'],
    [{ MessageBody: 'x' }, 'SendTextMessage.DestinationPhoneNumber'],
  ])('%#: %j', (input, place) => {
    expect(refusals('SendTextMessage', input)).toEqual([expect.stringContaining(place)]);
  });
});
