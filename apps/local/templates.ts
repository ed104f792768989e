import type { MessageFile, Programme } from '#journeys/programme.ts';

type Approved = NonNullable<MessageFile['whatsapp']>;

/** Meta's form of an approved template: a link of ours ends in a parameter, any other address is fixed. */
const formOf = ({ body, buttons }: Approved, linkBase: string) => ({
  body,
  buttons: buttons.map((button) =>
    'url' in button
      ? { type: 'url', text: button.text, url: URL.canParse(button.url) ? button.url : `${linkBase}{{1}}` }
      : { type: 'quick_reply', text: button.text },
  ),
});

/** Registers a programme's WhatsApp templates with the phone, as somebody does with Meta before the first message. */
export const registerTemplates = async (programme: Programme, base: string): Promise<void> => {
  for (const { whatsapp } of Object.values(programme.messages)) {
    if (whatsapp === undefined) continue;
    const response = await fetch(`${base}/phone/api/templates/${encodeURIComponent(whatsapp.template)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(formOf(whatsapp, `${base}/l/`)),
    });
    if (!response.ok)
      throw new Error(
        `the phone refused the template ${whatsapp.template}: ${response.status} ${await response.text()}`,
      );
  }
};
