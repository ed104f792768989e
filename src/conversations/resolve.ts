import { converse, type Conversed, type ConversePorts } from '#conversations/converse.ts';
import type { HappeningOf } from '#conversations/happening.ts';
import { ownEffect } from '#events/own-effect.ts';
import type { Members } from '#members/member-row.ts';
import type { Programme } from '#programme/programme.ts';
import type { OurEvent } from '#words/event.ts';
import { idOf } from '#words/ids.ts';

export interface ResolvePorts extends ConversePorts {
  readonly members: Pick<Members, 'get' | 'commit'>;
}

/**
 * A person is done with a thread, and journeys hear of it as of any event of the member. Of a stranger only the bus hears: no journey is
 * theirs. The same again commits the same event.
 */
export const resolve = async (
  ports: ResolvePorts,
  programme: Programme,
  memberId: string,
  happening: HappeningOf<'resolved'>,
): Promise<Conversed> => {
  const done = await converse(ports, programme.settings, memberId, happening);
  if (!done.ok || memberId.startsWith('unknown:')) return done;
  const entry = await ports.conversations.entry(memberId, happening.id);
  const fact = entry?.facts.find(({ type }) => type === 'conversation.resolved');
  if (entry === undefined || fact === undefined) return done;
  const event: OurEvent = {
    id: idOf('conversation', memberId, entry.id),
    ...{ type: 'conversation.resolved', source: 'regulars', time: entry.at, memberId, data: fact.detail },
  };
  await ports.members.commit(event, ownEffect(event, programme));
  return done;
};
