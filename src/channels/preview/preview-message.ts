import type { Channel } from '#channels/channel.ts';
import { withSamples } from '#channels/preview/with-samples.ts';
import { renderMessage } from '#channels/render.ts';
import type { Content } from '#channels/sender.ts';
import { variablesOf } from '#channels/template.ts';
import { contextOf } from '#journeys/context.ts';
import type { MessageFile } from '#journeys/grammar/message.ts';
import { namesOf } from '#journeys/known-values.ts';
import { knownTo, stepsOf, useOf } from '#journeys/known-where.ts';
import { chosenLanguage } from '#journeys/localized.ts';
import type { Programme } from '#journeys/programme.ts';
import { smsCost, type SmsCost } from '#journeys/sms-segments.ts';
import { blockLanguages, messageTexts } from '#journeys/texts-of.ts';
import type { Member } from '#members/member.ts';

/** A message as one member would see it on one channel, or why it would not be sent. */
export type Preview = { readonly channel: Channel; readonly language: string } & (
  { readonly content: Content; readonly cost?: SmsCost } | { readonly missing: string }
);

interface Previewing {
  readonly member: Member;
  readonly channels: readonly Channel[];
  /** Data of the event that starts the journey; fields it lacks are made up. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** Where short links lead, so that they are as long as they will be. */
  readonly publicUrl: string;
}

const LINK = 'x'.repeat(22);

const usesOf = ({ journeys }: Programme, message: string) =>
  Object.values(journeys).flatMap((journey) =>
    stepsOf(journey.steps, ['steps']).flatMap(({ step, next }) =>
      'send' in step && step.send === message ? [useOf(journey, { step, next })] : [],
    ),
  );

const contextFor = (programme: Programme, file: MessageFile, { member, event, publicUrl }: Previewing) => {
  const { settings } = programme;
  const uses = usesOf(programme, file.message);
  const known = knownTo(namesOf(settings), uses);
  const [lot] = member.lots;
  const facts = {
    ...(event === undefined ? {} : { event }),
    ...(lot === undefined ? {} : { expiresOn: lot.expiresOn, days: 7 }),
    wording: Object.keys(settings.wording)[0] ?? '',
  };
  const context = {
    ...contextOf(settings, member, facts),
    preferencesUrl: `${publicUrl}/preferences/${LINK}`,
    optInUrl: `${publicUrl}/opt-in/${LINK}`,
  };
  return withSamples(
    context,
    messageTexts(file).flatMap(({ text }) => variablesOf(text)),
    known,
  );
};

/** What a member would see, without sending or keeping anything. Channels that the message does not have are left out. */
export const previewMessage = (programme: Programme, file: MessageFile, given: Previewing): readonly Preview[] => {
  const { member, channels, publicUrl } = given;
  const { settings, layouts } = programme;
  const context = contextFor(programme, file, given);
  return channels
    .filter((channel) => file[channel] !== undefined)
    .map((channel): Preview => {
      const language = chosenLanguage(blockLanguages(file, channel), member.locale, settings.brand.language);
      try {
        const { content } = renderMessage(file, channel, {
          messageId: 'preview',
          publicUrl,
          context,
          locale: member.locale,
          layouts,
          ...(channel === 'email' && file.class === 'marketing'
            ? { unsubscribeUrl: `${publicUrl}/unsubscribe/${LINK}` }
            : {}),
        });
        const cost = content.kind === 'text' ? { cost: smsCost(content.text) } : {};
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
