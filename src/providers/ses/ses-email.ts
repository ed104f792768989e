import { SendEmailCommand, type MessageHeader, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { Content } from '#messages/sender.ts';
import { attempt } from '#providers/attempt.ts';
import { mailboxName } from './mailbox-name.ts';
import { isWhole, messageTags } from './message-tags.ts';
import type { Send } from '#providers/provider.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import { sesVendor } from './ses-codes.ts';

export interface EmailOptions {
  readonly client: SESv2Client;
  /** An address of a verified identity, alone or as `Name <address>`. */
  readonly from: string;
  readonly configurationSet: string;
}

type Mail = Extract<Content, { readonly kind: 'email' }>;

/** SES's limit for the value of a header. */
const HEADER = 995;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** One bare address, so that a header can hold nothing else. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}<>()[\]\\,;:"@]{1,255}$/u;

/** RFC 8058. Plain HTTP never leaves this machine, where the phone stands in for the mailbox provider. */
const oneClick = (unsubscribeUrl: string): MessageHeader[] => {
  const url = URL.parse(unsubscribeUrl);
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  // Serialised by URL: whatever would end the header or the brackets is percent-encoded.
  const value = `<${url?.href ?? ''}>`;
  if (!safe || value.length > HEADER)
    throw new ProviderFault('email', 'the unsubscribe address is not usable', 'account');
  return [
    { Name: 'List-Unsubscribe', Value: value },
    { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
  ];
};

/** By these a program shows an answer below its mail (RFC 5322, 3.6.4), and another machine leaves it alone (RFC 3834, 5). */
const threading = ({ answers, automatic }: Mail): MessageHeader[] => {
  const { id, before = [] } = answers ?? {};
  const references = [...before, ...(id === undefined ? [] : [id])].join(' ');
  return [
    ...(id === undefined ? [] : [{ Name: 'In-Reply-To', Value: id }]),
    ...(references === '' ? [] : [{ Name: 'References', Value: references }]),
    ...(automatic === true ? [{ Name: 'Auto-Submitted', Value: 'auto-replied' }] : []),
  ];
};

const headersOf = (mail: Mail): { readonly Headers?: MessageHeader[] } => {
  const Headers = [...(mail.unsubscribeUrl === undefined ? [] : oneClick(mail.unsubscribeUrl)), ...threading(mail)];
  return Headers.length === 0 ? {} : { Headers };
};

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Mail over SES v2. */
export const emailSender = ({ client, from, configurationSet }: EmailOptions): Send => {
  const sender = mailboxName(from);
  return async (message) => {
    const { content, to } = message;
    if (content.kind !== 'email') throw new ProviderFault('email', `cannot carry a ${content.kind}`, 'message');
    if (/\p{Cc}/u.test(content.subject)) return { kind: 'failed', code: 'SubjectWithControlCharacter' };
    if (!ADDRESS.test(to)) return { kind: 'failed', code: 'NoEmailAddress' };
    const tags = messageTags(message);
    const command = new SendEmailCommand({
      FromEmailAddress: sender,
      Destination: { ToAddresses: [to] },
      ...(content.replyTo !== undefined && { ReplyToAddresses: [content.replyTo] }),
      Content: {
        Simple: {
          Subject: utf8(content.subject),
          Body: { Text: utf8(content.text), Html: utf8(content.html) },
          ...headersOf(content),
        },
      },
      EmailTags: tags,
      ConfigurationSetName: configurationSet,
    });
    return attempt(sesVendor, 'email', async () => (await client.send(command)).MessageId, isWhole(tags));
  };
};
