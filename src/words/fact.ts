/** A fact for whoever subscribes to the bus `regulars`. */
export interface Fact {
  /** `redemption.requested`, `reward.redeemed` by a voucher, `consent.changed`, `handover.requested`, `grant.requested`, `goal.reached`, `webhook.requested`, `conversation.…`, or a type of the brand's own. */
  readonly type: string;
  readonly id: string;
  readonly at: string;
  readonly memberId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What a subscriber finds as the detail of an event. Who and when stand above whatever else the fact says. */
export const detailOf = ({ id, at, memberId, detail }: Fact): Readonly<Record<string, unknown>> => ({
  ...detail,
  id,
  at,
  memberId,
});

export interface Bus {
  publish(facts: readonly Fact[]): Promise<void>;
}
