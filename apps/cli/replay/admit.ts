import type { Programme } from '#journeys/programme.ts';
import { agreeTo, everyPair } from '../world/agree.ts';
import type { World } from '../world/world.ts';
import type { GivenEvent } from './given.ts';
import type { KnownMember } from './read-members.ts';
import { standIn } from './stand-in.ts';

export interface Admission {
  readonly members?: ReadonlyMap<string, KnownMember>;
  /** `granted`: who has no event about consent agreed to everything at their first event. */
  readonly consents: 'granted' | 'events';
  /** Whether those that no event enrols join with their first event, or were members all along. */
  readonly join: boolean;
}

const idsWith = (events: readonly GivenEvent[], type: string): ReadonlySet<string> =>
  new Set(events.flatMap((event) => (event.type === type ? [event.memberId] : [])));

/**
 * Lets members in just before their first event: with the profile that is known of them, or a stand-in where no event brings
 * one, and with their consent.
 */
export const admit = (
  world: World,
  programme: Programme,
  events: readonly GivenEvent[],
  { members = new Map<string, KnownMember>(), consents, join }: Admission,
): {
  readonly enter: (memberId: string) => Promise<void>;
  /** Asked again after each event: who is enrolled by one is not there before. */
  readonly agree: (memberId: string) => Promise<void>;
} => {
  const enrolled = idsWith(events, 'member.enrolled');
  const decided = idsWith(events, 'consent.captured');
  const there = new Set<string>();
  const agreed = new Set<string>();
  let strangers = 0;

  const profileOf = (memberId: string) => {
    const known = members.get(memberId)?.profile;
    if (known !== undefined) return known;
    return enrolled.has(memberId) ? undefined : standIn(strangers++);
  };
  const agree = async (memberId: string): Promise<void> => {
    if (agreed.has(memberId)) return;
    const row = await world.ports.members.get(memberId);
    if (row === undefined) return;
    agreed.add(memberId);
    const given =
      members.get(memberId)?.consents ?? (consents === 'granted' && !decided.has(memberId) ? 'all' : 'none');
    const pairs = given === 'all' ? everyPair(programme) : given === 'none' ? [] : given;
    if (pairs.length > 0) await agreeTo(world.ports, programme, row, pairs);
  };
  const enter = async (memberId: string): Promise<void> => {
    if (there.has(memberId)) return;
    there.add(memberId);
    const data = profileOf(memberId);
    if (data === undefined) return;
    const type = enrolled.has(memberId) ? 'member.updated' : 'member.enrolled';
    const history = join ? {} : { history: true };
    const time = world.now().toISOString();
    await world.accept([{ id: `profile-${memberId}`, source: 'replay', type, memberId, time, ...history, data }]);
    await agree(memberId);
  };
  return { enter, agree };
};
