import type { MemberEvent } from '#words/event.ts';
import type { Loyalty } from '#programme/grammar/loyalty.ts';
import { expiryDay } from '#loyalty/expiry-day.ts';
import { appliesAlone } from '#loyalty/matching.ts';
import { movesSaid, numberIn, worthKeeping } from '#loyalty/moves-said.ts';
import type { Move } from '#members/move.ts';
import { isExternal, ownRules, type Rules } from '#loyalty/rules.ts';

type Earn = Loyalty['earn'][number];
type Cashback = Loyalty['cashback'][number];

/** Points of a rule before any tier multiplies them: once an event, or for each whole `per` of its amount. */
export const pointsBy = ({ points, per }: Earn, { data }: MemberEvent): number =>
  per === undefined ? points : Math.floor(numberIn(data, 'amount') / per) * points;

/** Hundredths of a percent are whole numbers, so nothing is ever rounded twice. */
export const cashbackBy = ({ percent }: Cashback, { data }: MemberEvent): number =>
  Math.floor((numberIn(data, 'amount') * Math.round(percent * 100)) / 10_000);

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

/**
 * All that an event moves and can be known without its member, so that it goes into the ledger and the balance with the event
 * and in any order. With an engine elsewhere nothing is earned or spent here.
 */
export const movesOf = (event: MemberEvent, rules: Rules): readonly Move[] =>
  isExternal(rules) ? [] : [...movesSaid(event, rules), ...worthKeeping(earned(event, rules))];
