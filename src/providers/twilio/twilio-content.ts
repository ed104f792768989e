import type { Button, Content } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import type { ContentSids } from './contents.ts';
import type { TwilioChannel } from './twilio-address.ts';

/** What templates and cards are made of. */
export interface Contents {
  readonly contents: ContentSids;
  /** How our short links begin: the approved part of a button's address. */
  readonly linkBase: string;
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

/** Its address begins in the template as it was approved there. */
const fileIn = ({ picture }: Of<'card'>): readonly string[] => (picture && 'file' in picture ? [picture.file] : []);

const cardName = (content: Of<'card'>): string =>
  [
    'card',
    ...fileIn(content).map(() => 'media'),
    ...content.buttons.map((one) => ('url' in one ? 'url' : 'reply')),
  ].join(' ');

/** Twilio takes no card but as one of its templates; without one of these parts it goes as text, with the addresses of its buttons. */
const card = (content: Of<'card'>, { contents }: Contents): Fields => {
  const { title, text, buttons } = content;
  const contentSid = contents[cardName(content)];
  const addresses = buttons.flatMap((one) => ('url' in one ? [`${one.text}: ${one.url}`] : []));
  if (contentSid === undefined) return { Body: [title, text, ...addresses].join('\n') };
  const below = buttons.flatMap((one) => [one.text, 'url' in one ? one.url : one.postback]);
  return filled(contentSid, [title, text, ...fileIn(content).map(encodeURIComponent), ...below]);
};

/** The part of the request that says what is sent. */
export const twilioContent = (channel: TwilioChannel, content: Content, contents: Contents): Fields => {
  if (content.kind === 'text') return { Body: content.text };
  if (content.kind === 'template' && channel === 'whatsapp') return template(content, contents);
  if (content.kind === 'card' && channel === 'rcs') return card(content, contents);
  throw new ProviderFault(channel, `cannot carry a ${content.kind}`, 'message');
};
