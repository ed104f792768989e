import { pictureUrl } from '#messages/picture.ts';
import type { Outgoing } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';

/** Within what a message of Viber may live (Vonage's SDK for Python, `ViberOptions`). */
const SHORTEST_SECONDS = 30;
const LONGEST_SECONDS = 259_200;

type Content = Extract<Outgoing['content'], { kind: 'text' | 'chat' }>;

/** A picture has its words as its caption; one whose picture has no address goes without. */
const shape = (content: Content, mediaUrl: string | undefined): object => {
  const picture = content.kind === 'chat' ? content.file?.picture : undefined;
  const url = picture && pictureUrl(picture, mediaUrl);
  if (url === undefined) return { message_type: 'text', text: content.text };
  return { message_type: 'image', image: { url, caption: content.text } };
};

/** What Viber is told besides: which kind of traffic it is, until when it is wanted, and its one button. */
const options = ({ class: type, timeToLive: seconds }: Outgoing, content: Content): object => {
  const link = content.kind === 'chat' ? content.buttons.find((one) => 'url' in one) : undefined;
  return {
    category: type === 'marketing' ? 'promotion' : 'transaction',
    ...(seconds !== undefined && { ttl: Math.min(Math.max(seconds, SHORTEST_SECONDS), LONGEST_SECONDS) }),
    ...(link && { action: { url: link.url, text: link.text } }),
  };
};

/** A Viber business message. */
export const vonageViber = (message: Outgoing, { mediaUrl }: { readonly mediaUrl: string | undefined }): object => {
  const { content } = message;
  if (content.kind !== 'text' && content.kind !== 'chat')
    throw new ProviderFault('viber', `cannot carry a ${content.kind}`, 'message');
  return { channel: 'viber_service', ...shape(content, mediaUrl), viber_service: options(message, content) };
};
