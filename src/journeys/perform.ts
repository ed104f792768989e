import type { Outbox } from '#messages/command.ts';
import { effectOf } from '#events/effect.ts';
import { converse, type ConversePorts } from '#conversations/converse.ts';
import type { Fact } from '#words/fact.ts';
import type { Surveys } from '#surveys/surveys.ts';
import type { Effect } from '#runs/effect.ts';
import type { Programme } from '#programme/programme.ts';
import type { Members, MemberRow } from '#members/member-row.ts';

export interface PerformPorts extends ConversePorts {
  readonly members: Pick<Members, 'commit' | 'get'>;
  readonly outbox: Outbox;
  readonly surveys: Pick<Surveys, 'keep'>;
}

/** A person is to read it: their thread opens, or has one more reason to be. */
const handOff = async (ports: PerformPorts, { settings }: Programme, fact: Fact): Promise<void> => {
  const note = fact.detail['note'];
  if (fact.type !== 'handover.requested' || typeof note !== 'string') return;
  const { id, at, memberId } = fact;
  await converse(ports, settings, memberId, { kind: 'handed-off', id, at, note });
};

/**
 * Does what a run decided, in order of kind: facts of the member first, so that a message that follows them shows them. Safe
 * to repeat. `seen` is the member as the stream showed it, where nothing of this run changed it.
 */
export const perform = async (
  ports: PerformPorts,
  programme: Programme,
  effects: readonly Effect[],
  seen?: MemberRow,
): Promise<void> => {
  const events = effects.flatMap((effect) => (effect.kind === 'commit' ? [effect.event] : []));
  for (const event of events) await ports.members.commit(event, effectOf(event, programme));
  for (const effect of effects) if (effect.kind === 'mark') await ports.surveys.keep(effect.mark);
  const facts = effects.flatMap((effect) => (effect.kind === 'fact' ? [effect.fact] : []));
  if (facts.length > 0) await ports.bus.publish(facts);
  for (const fact of facts) await handOff(ports, programme, fact);
  const sends = effects.flatMap((effect) => (effect.kind === 'send' ? [effect.command] : []));
  const fresh = seen === undefined || events.length > 0 ? {} : { seen };
  if (sends.length > 0) await ports.outbox.send(sends.map((command) => ({ ...command, ...fresh })));
};
