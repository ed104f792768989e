import { pictureUrl } from '#messages/picture.ts';
import type { Button, Content } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import type { ContentSids } from './contents.ts';
import type { TwilioChannel } from './twilio-address.ts';
import { twilioRcs } from './twilio-rcs.ts';

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

/** A fixed address takes no variable; of ours it takes what follows the approved part. */
const variableOf =
  (linkBase: string) =>
  (button: Button): readonly string[] => {
    if (!('url' in button)) return [button.postback];
    return button.url.startsWith(linkBase) ? [button.url.slice(linkBase.length)] : [];
  };

/** First what stands in the text, then what its buttons need, in their order. */
const template = (content: Of<'template'>, { contents, linkBase }: Contents): Fields => {
  const name = `${content.template}:${content.language}`;
  const contentSid = contents[name];
  if (contentSid === undefined) throw new ProviderFault('whatsapp', `no content for ${name}`, 'message');
  return filled(contentSid, [...content.parameters, ...content.buttons.flatMap(variableOf(linkBase))]);
};

/** A text with its picture is an MMS; one whose picture has no address goes without. */
const textFields = ({ text, picture }: Of<'text'>, mediaUrl: string | undefined): Fields => {
  const url = picture && pictureUrl(picture, mediaUrl);
  return { Body: text, ...(url !== undefined && { MediaUrl: url }) };
};

/** The part of the request that says what is sent. */
export const twilioContent = (channel: TwilioChannel, content: Content, contents: Contents): Fields => {
  if (content.kind === 'text') return textFields(content, contents.mediaUrl);
  if (content.kind === 'template' && channel === 'whatsapp') return template(content, contents);
  if (channel === 'rcs' && (content.kind === 'card' || content.kind === 'prompt' || content.kind === 'carousel')) {
    const filling = twilioRcs(content, contents.contents);
    return 'body' in filling ? { Body: filling.body } : filled(filling.contentSid, filling.values);
  }
  throw new ProviderFault(channel, `cannot carry a ${content.kind}`, 'message');
};
