import { Channel } from '#words/channel.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import type { Problem } from '#programme/problem.ts';
import { blockLanguages, blockTexts, type BlockText } from '#programme/texts-of.ts';

type Found = Omit<Problem, 'file'>;

const MARKUP = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** An address, a code, a parameter or a text of variables only reads alike in every language. */
export const isWordless = (path: BlockText['path'], text: string): boolean =>
  ['url', 'code'].includes(String(path.at(-1))) ||
  path.at(-2) === 'parameters' ||
  !/\p{L}/u.test(text.replace(MARKUP, ''));

/**
 * Nobody reads two languages in one message: all texts of a block have the same, and the brand's own is one of them.
 * A text is named with the languages it lacks.
 */
export const checkLanguages = (message: MessageFile, { brand }: Settings): readonly Found[] =>
  Channel.options.flatMap((channel) => {
    const languages = blockLanguages(message, channel);
    const texts = blockTexts(message, channel);
    if (texts.every(({ text }) => typeof text === 'string')) return [];
    const wanted = [...new Set([brand.language, ...languages])];
    const owner = (language: string): string =>
      texts
        .find(({ text }) => typeof text !== 'string' && Object.hasOwn(text, language))
        ?.path.map(String)
        .join('.') ?? '';
    const because = (language: string): string =>
      language === brand.language ? "the brand's own language" : `which ${owner(language)} has`;
    return [
      ...texts.flatMap(({ path, text }): readonly Found[] => {
        if (typeof text === 'string')
          return isWordless(path, text)
            ? []
            : [{ path, message: `expected a text for each of ${wanted.join(', ')}: others of this block have them` }];
        return wanted
          .filter((language) => !Object.hasOwn(text, language))
          .map((language) => ({ path, key: true, message: `no text in ${language}, ${because(language)}` }));
      }),
    ];
  });
