import { styleText } from 'node:util';
import { Channel, CHANNELS } from '#words/channel.ts';
import type { Preview } from '#publishing/preview/preview-message.ts';
import { previewNotes } from '#publishing/preview/preview-notes.ts';
import type { Content } from '#messages/sender.ts';
import { boxed, RULE } from './boxed.ts';
import { cardLines, chatLines, pictureLines, rcsLines } from './preview-rcs.ts';
import { whatsappLines } from './preview-whatsapp.ts';
import type { PreviewPrice } from './preview-price.ts';

/** As a terminal has them; channels take them in turn. */
const COLOURS = ['blue', 'magenta', 'green', 'yellow', 'cyan', 'red'] as const;
const colourOf = (channel: Channel) => COLOURS[Channel.options.indexOf(channel) % COLOURS.length] ?? 'blue';

const titleOf = (channel: Channel): string => {
  const { name } = CHANNELS[channel];
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
};

type Style = Parameters<typeof styleText>[0];
/** Colours where a person looks on, and none in a file, in CI or where NO_COLOR is set. */
const styled = (style: Style, text: string): string => styleText(style, text, { stream: process.stdout });

const textsOf = (content: Content): readonly string[] => {
  switch (content.kind) {
    case 'text':
      return [...pictureLines(content.picture), content.text];
    case 'card':
    case 'prompt':
    case 'carousel':
      return rcsLines(content);
    case 'notice':
      return cardLines(content);
    case 'chat':
      return chatLines(content);
    case 'template':
    case 'session':
      return whatsappLines(content);
    case 'email':
      return [content.subject, content.preview ?? '', RULE, content.text];
  }
};

/** One channel of a message as it looks in a terminal, with what it costs and what is chosen. */
export const previewLines = (preview: Preview, price?: PreviewPrice): string => {
  const { channel, language } = preview;
  const head = `${styled(['bold', colourOf(channel)], titleOf(channel))} ${styled('dim', `in ${language}`)}`;
  const body = 'missing' in preview ? [] : boxed(textsOf(preview.content));
  const notes = previewNotes(preview).map(({ text, warn }) => styled(warn === true ? 'yellow' : 'dim', text));
  const costs = price === undefined ? [] : [styled('dim', price.text)];
  return [head, ...body, ...notes, ...costs].join('\n');
};
