import { formatLocale } from '#channels/local-formats.ts';
import { renderMessage, renderReply, type Rendered } from '#channels/render.ts';
import type { Member } from '#loyalty/member.ts';
import type { ResponseCommand } from '#messages/command.ts';
import { PERSON, Said } from '#messages/said.ts';
import { inLanguage, languageOf } from '#programme/localized.ts';
import type { Localized } from '#words/parts.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';
import type { Programme } from '#programme/programme.ts';

interface Surroundings {
  readonly publicUrl: string;
  readonly context: Readonly<Record<string, unknown>>;
  /** What a tap on a template of a person's carries. */
  readonly tap: (reply: string) => string;
  readonly inSession: boolean;
}

/** An answer in the language of whoever wrote: the system's own, or what a person says, whose own words stand as they are. */
export const renderAnswer = (
  { settings, messages, layouts }: Programme,
  command: ResponseCommand,
  member: Member,
  { publicUrl, context, tap, inSession }: Surroundings,
): Rendered => {
  const { messageId, channel } = command;
  const { zone } = member.timeZone;
  const filled = (text: Localized, more: Surroundings['context'] = {}): Rendered => {
    const language = languageOf(text, member.locale, settings.brand.language);
    const locale = formatLocale(language, member.locale);
    const whole = { ...context, ...more };
    return renderReply(inLanguage(text, language), { messageId, publicUrl, context: whole, locale, zone });
  };
  if (command.reply !== PERSON) return filled(settings.replies[command.reply as ReplyName]);

  const said = Said.parse(command.facts);
  const agent = { name: said.by };
  if ('template' in said) {
    const file = messages[said.template];
    if (file === undefined) throw new Error(`no message ${said.template}`);
    const { locale } = member;
    return renderMessage(file, channel, {
      messageId,
      publicUrl,
      context: { ...context, agent },
      zone,
      locale,
      layouts,
      tap,
      inSession,
    });
  }
  const canned = 'canned' in said ? settings.inbox.canned[said.canned] : undefined;
  if ('canned' in said && canned === undefined) throw new Error(`no canned answer ${said.canned}`);
  const words = 'text' in said ? { text: said.text, links: [] } : filled(canned?.text ?? '', { agent });
  const { signature } = settings.inbox;
  const signed = signature === undefined ? words.text : `${words.text}\n${filled(signature, { agent }).text}`;
  return { content: { kind: 'text', text: signed }, text: signed, links: words.links };
};
