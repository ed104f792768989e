import type { MemberRow } from '#members/member-row.ts';
import { Misuse } from '../errors.ts';
import { agreeTo, everyPair } from '../../world/agree.ts';
import type { World } from '../../world/world.ts';
import type { Programme } from '#programme/programme.ts';
import type { Subject } from './subject.ts';

const taken = async (world: World, raw: object): Promise<void> => {
  const [result] = await world.accept([raw]);
  if (result?.status !== 'rejected') return;
  const id = String(result.id);
  throw new Misuse(`the event ${id} was refused: ${'path' in result ? `${result.path} ${result.reason}` : ''}`);
};

/** The member with what happened to them before: it builds balances and starts nothing. */
export const prepare = async (world: World, programme: Programme, subject: Subject): Promise<MemberRow> => {
  const { memberId, profile, events, consents } = subject;
  const before = new Date(world.now().getTime() - 1).toISOString();
  const enrols = events.some(({ type }) => type === 'member.enrolled');
  const type = enrols ? 'member.updated' : 'member.enrolled';
  await taken(world, { id: 'profile', type, memberId, time: before, history: true, data: profile });
  for (const [index, event] of events.entries())
    await taken(world, { id: `event-${index + 1}`, time: before, ...event, memberId, history: true });
  const at = world.now().getTime();
  await world.go(at);
  const row = await world.ports.members.get(memberId);
  if (row === undefined) throw new Error('a member that was taken is not there');
  const pairs = consents === 'all' ? everyPair(programme) : consents === 'none' ? [] : consents;
  await agreeTo(world.ports, programme, row, pairs);
  return row;
};
