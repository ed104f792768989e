/** Facts whose words stay in the ledger: others may reverse them, or say of them what they were. */
const KEPT: ReadonlySet<string> = new Set([
  'purchase.completed',
  'purchase.refunded',
  'purchase.corrected',
  'redemption.requested',
  'redemption.cancelled',
  'tier.changed',
]);

export const isKept = (type: string): boolean => KEPT.has(type);
