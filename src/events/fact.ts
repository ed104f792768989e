/** A fact for whoever subscribes to the bus `regulars`. */
export interface Fact {
  readonly type: 'redemption.requested' | 'consent.changed' | 'handover.requested';
  readonly id: string;
  readonly at: string;
  readonly memberId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Bus {
  publish(facts: readonly Fact[]): Promise<void>;
}
