import { CHANNELS, type Channel } from '#words/channel.ts';
import { pageUrl, previewContext, type Previewed } from '#publishing/preview/preview-context.ts';
import { renderMessage } from '#channels/render.ts';
import type { Content } from '#messages/sender.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { chosenLanguage } from '#programme/localized.ts';
import type { Programme } from '#programme/programme.ts';
import { smsCost, type SmsCost } from '#messages/sms-segments.ts';
import { blockLanguages } from '#programme/texts-of.ts';

/** A message as one member would see it on one channel, or why it would not be sent. */
export type Preview = { readonly channel: Channel; readonly language: string } & (
  { readonly content: Content; readonly cost?: SmsCost } | { readonly missing: string }
);

interface Previewing extends Previewed {
  readonly channels: readonly Channel[];
}

/** As it goes to anybody, and as it goes while a conversation is open where its block has something for that. */
const waysOn = (channel: Channel, { whatsapp }: MessageFile): readonly boolean[] =>
  channel === 'whatsapp' && whatsapp?.session !== undefined ? [false, true] : [false];

/** What a member would see, without sending or keeping anything. Channels that the message does not have are left out. */
export const previewMessage = (programme: Programme, file: MessageFile, given: Previewing): readonly Preview[] => {
  const { member, channels, publicUrl } = given;
  const { settings, layouts } = programme;
  const context = previewContext(programme, file, given);
  return channels
    .filter((channel) => file[channel] !== undefined)
    .flatMap((channel) => waysOn(channel, file).map((inSession) => ({ channel, inSession })))
    .map(({ channel, inSession }): Preview => {
      const language = chosenLanguage(blockLanguages(file, channel), member.locale, settings.brand.language);
      try {
        const { content } = renderMessage(file, channel, {
          tap: (reply) => reply,
          messageId: 'preview',
          publicUrl,
          context,
          locale: member.locale,
          zone: member.timeZone.zone,
          layouts,
          inSession,
          ...(CHANNELS[channel].endedBy === 'link' && file.class === 'marketing'
            ? { unsubscribeUrl: pageUrl(publicUrl, 'unsubscribe') }
            : {}),
        });
        const cost = channel === 'sms' && content.kind === 'text' ? { cost: smsCost(content.text) } : {};
        return { channel, language, content, ...cost };
      } catch (error) {
        return {
          channel,
          language,
          missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown',
        };
      }
    });
};
