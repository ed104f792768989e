import { SESSION_CONTENTS } from '../phone/business.ts';
import { fetchAgain } from '../cli/fetch-again.ts';
import { templateLanguage } from '#channels/render/whatsapp.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { WhatsappBlock, WhatsappButton, WhatsappHeader } from '#programme/grammar/whatsapp.ts';
import { inLanguage } from '#programme/localized.ts';
import type { Programme } from '#programme/programme.ts';
import { blockLanguages } from '#programme/texts-of.ts';

/** Meta's form of what was approved in one language: a link of ours ends in a parameter, any other address is fixed. */
const buttonForm = (language: string, linkBase: string) => (button: WhatsappButton) => {
  if ('code' in button) return { type: 'copy_code', text: 'Copy code' };
  const text = inLanguage(button.text, language);
  if ('phone' in button) return { type: 'phone_number', text, phone: button.phone };
  if ('reply' in button) return { type: 'quick_reply', text };
  const url = inLanguage(button.url, language);
  return { type: 'url', text, url: URL.canParse(url) ? url : `${linkBase}{{1}}` };
};
const headerForm = (header: WhatsappHeader | undefined, language: string) => {
  if (header === undefined) return {};
  if ('text' in header) return { header: inLanguage(header.text, language) };
  return { headerFormat: 'image' in header ? 'image' : 'video' in header ? 'video' : 'document' };
};

const formOf = (block: WhatsappBlock, type: MessageFile['class'], language: string, linkBase: string) => {
  const button = buttonForm(language, linkBase);
  return {
    category: type === 'marketing' ? 'marketing' : 'utility',
    body: inLanguage(block.body, language),
    ...headerForm(block.header, language),
    ...(block.footer !== undefined && { footer: inLanguage(block.footer, language) }),
    buttons: block.buttons.map(button),
    ...(block.carousel !== undefined && {
      cards: block.carousel.map((card) => ({
        headerFormat: 'image' in card ? 'image' : 'video',
        body: card.body === undefined ? '' : inLanguage(card.body, language),
        buttons: card.buttons.map(button),
      })),
    }),
  };
};

/** Every template of a programme in each of its languages, as Meta calls them. */
const templatesIn = ({ messages, settings }: Programme) =>
  Object.values(messages).flatMap((file) => {
    const { whatsapp } = file;
    if (whatsapp === undefined) return [];
    const several = blockLanguages(file, 'whatsapp');
    return (several.length > 0 ? several : [settings.brand.language]).map((language) => ({
      ...{ file, whatsapp, language },
      code: whatsapp.language ?? templateLanguage(language),
    }));
  });

/** What a programme's templates are called, with their languages; and what Twilio has for an open conversation. */
export const templateNames = (programme: Programme): readonly string[] => [
  ...templatesIn(programme).map(({ whatsapp, code }) => `${whatsapp.template}:${code}`),
  ...SESSION_CONTENTS,
];

/** Registers a programme's WhatsApp templates with the phone, as somebody does with Meta before the first message. */
export const registerTemplates = async (programme: Programme, base: string): Promise<void> => {
  for (const { file, whatsapp, language, code } of templatesIn(programme)) {
    const address = `${base}/phone/api/templates/${encodeURIComponent(whatsapp.template)}`;
    const response = await fetchAgain(address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...formOf(whatsapp, file.class, language, `${base}/l/`), language: code }),
    });
    if (!response.ok)
      throw new Error(
        `the phone refused the template ${whatsapp.template} in ${code}: ${response.status} ${await response.text()}`,
      );
  }
};
