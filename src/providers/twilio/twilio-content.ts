import { pictureUrl } from '#messages/picture.ts';
import type { Content } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import type { ContentSids } from './contents.ts';
import type { TwilioChannel } from './twilio-address.ts';
import { twilioRcs } from './twilio-rcs.ts';
import { sessionCall, templateCall } from './twilio-whatsapp.ts';

/** What templates and cards are made of. */
export interface Contents {
  readonly contents: ContentSids;
  /** How our short links begin: the approved part of a button's address. */
  readonly linkBase: string;
  /** How the addresses of pictures begin. */
  readonly mediaUrl: string | undefined;
}

type Fields = Readonly<Record<string, string>>;

/** Their variables are numbers, from one. */
const filled = (contentSid: string, values: readonly string[]): Fields => ({
  ContentSid: contentSid,
  ...(values.length > 0 && {
    ContentVariables: JSON.stringify(Object.fromEntries(values.map((value, at) => [String(at + 1), value]))),
  }),
});

type Of<K extends Content['kind']> = Extract<Content, { readonly kind: K }>;

/** A text with its picture is an MMS; one whose picture has no address goes without. */
const textFields = ({ text, picture }: Of<'text'>, mediaUrl: string | undefined): Fields => {
  const url = picture && pictureUrl(picture, mediaUrl);
  return { Body: text, ...(url !== undefined && { MediaUrl: url }) };
};

/** What can be tapped is one of Twilio's templates; without one it goes as text, with the file above it. */
const session = (content: Of<'session'>, { contents, mediaUrl }: Contents): Fields => {
  const call = sessionCall(content, contents);
  if (typeof call !== 'string') return filled(call.contentSid, call.values);
  const { header } = content;
  const above = header === undefined || header.kind === 'text' ? {} : { picture: header.picture };
  return textFields({ kind: 'text', text: call, ...above }, mediaUrl);
};

/** The part of the request that says what is sent. */
export const twilioContent = (channel: TwilioChannel, content: Content, contents: Contents): Fields => {
  if (content.kind === 'text') return textFields(content, contents.mediaUrl);
  if (content.kind === 'template' && channel === 'whatsapp') {
    const { contentSid, values } = templateCall(content, contents.contents, contents.linkBase);
    return filled(contentSid, values);
  }
  if (content.kind === 'session' && channel === 'whatsapp') return session(content, contents);
  if (channel === 'rcs' && (content.kind === 'card' || content.kind === 'prompt' || content.kind === 'carousel')) {
    const filling = twilioRcs(content, contents.contents);
    return 'body' in filling ? { Body: filling.body } : filled(filling.contentSid, filling.values);
  }
  throw new ProviderFault(channel, `cannot carry a ${content.kind}`, 'message');
};
