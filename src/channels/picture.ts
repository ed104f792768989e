import type { voucherOf } from '#channels/voucher-of.ts';
import type { Picture } from '#messages/picture.ts';
import { VOUCHER } from '#programme/grammar/media.ts';

/** The picture that a block names; none where it is that of a voucher, and the message is about none. */
export const pictureOf = (
  media: string | undefined,
  context: Readonly<Record<string, unknown>>,
): Picture | undefined => {
  if (media === undefined) return undefined;
  if (media !== VOUCHER) return { file: media };
  const { code = '', url = '' } = (context['voucher'] ?? {}) as Partial<ReturnType<typeof voucherOf>>;
  // Scanners read what is typed without its dashes; the page has the same picture.
  return url === '' ? undefined : { code: code.replaceAll('-', ''), url: `${url}/code.png` };
};
