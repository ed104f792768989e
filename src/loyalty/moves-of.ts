import type { MemberEvent } from '#words/event.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { expiryDay } from '#loyalty/expiry-day.ts';
import { appliesAlone } from '#loyalty/matching.ts';
import { leavesOn } from '#members/kept-day.ts';
import type { Move } from '#members/move.ts';
import { isExternal, ownRules, type Rules } from '#loyalty/rules.ts';

type Earn = Loyalty['earn'][number];
type Cashback = Loyalty['cashback'][number];

const numberIn = (data: MemberEvent['data'], field: string): number => {
  const value = data[field];
  return typeof value === 'number' ? value : 0;
};
const textIn = (data: MemberEvent['data'], field: string): string | undefined => {
  const value = data[field];
  return typeof value === 'string' ? value : undefined;
};

/** Points of a rule before any tier multiplies them: once an event, or for each whole `per` of its amount. */
export const pointsBy = ({ points, per }: Earn, { data }: MemberEvent): number =>
  per === undefined ? points : Math.floor(numberIn(data, 'amount') / per) * points;

/** Hundredths of a percent are whole numbers, so nothing is ever rounded twice. */
export const cashbackBy = ({ percent }: Cashback, { data }: MemberEvent): number =>
  Math.floor((numberIn(data, 'amount') * Math.round(percent * 100)) / 10_000);

/** What the event says of itself. */
const stated = (event: MemberEvent, rules: Rules): readonly Move[] => {
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

/** What rules give for the event alone. */
const earned = (event: MemberEvent, rules: Rules): readonly Move[] => {
  const expiresOn = expiryDay(event.time, rules);
  const loyalty = ownRules(rules);
  if (loyalty === undefined) {
    if (event.type !== 'purchase.completed') return [];
    const whole = Math.floor(numberIn(event.data, 'amount') / 100);
    return [{ rule: 'purchase', points: whole * (rules.settings.points?.perWholeUnit ?? 0), expiresOn }];
  }
  return [
    ...loyalty.earn
      .filter((rule) => appliesAlone(rule, event))
      .map((rule): Move => ({ rule: rule.earn, points: pointsBy(rule, event), expiresOn })),
    ...loyalty.stampCards
      .filter((rule) => appliesAlone(rule, event))
      .map(({ card }): Move => ({ rule: card, stamps: 1, card })),
    ...loyalty.cashback
      .filter((rule) => appliesAlone(rule, event))
      .map((rule): Move => ({ rule: rule.cashback, cashback: cashbackBy(rule, event) })),
  ];
};

const moves = ({ points = 0, cashback = 0, stamps = 0 }: Move): boolean =>
  points !== 0 || cashback !== 0 || stamps !== 0;

const withoutEmpty = ({ expiresOn, ...move }: Move): Move =>
  expiresOn === undefined || (move.points ?? 0) === 0 ? move : { ...move, expiresOn };

/**
 * All that an event moves and can be known without its member, so that it goes into the ledger and the balance with the event
 * and in any order. With an engine elsewhere nothing is earned or spent here.
 */
export const movesOf = (event: MemberEvent, rules: Rules): readonly Move[] =>
  isExternal(rules) ? [] : [...stated(event, rules), ...earned(event, rules)].filter(moves).map(withoutEmpty);
