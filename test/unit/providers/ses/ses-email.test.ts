import {
  AccountSuspendedException,
  BadRequestException,
  InternalServiceErrorException,
  LimitExceededException,
  MailFromDomainNotVerifiedException,
  MessageRejected,
  NotFoundException,
  SendEmailCommand,
  SendingPausedException,
  SESv2Client,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import type { Content, Outgoing } from '#messages/sender.ts';
import { emailSender } from '#providers/ses/ses-email.ts';
import { messageTags, readTags } from '#providers/ses/message-tags.ts';
import { aCard, anOutgoing } from '../messages.ts';

type Email = Extract<Content, { kind: 'email' }>;

const TO = 'ann@example.com';
const aws = mockClient(SESv2Client);
const options = {
  client: new SESv2Client({ region: 'us-east-1' }),
  from: 'Acme Club <club@acme.example>',
  configurationSet: 'regulars',
};
const send = emailSender(options);
const anEmail: Email = { kind: 'email', subject: 'Double points', text: 'Today only', html: '<p>Today only</p>' };
const toAnn = (content: Partial<Email> = {}, rest: Partial<Outgoing> = {}): Outgoing =>
  anOutgoing({ ...anEmail, ...content }, { to: TO, ...rest });
const asked = () => aws.commandCalls(SendEmailCommand)[0]?.args[0].input;
const headers = () => asked()?.Content?.Simple?.Headers;

beforeEach(() => {
  aws.reset();
  aws.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
});

describe('mail over SES', () => {
  it('carries both bodies, our key and the configuration set to one address', async () => {
    expect(await send(toAnn())).toEqual({ kind: 'sent', providerId: 'ses-1', keyed: true });
    expect(asked()).toEqual({
      FromEmailAddress: 'Acme Club <club@acme.example>',
      Destination: { ToAddresses: [TO] },
      Content: {
        Simple: {
          Subject: { Data: 'Double points', Charset: 'UTF-8' },
          Body: {
            Text: { Data: 'Today only', Charset: 'UTF-8' },
            Html: { Data: '<p>Today only</p>', Charset: 'UTF-8' },
          },
        },
      },
      EmailTags: [
        { Name: 'memberId', Value: 'm-1' },
        { Name: 'messageId', Value: '01JABC' },
      ],
      ConfigurationSetName: 'regulars',
    });
  });

  it('says where one POST unsubscribes, and that one POST is enough', async () => {
    await send(toAnn({ unsubscribeUrl: 'https://r.example/u/abc?x=1' }));
    expect(headers()).toEqual([
      { Name: 'List-Unsubscribe', Value: '<https://r.example/u/abc?x=1>' },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ]);
  });

  it('has no list headers on mail that is no marketing', async () => {
    await send(toAnn({}, { class: 'transactional' }));
    expect(headers()).toBeUndefined();
  });

  it('takes plain HTTP on this machine only', async () => {
    await send(toAnn({ unsubscribeUrl: 'http://127.0.0.1:8787/u/abc' }));
    expect(headers()?.[0]?.Value).toBe('<http://127.0.0.1:8787/u/abc>');
  });

  it.each([
    'http://r.example/u/abc',
    'mailto:u@r.example',
    'javascript:alert(1)',
    'no address',
    `https://r.example/${'a'.repeat(980)}`,
  ])('sends nothing when an unsubscribe address cannot work: %s', async (unsubscribeUrl) => {
    await expect(send(toAnn({ unsubscribeUrl }))).rejects.toMatchObject({ name: 'ProviderFault', channel: 'email' });
    expect(aws.calls()).toHaveLength(0);
  });

  it.each(['Hello\r\nBcc: everyone@example.com', 'Hello\nthere', 'Hello\rthere', 'Hello\u0000'])(
    'refuses a subject that could start another header: %j',
    async (subject) => {
      expect(await send(toAnn({ subject }))).toEqual({ kind: 'failed', code: 'SubjectWithControlCharacter' });
      expect(aws.calls()).toHaveLength(0);
    },
  );

  it.each([
    'a@example.com,b@example.com',
    'Ann <a@example.com>',
    'a@example.com\r\nBcc: b@example.com',
    '+14255550182',
    '',
  ])('refuses what is not one address: %j', async (to) => {
    expect(await send(toAnn({}, { to }))).toEqual({ kind: 'failed', code: 'NoEmailAddress' });
    expect(aws.calls()).toHaveLength(0);
  });

  it('never lets an unsubscribe address end its header', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (rest) => {
        aws.resetHistory();
        await send(toAnn({ unsubscribeUrl: `https://r.example/u/${rest}` })).catch(() => undefined);
        for (const { Value } of headers() ?? []) {
          expect(Value).toMatch(/^[\x21-\x7e]+$/);
          expect(Value).not.toMatch(/^<[^]*[<>][^]*>$/);
        }
      }),
    );
  });

  it('encodes a sender name beyond ASCII, which SES would refuse, in words of 75 characters at most', async () => {
    const name = 'Kafé Österlånggatan, väl värt ett besök på söndag ☕';
    await emailSender({ ...options, from: `${name} <hej@kafe.example>` })(toAnn());
    const from = asked()?.FromEmailAddress ?? '';
    expect(from).toMatch(/^(=\?UTF-8\?B\?[\w+/=]+\?= )+<hej@kafe\.example>$/);
    const words = Array.from(from.matchAll(/=\?UTF-8\?B\?([\w+/=]+)\?=/g));
    for (const [word] of words) expect(word.length).toBeLessThanOrEqual(75);
    expect(words.map(([, text = '']) => Buffer.from(text, 'base64').toString()).join('')).toBe(name);
  });

  it('is unknown when the answer names no message', async () => {
    aws.on(SendEmailCommand).resolves({});
    expect(await send(toAnn())).toEqual({ kind: 'unknown', code: 'NoMessageId' });
  });

  it('refuses to carry a card', async () => {
    await expect(send(anOutgoing(aCard, { to: TO }))).rejects.toThrow('email: cannot carry a card');
    expect(aws.calls()).toHaveLength(0);
  });
});

describe('our key in tags', () => {
  const part = fc.string({ minLength: 1, maxLength: 60, unit: 'binary' });

  it('fits the alphabet of tags and comes back as it was, whatever the ids hold', () => {
    fc.assert(
      fc.property(part, part, (memberId, messageId) => {
        const tags = messageTags({ memberId, messageId });
        for (const { Value = '' } of tags) expect(Value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
        const whole = [memberId, messageId].every((id) => Buffer.from(id).toString() === id);
        if (!whole || tags.length < 2) return;
        const echoed = Object.fromEntries(tags.map(({ Name = '', Value = '' }) => [Name, [Value]]));
        expect(readTags(echoed)).toEqual({ memberId, messageId });
      }),
    );
  });

  it('is never too long for the ids that are allowed', () => {
    expect(messageTags({ memberId: `m${':'.repeat(127)}`, messageId: 'x'.repeat(32) })).toHaveLength(2);
  });

  it.each([['a.b'], ['_'], ['_****'], ['_YQ'], ['']])('is empty for what we did not write: %p', (value) => {
    expect(readTags({ memberId: [value] })).toEqual({});
  });

  it('leaves an empty member out, which SES would refuse', async () => {
    await send(toAnn({}, { memberId: '' }));
    expect(asked()?.EmailTags).toEqual([{ Name: 'messageId', Value: '01JABC' }]);
  });
});

describe('what SES answers', () => {
  const said = { message: `not to ${TO}`, $metadata: { httpStatusCode: 400 } };

  it.each([
    [new MessageRejected(said), 'failed'],
    [new BadRequestException(said), 'failed'],
    [new TooManyRequestsException(said), 'throttled'],
    [new LimitExceededException(said), 'throttled'],
    [new InternalServiceErrorException({ ...said, $metadata: { httpStatusCode: 500 } }), 'unknown'],
  ])('%p is %s', async (error, kind) => {
    aws.on(SendEmailCommand).rejects(error);
    expect(await send(toAnn())).toEqual({ kind, code: error.name });
  });

  it.each([
    new AccountSuspendedException(said),
    new SendingPausedException(said),
    new MailFromDomainNotVerifiedException(said),
    new NotFoundException(said),
  ])('%p is a fault of ours, thrown without the address', async (error) => {
    aws.on(SendEmailCommand).rejects(error);
    const thrown: unknown = await send(toAnn()).catch((e: unknown) => e);
    expect(thrown).toMatchObject({ name: 'ProviderFault', message: `email: ${error.name}` });
  });
});
