import type { Wording } from '#consent/consent.ts';
import type { Settings } from '#programme/grammar/settings.ts';

type Agreed = Omit<Wording, 'text'>;

/** A wording as people read it: the brand's name may stand in it as `{{ brand.name }}`. */
export const spelled = (text: string, { brand }: Settings): string =>
  text.replaceAll(/\{\{\s*brand\.name\s*\}\}/g, () => brand.name);

/** Every language of a wording, as people read it. A plain text is in the brand's own language. */
export const textsOf = (settings: Settings, id: string): Readonly<Record<string, string>> => {
  const text = settings.wording[id]?.text ?? {};
  const texts = typeof text === 'string' ? { [settings.brand.language]: text } : text;
  return Object.fromEntries(Object.entries(texts).map(([language, one]) => [language, spelled(one, settings)]));
};

/** A wording in exactly this version and language; `undefined` when the programme does not have it. */
export const exactWording = (settings: Settings, { id, version, language }: Agreed): Wording | undefined => {
  const found = Object.hasOwn(settings.wording, id) ? settings.wording[id] : undefined;
  const texts = textsOf(settings, id);
  const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
  return found?.version === version && text !== undefined ? { id, version, language, text } : undefined;
};
