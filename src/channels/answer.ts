import { formatLocale } from '#channels/local-formats.ts';
import { renderMessage, renderReply, type Rendered } from '#channels/render.ts';
import type { Member } from '#loyalty/member.ts';
import { answerNamed } from '#messages/answer-name.ts';
import { ONE_TIME_CODE, type ResponseCommand } from '#messages/command.ts';
import { PERSON, Said } from '#messages/said.ts';
import { inLanguage, languageOf } from '#programme/localized.ts';
import { Locale, type Localized } from '#words/parts.ts';
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
  { settings, messages, layouts, loyalty, answers = {} }: Programme,
  command: ResponseCommand,
  member: Member,
  { publicUrl, context, tap, inSession }: Surroundings,
): Rendered => {
  const { messageId, channel } = command;
  const { zone } = member.timeZone;
  const filled = (
    text: Localized,
    more: Surroundings['context'] = {},
    language = languageOf(text, member.locale, settings.brand.language),
  ): Rendered => {
    const locale = formatLocale(language, member.locale);
    const whole = { ...context, ...more };
    return renderReply(inLanguage(text, language), { messageId, publicUrl, context: whole, locale, zone });
  };
  const file = (name: string, more: Surroundings['context'] = {}): Rendered => {
    const message = messages[name];
    if (message === undefined) throw new Error(`no message ${name}`);
    const { locale } = member;
    return renderMessage(message, channel, {
      messageId,
      publicUrl,
      context: { ...context, ...more },
      zone,
      locale,
      layouts,
      tap,
      inSession,
    });
  };
  if (command.reply === ONE_TIME_CODE) return file(loyalty?.verify?.message ?? '');
  const named = answerNamed(command.reply);
  if (named !== undefined) {
    const known = answers[named];
    if (known === undefined) throw new Error(`no answer ${named}`);
    return filled(known.text, {}, Locale.parse(command.facts['language']));
  }
  if (command.reply !== PERSON) {
    const text = settings.replies[command.reply as ReplyName];
    if (text === undefined) throw new Error(`no answer ${command.reply}`);
    return filled(text);
  }

  const said = Said.parse(command.facts);
  const agent = { name: said.by };
  if ('template' in said) return file(said.template, { agent });
  const canned = 'canned' in said ? settings.inbox.canned[said.canned] : undefined;
  if ('canned' in said && canned === undefined) throw new Error(`no canned answer ${said.canned}`);
  const words = 'text' in said ? { text: said.text, links: [] } : filled(canned?.text ?? '', { agent });
  const { signature } = settings.inbox;
  const signed = signature === undefined ? words.text : `${words.text}\n${filled(signature, { agent }).text}`;
  return { content: { kind: 'text', text: signed }, text: signed, links: words.links };
};
