/** Tickets that were used, by their id, for as long as they could be used again. */
export interface UsedTickets {
  /** True the first time, also when it comes ten times at once. Kept until a day after `expiresAt`. */
  use(ticket: { readonly id: string; readonly expiresAt: string }): Promise<boolean>;
  isUsed(id: string): Promise<boolean>;
}
