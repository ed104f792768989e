import { createHash } from 'node:crypto';
import type { MemberEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';
import type { Following } from '#loyalty/follow/following.ts';
import { grantEvents } from '#loyalty/grant-events.ts';
import { appliesTo } from '#loyalty/matching.ts';

/** 48 bits of a hash: the same event draws the same lot however often it is looked at, and nobody can draw again. */
const lot = (...parts: readonly string[]): number =>
  createHash('sha256').update(parts.join('\u0000')).digest().readUIntBE(0, 6);

/** Bonuses that nobody announced: one in so many events, by lot. */
export const surprisesFrom = ({ rules, loyalty, event, member, context }: Following): readonly MemberEvent[] => {
  const { memberId, source, id, time } = event;
  return loyalty.surprises
    .filter((rule) => appliesTo(rule, event, context) && lot(rule.surprise, memberId, source, id) % rule.oneIn === 0)
    .flatMap(({ surprise, gives }) =>
      grantEvents(rules, memberId, gives, {
        id: idOf('surprise', surprise, memberId, source, id),
        time,
        reason: surprise,
        locale: member.locale,
      }),
    );
};
