import { VOUCHER } from '#programme/grammar/media.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { picturesOf } from '#programme/pictures-of.ts';
import type { Found } from '#programme/problem.ts';
import { blockTexts, eachLanguage } from '#programme/texts-of.ts';
import type { Known } from '#publishing/conditions/known-values.ts';
import { elsewhere } from '#publishing/conditions/known-where.ts';

/** The code of a voucher is shown only where there is one, and a text that may go without it says it. */
export const checkPictures = (message: MessageFile, known: Known): readonly Found[] => {
  const shown = picturesOf(message).filter(({ media }) => media === VOUCHER);
  if (!Object.hasOwn(known, 'voucher'))
    return shown.map(({ path }) => ({ path, message: `a voucher ${elsewhere('voucher') ?? 'is not known here'}` }));
  if (message.sms?.media !== VOUCHER) return [];
  return blockTexts(message, 'sms')
    .flatMap(eachLanguage)
    .filter(({ text }) => !/voucher\.(code|url)/.test(text))
    .map(({ path }) => ({
      path,
      message:
        'expected {{ voucher.code }} or {{ voucher.url }} in it: where no MMS goes it is sent without the picture',
    }));
};
