import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type Pair, type YAMLMap } from 'yaml';
import { CHANNELS, Channel } from '#words/channel.ts';
import { LANGUAGES, type Choices, type Language } from './choices.ts';

/** A programme that is made one's own, and what its brand is called in its texts. */
export interface Original {
  readonly brand: string;
  /** Whether its channels can be chosen: the example has journeys that are about one channel. */
  readonly adaptable: boolean;
}

/** Languages that any text of an original has. */
const WRITTEN: readonly string[] = [...LANGUAGES, 'fr', 'es'];
const CALLED: Readonly<Record<Language, Partial<Record<Channel, string>>>> = {
  en: { sms: 'text' },
  sv: { sms: 'sms' },
  de: {},
};

/** The channels of a phone as a text lists them, such as `text, RCS and WhatsApp`. */
const listed = (language: Language, channels: readonly Channel[]): string => {
  const names = (['sms', 'rcs', 'whatsapp'] as const)
    .filter((channel) => channels.includes(channel))
    .map((channel) => CALLED[language][channel] ?? CHANNELS[channel].name);
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names);
};

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
const isByLanguage = ({ items }: YAMLMap): boolean =>
  items.length > 0 && items.every((pair) => WRITTEN.includes(keyOf(pair)));
const isChannel = (word: unknown): word is Channel => Channel.safeParse(word).success;

const keepLanguages = (document: Document, { languages }: Choices): void => {
  visit(document, {
    Map: (_, map) => {
      if (isByLanguage(map)) map.items = map.items.filter((pair) => languages.some((one) => one === keyOf(pair)));
    },
  });
  if (document.hasIn(['brand', 'language'])) document.setIn(['brand', 'language'], languages[0]);
};

const rename = (document: Document, original: Original, choices: Choices): void => {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value !== 'string') return;
      const renamed = scalar.value.replaceAll(original.brand, () => choices.brand);
      scalar.value = original.adaptable
        ? LANGUAGES.reduce(
            (text, language) => text.replaceAll(listed(language, Channel.options), listed(language, choices.channels)),
            renamed,
          )
        : renamed;
    },
  });
};

/** Lists and blocks of channels without those that are not chosen; false when something has none left. */
const keepChannels = (document: Document, path: string, { channels }: Choices): boolean => {
  const isChosen = (word: unknown): boolean => channels.some((channel) => channel === word);
  let whole = true;
  visit(document, {
    Pair: (_, pair) => {
      if (!['via', 'channels'].includes(keyOf(pair)) || !isSeq(pair.value)) return;
      pair.value.items = pair.value.items.filter((item) => isScalar(item) && isChosen(item.value));
      if (pair.value.items.length === 0) whole = false;
    },
  });
  const { contents } = document;
  if (path === 'programme.yaml') {
    const wording = document.get('wording');
    if (isMap(wording))
      wording.items = wording.items.filter(({ value }) => {
        const asked = isMap(value) ? value.get('channels') : undefined;
        return !isSeq(asked) || asked.items.length > 0;
      });
    return true;
  }
  if (!path.startsWith('messages/') || !isMap(contents)) return whole;
  contents.items = contents.items.filter((pair) => !isChannel(keyOf(pair)) || isChosen(keyOf(pair)));
  return contents.items.some((pair) => isChannel(keyOf(pair)));
};

/** A file of the original in the name, the languages and by the channels of a brand; undefined when that leaves nothing of it. */
export const adapt = (path: string, source: string, original: Original, choices: Choices): string | undefined => {
  if (path.startsWith('emails/') && original.adaptable && !choices.channels.includes('email')) return undefined;
  if (!/\.ya?ml$/.test(path)) return source;
  const document = parseDocument(source);
  keepLanguages(document, choices);
  rename(document, original, choices);
  if (original.adaptable && !keepChannels(document, path, choices)) return undefined;
  return document.toString({ lineWidth: 128, singleQuote: true });
};
