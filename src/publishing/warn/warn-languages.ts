import { Channel } from '#words/channel.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { chosenLanguage } from '#programme/localized.ts';
import type { Found } from '#programme/problem.ts';
import { blockLanguages, blockTexts } from '#programme/texts-of.ts';
import { isWordless } from '#publishing/check/check-languages.ts';

/** A block that says nothing in words reads alike in every language. */
const saysSomething = (message: MessageFile, channel: Channel): boolean =>
  blockTexts(message, channel).some(({ path, text }) => typeof text !== 'string' || !isWordless(path, text));

/**
 * A language that one channel of a message has and another lacks: whoever reads it gets the brand's language where the first does not
 * reach them, and nothing would say so.
 */
export const warnLanguages = (message: MessageFile, { brand }: Settings): readonly Found[] => {
  const blocks = Channel.options
    .filter((channel) => saysSomething(message, channel))
    .map((channel) => ({ channel, languages: [...new Set([brand.language, ...blockLanguages(message, channel)])] }));
  return blocks.flatMap(({ channel, languages }) => {
    const others = blocks.flatMap((other) =>
      other.languages.map((language) => ({
        channel: other.channel,
        language,
        reads: chosenLanguage(languages, language, ''),
      })),
    );
    const lacking = others.filter(
      ({ language, reads }, at) => reads === '' && others.findIndex((one) => one.language === language) === at,
    );
    return lacking.map(({ channel: other, language }) => ({
      path: [channel],
      key: true,
      message: `no text in ${language}, which ${other} has: who reads ${language} is written to in ${brand.language} here`,
    }));
  });
};
