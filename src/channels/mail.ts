import type { Rendered } from '#channels/render.ts';
import { fillHtml } from '#channels/template.ts';
import type { ResponseCommand, SendCommand } from '#messages/command.ts';
import { answerSubject, fewOf, replyAddress, replyKey } from '#messages/mail.ts';
import { PERSON } from '#messages/said.ts';
import type { Settings } from '#programme/grammar/settings.ts';

/** A letter as somebody writes one by hand: no layout, which is for what a brand sends of its own accord. */
const LETTER =
  '<!doctype html><html lang="{{ language }}"><body>{% for one in paragraphs %}<p style="white-space: pre-line">{{ one }}</p>{% endfor %}</body></html>';

/** An answer by mail stands below the mail that it answers. Other channels' answers stay as they are. */
export const answerByMail = (
  { channel, reply, mail }: ResponseCommand,
  brand: Pick<Settings['brand'], 'name'>,
  language: string,
  rendered: Rendered,
): Rendered => {
  const { content, text } = rendered;
  if (channel !== 'email' || content.kind !== 'text') return rendered;
  const paragraphs = text.split(/\n{2,}/);
  const html = fillHtml(LETTER, { language, paragraphs }, { base: '', seed: '', links: [] });
  const answers = mail && { ...(mail.id && { id: mail.id }), before: fewOf(mail.before ?? []) };
  const subject = mail === undefined ? brand.name : answerSubject(mail);
  const more = { ...(answers && { answers }), ...(reply !== PERSON && { automatic: true as const }) };
  return { ...rendered, content: { kind: 'email', subject, text, html, ...more } };
};

interface Answerable {
  readonly addressOf: (text: string) => string;
  /** Domain whose mail is received, where the stage has one. */
  readonly mailDomain?: string | undefined;
}

/** A mail that can be answered: its own address for that, and with its claim the row by which an answer finds it. */
export const answerable = (
  { addressOf, mailDomain }: Answerable,
  { memberId, messageId }: Pick<SendCommand, 'memberId' | 'messageId'>,
  rendered: Rendered,
): Rendered => {
  const { content, links } = rendered;
  if (content.kind !== 'email' || mailDomain === undefined) return rendered;
  const code = replyKey(addressOf, memberId, messageId);
  const replyTo = replyAddress(code, mailDomain);
  return { ...rendered, content: { ...content, replyTo }, links: [...links, { code, url: `mailto:${replyTo}` }] };
};
