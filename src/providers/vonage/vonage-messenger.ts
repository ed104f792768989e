import { pictureUrl } from '#messages/picture.ts';
import type { ChatContent } from '#messages/chat.ts';
import type { Button } from '#messages/button.ts';
import type { Outgoing } from '#messages/sender.ts';
import { ProviderFault } from '#providers/provider-fault.ts';

/** What Meta and Vonage call a file of this kind. */
const TYPES = { image: 'image', video: 'video', audio: 'audio', document: 'file' } as const;

/** A part of Meta's own body, which Vonage hands on. */
const custom = (message: object): object => ({ message_type: 'custom', custom: message });

const below = (buttons: readonly Button[]): object => ({
  quick_replies: buttons.map(({ text, postback }) => ({ content_type: 'text', title: text, payload: postback })),
});

const saying = ({ text, buttons }: ChatContent): object => {
  const link = buttons.find((one) => 'url' in one);
  if (link === undefined) return custom({ text, ...below(buttons) });
  const button = { type: 'web_url', url: link.url, title: link.text };
  return custom({
    attachment: { type: 'template', payload: { template_type: 'button', text, buttons: [button] } },
  });
};

/** A file is all of its message, so that one without an address is not sent. */
const showing = ({ kind, picture }: NonNullable<ChatContent['file']>, buttons: readonly Button[], base?: string) => {
  const url = pictureUrl(picture, base);
  if (url === undefined) throw new ProviderFault('messenger', 'has no address for its file', 'message');
  const type = TYPES[kind];
  if (buttons.length === 0) return { message_type: type, [type]: { url } };
  return custom({ attachment: { type, payload: { url } }, ...below(buttons) });
};

const shape = ({ content }: Outgoing, mediaUrl: string | undefined): object => {
  if (content.kind === 'text') return { message_type: 'text', text: content.text };
  if (content.kind !== 'chat') throw new ProviderFault('messenger', `cannot carry a ${content.kind}`, 'message');
  return content.file === undefined ? saying(content) : showing(content.file, content.buttons, mediaUrl);
};

/** A message of Messenger: always an answer within Meta's window, never one of its tags. */
export const vonageMessenger = (
  message: Outgoing,
  { mediaUrl }: { readonly mediaUrl: string | undefined },
): object => ({
  ...shape(message, mediaUrl),
  messenger: { category: 'response' },
});
