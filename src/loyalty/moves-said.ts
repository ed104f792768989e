import type { MemberEvent } from '#words/event.ts';
import { expiryDay } from '#loyalty/expiry-day.ts';
import { isExternal, ownRules, type Rules } from '#loyalty/rules.ts';
import { leavesOn } from '#members/kept-day.ts';
import type { Move } from '#members/move.ts';

export const numberIn = (data: MemberEvent['data'], field: string): number => {
  const value = data[field];
  return typeof value === 'number' ? value : 0;
};
const textIn = (data: MemberEvent['data'], field: string): string | undefined => {
  const value = data[field];
  return typeof value === 'string' ? value : undefined;
};

const said = (event: MemberEvent, rules: Rules): readonly Move[] => {
  const { type, data, time } = event;
  const points = numberIn(data, 'points');
  const given = textIn(data, 'expiresAt');
  const earned = (rule: string): Move => ({
    rule,
    points,
    expiresOn: given === undefined ? expiryDay(time, rules) : leavesOn(given),
  });
  const rule = textIn(data, 'reason');
  switch (type) {
    case 'points.earned':
      return [earned(rule ?? 'earned')];
    case 'points.spent':
      return [{ rule: rule ?? 'spent', points: -points }];
    case 'points.adjusted': {
      const lot = textIn(data, 'lot');
      const taken: Move = { rule: rule ?? 'adjusted', points, ...(lot === undefined ? {} : { expiresOn: lot }) };
      return [points >= 0 ? earned(rule ?? 'adjusted') : taken];
    }
    case 'redemption.requested':
      return [{ rule: textIn(data, 'rewardId') ?? 'redeemed', points: -points }];
    case 'stamp.earned': {
      const card = textIn(data, 'card') ?? ownRules(rules)?.stampCards[0]?.card;
      return [{ rule: rule ?? 'earned', stamps: numberIn(data, 'stamps'), ...(card === undefined ? {} : { card }) }];
    }
    case 'cashback.earned':
      return [{ rule: rule ?? 'earned', cashback: numberIn(data, 'amount') }];
    case 'cashback.spent':
      return [{ rule: rule ?? 'spent', cashback: -numberIn(data, 'amount') }];
    default:
      return [];
  }
};

const moves = ({ points = 0, cashback = 0, stamps = 0 }: Move): boolean =>
  points !== 0 || cashback !== 0 || stamps !== 0;

const withoutEmpty = ({ expiresOn, ...move }: Move): Move =>
  expiresOn === undefined || (move.points ?? 0) === 0 ? move : { ...move, expiresOn };

/** What is worth a line in the ledger. */
export const worthKeeping = (all: readonly Move[]): readonly Move[] => all.filter(moves).map(withoutEmpty);

/** What an event says itself that it moves. With an engine elsewhere nothing is earned or spent here. */
export const movesSaid = (event: MemberEvent, rules: Rules): readonly Move[] =>
  isExternal(rules) ? [] : worthKeeping(said(event, rules));
