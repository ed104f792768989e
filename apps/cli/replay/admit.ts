import type { Programme } from '#programme/programme.ts';
import { agreeTo, everyPair } from '../../world/agree.ts';
import type { World } from '../../world/world.ts';
import type { Admission } from './admissions.ts';

/** Lets members into a world: with what is known of them before their first event, and with their consent. */
export const admit = (world: World, programme: Programme, admissions: ReadonlyMap<string, Admission>) => {
  const there = new Set<string>();
  const agreed = new Set<string>();
  /** Asked again after each event: who is enrolled by one is not there before. */
  const agree = async (memberId: string): Promise<void> => {
    if (agreed.has(memberId)) return;
    const row = await world.ports.members.get(memberId);
    if (row === undefined) return;
    agreed.add(memberId);
    const given = admissions.get(memberId)?.consents ?? 'none';
    const pairs = given === 'all' ? everyPair(programme) : given === 'none' ? [] : given;
    if (pairs.length > 0) await agreeTo(world.ports, programme, row, pairs);
  };
  const enter = async (memberId: string): Promise<void> => {
    if (there.has(memberId)) return;
    there.add(memberId);
    const admission = admissions.get(memberId);
    if (admission?.profile === undefined) return;
    const { type, history, profile: data } = admission;
    const time = world.now().toISOString();
    const past = history ? { history } : {};
    await world.accept([{ id: `profile-${memberId}`, source: 'replay', type, memberId, time, ...past, data }]);
    await agree(memberId);
  };
  return { enter, agree };
};
