/** What a member shows at a counter to be handed a reward they asked for. Its code is nowhere in it: see `voucherCode`. */
export interface Voucher {
  readonly memberId: string;
  readonly redemptionId: string;
  readonly rewardId: string;
  readonly title: string;
  readonly issuedAt: string;
  /** From here on it is worth nothing. */
  readonly until: string;
  readonly used?: Use;
  /** The redemption was taken back, or the reward handed over without it. */
  readonly voidAt?: string;
}

/** Who took it, and where. */
export interface Use {
  readonly at: string;
  readonly store: string;
  /** Who stood at the counter, as the shop calls them. */
  readonly clerk?: string;
  /** The request that took it, which hears that it did however often it comes. */
  readonly request: string;
}
