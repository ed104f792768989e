import type { Settings } from '#programme/grammar/settings.ts';
import type { Problem } from '#programme/problem.ts';
import { shortestText } from '#publishing/check/shortest-text.ts';
import { smsCost } from '#messages/sms-segments.ts';
import { blockTexts, eachLanguage, type Text } from '#programme/texts-of.ts';
import type { MessageFile } from '#programme/grammar/message.ts';

/** What a phone still puts together (providers cut or refuse longer texts). */
const MAX_SEGMENTS = 10;

/** What a template is known to hold before it is sent to anyone. */
export const brandValues = ({ brand }: Settings): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(brand).map(([name, value]) => [`brand.${name}`, value]));

/** A text that is more segments than a phone puts together, whatever it is filled with. */
export const tooManySegments = (
  { path, text }: Text,
  values: Readonly<Record<string, string>>,
): Omit<Problem, 'file'> | undefined => {
  const { segments, outside } = smsCost(shortestText(text, values));
  if (segments <= MAX_SEGMENTS) return undefined;
  const why = outside === null ? '' : ` because of ${outside.name}, which GSM 7-bit does not have`;
  const at = outside === null ? -1 : text.indexOf(outside.character);
  return {
    path,
    message: `expected at most ${MAX_SEGMENTS} SMS segments, this is at least ${segments}${why}`,
    ...(at < 0 ? {} : { at }),
  };
};

/** What no phone puts together, in any language. */
export const checkSms = (
  message: MessageFile,
  { settings }: { readonly settings: Settings },
): readonly Omit<Problem, 'file'>[] => {
  const values = brandValues(settings);
  return blockTexts(message, 'sms')
    .flatMap(eachLanguage)
    .flatMap((text) => tooManySegments(text, values) ?? []);
};
