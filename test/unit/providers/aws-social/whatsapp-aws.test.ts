import { SendWhatsAppMessageCommand, SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { whatsappSender } from '#providers/aws-social/whatsapp-aws.ts';
import { aCard, anOutgoing, aTemplate, aText, PHONE } from '../messages.ts';

const aws = mockClient(SocialMessagingClient);
const send = whatsappSender({
  client: new SocialMessagingClient({ region: 'us-east-1' }),
  from: 'phone-number-id-01234567890123456789012345678901',
  metaApiVersion: 'v20.0',
  linkBase: 'https://r.example/l/',
});
const asked = () => aws.commandCalls(SendWhatsAppMessageCommand)[0]?.args[0].input;
const body = (): unknown => JSON.parse(new TextDecoder().decode(asked()?.message));

beforeEach(() => {
  aws.reset();
  aws.on(SendWhatsAppMessageCommand).resolves({ messageId: 'aws-1' });
});

describe('WhatsApp over AWS', () => {
  it("sends a text as Meta's request body, as bytes", async () => {
    expect(await send(anOutgoing(aText))).toEqual({ kind: 'sent', providerId: 'aws-1' });
    expect(asked()).toMatchObject({
      originationPhoneNumberId: 'phone-number-id-01234567890123456789012345678901',
      metaApiVersion: 'v20.0',
    });
    expect(body()).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: PHONE,
      type: 'text',
      text: { body: 'Hi', preview_url: false },
      biz_opaque_callback_data: 'm-1 01JABC',
    });
  });

  it('names who has no number by their id', async () => {
    await send({ ...anOutgoing(aText), to: 'whatsapp:US.13491208655302741918' });
    expect(body()).toMatchObject({ recipient: 'US.13491208655302741918' });
    expect(body()).not.toHaveProperty('to');
  });

  it('sends a template: body values, payloads and address endings by the position of the button', async () => {
    await send(anOutgoing(aTemplate));
    expect(body()).toMatchObject({
      type: 'template',
      template: {
        name: 'points_update',
        language: { code: 'en_US' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Ann' },
              { type: 'text', text: '120' },
            ],
          },
          { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'stop' }] },
          { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'abc123' }] },
        ],
      },
    });
    expect(JSON.stringify(body())).not.toContain('terms');
  });

  it('sends a template without parameters', async () => {
    await send(anOutgoing({ ...aTemplate, parameters: [], buttons: [] } as typeof aTemplate));
    expect(body()).toMatchObject({ template: { components: [] } });
  });

  it('leaves our key out when it would not fit', async () => {
    await send(anOutgoing(aText, { messageId: 'x'.repeat(600) }));
    expect(body()).not.toHaveProperty('biz_opaque_callback_data');
  });

  it('refuses to carry a card', async () => {
    await expect(send(anOutgoing(aCard))).rejects.toThrow('whatsapp: cannot carry a card');
  });
});
