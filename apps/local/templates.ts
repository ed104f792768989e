import { fetchAgain } from '../cli/fetch-again.ts';
import { templateLanguage } from '#channels/render/whatsapp.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { inLanguage } from '#programme/localized.ts';
import type { Programme } from '#programme/programme.ts';
import { blockLanguages } from '#programme/texts-of.ts';

type Approved = NonNullable<MessageFile['whatsapp']>;

/** Meta's form of an approved template in one language and under its category: a link of ours ends in a parameter, any other address is fixed. */
const formOf = ({ body, buttons }: Approved, type: MessageFile['class'], language: string, linkBase: string) => ({
  category: type === 'marketing' ? 'marketing' : 'utility',
  body: inLanguage(body, language),
  buttons: buttons.map((button) => {
    const text = inLanguage(button.text, language);
    if (!('url' in button)) return { type: 'quick_reply', text };
    const url = inLanguage(button.url, language);
    return { type: 'url', text, url: URL.canParse(url) ? url : `${linkBase}{{1}}` };
  }),
});

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

/** What a programme's templates are called, with their languages. */
export const templateNames = (programme: Programme): readonly string[] =>
  templatesIn(programme).map(({ whatsapp, code }) => `${whatsapp.template}:${code}`);

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
