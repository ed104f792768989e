import type { Made, Making } from '#channels/render/block.ts';
import { headerOf } from '#channels/render/whatsapp-header.ts';
import { webUrl } from '#channels/web-url.ts';
import type { SessionAction } from '#messages/whatsapp.ts';
import type { WhatsappList, WhatsappSession } from '#programme/grammar/whatsapp.ts';

const listOf = ({ open, sections }: WhatsappList, { filled, tap }: Making): SessionAction => ({
  kind: 'list',
  open: filled(open),
  sections: sections.map(({ title, rows }) => ({
    ...(title !== undefined && { title: filled(title) }),
    rows: rows.map((row) => ({
      title: filled(row.title),
      ...(row.description !== undefined && { description: filled(row.description) }),
      postback: tap(row.reply),
    })),
  })),
});

const actionOf = ({ buttons, list, link }: WhatsappSession, making: Making): SessionAction | undefined => {
  const { filled, tap } = making;
  if (list !== undefined) return listOf(list, making);
  if (link !== undefined) return { kind: 'link', text: filled(link.text), url: webUrl(filled(link.url)) };
  if (buttons.length === 0) return undefined;
  return { kind: 'buttons', buttons: buttons.map(({ text, reply }) => ({ text: filled(text), postback: tap(reply) })) };
};

/** What may go while a conversation is open; whoever chooses from it says of which message, as with a quick reply. */
export const renderSession = (session: WhatsappSession, making: Making): Made => {
  const { filled } = making;
  const action = actionOf(session, making);
  const text = filled(session.text);
  const header = session.header && headerOf(session.header, filled, making);
  const content = {
    kind: 'session',
    text,
    ...(header !== undefined && { header }),
    ...(session.footer !== undefined && { footer: filled(session.footer) }),
    ...(action !== undefined && { action }),
  } as const;
  return { content, text };
};
