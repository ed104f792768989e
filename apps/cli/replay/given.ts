/** One event as POST /events takes it, with the instant it happened. */
export interface GivenEvent {
  /** Milliseconds. */
  readonly at: number;
  readonly memberId: string;
  readonly type: string;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A line that is no event, by its file and number. */
export interface Unreadable {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface Given {
  /** In the order of time; those of one instant as they stood. */
  readonly events: readonly GivenEvent[];
  readonly unreadable: readonly Unreadable[];
}

export const inOrder = (events: readonly GivenEvent[]): readonly GivenEvent[] => events.toSorted((a, b) => a.at - b.at);
