import type { LedgerRow, Move } from '#members/move.ts';
import type { Told } from './entry.ts';

/** Facts that say by themselves what they move. */
const SAYS_SO = /^(points|stamp|cashback|balance|ledger)\./;

const signed = (amount: number): string => (amount > 0 ? `+${amount}` : `${amount}`);

const moved = ({ rule, points, cashback, stamps }: Move): string => {
  const amounts = [
    ...(points === undefined ? [] : [`${signed(points)} points`]),
    ...(cashback === undefined ? [] : [`${signed(cashback)} cashback`]),
    ...(stamps === undefined ? [] : [`${signed(stamps)} stamps`]),
  ];
  return `${amounts.join(', ')} by ${rule}`;
};

/** What a fact moved on the member's account by the rules of loyalty, where the fact itself does not say it. */
export const tellLedger = ({ type, moves }: LedgerRow): Told | undefined =>
  SAYS_SO.test(type) || moves.length === 0
    ? undefined
    : { what: 'granted', say: moves.map(moved).join('; '), details: { for: type, moves } };
