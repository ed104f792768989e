import { rewardIn } from '#loyalty/reward.ts';
import type { Rules } from '#loyalty/rules.ts';
import { spelled, voucherCode } from '#members/voucher-code.ts';
import type { pageLinks } from '#channels/page-links.ts';

/** What a text says of a voucher; empty where there is none. */
export const NO_VOUCHER = { code: '', url: '' };

/** The voucher of the redemption that a message is about. Its code follows from it and is kept nowhere but in the text. */
export const voucherOf = (
  { addressOf }: { readonly addressOf: (text: string) => string },
  rules: Rules,
  links: Pick<ReturnType<typeof pageLinks>, 'voucher'>,
  facts: Readonly<Record<string, unknown>>,
): typeof NO_VOUCHER => {
  const { redemptionId, rewardId, answerBy } = (facts['event'] ?? {}) as Readonly<Record<string, unknown>>;
  // Of what waits for an answer there is none yet.
  if (
    typeof redemptionId !== 'string' ||
    answerBy !== undefined ||
    rewardIn(rules, String(rewardId))?.voucher === undefined
  )
    return NO_VOUCHER;
  return { code: spelled(voucherCode(redemptionId, addressOf)), url: links.voucher(redemptionId) };
};
