import type { Known } from '#answers/known.ts';
import { contextOf } from '#loyalty/context.ts';
import { memberOf } from '#loyalty/member.ts';
import { holdsOr } from '#programme/condition.ts';
import type { Programme } from '#programme/programme.ts';
import type { Understanding } from '#inbound/interpret.ts';
import type { Person, ReplyPorts } from '#inbound/person.ts';
import type { Reply } from '#inbound/shapes.ts';
import { idOf } from '#words/ids.ts';

/** One of each answer a day: who asks the same again was not helped by it, and two machines cannot go on for ever. */
export const answerIdOf = ({ answer }: Known, { at }: Reply, address: string): string =>
  idOf('answer', answer, address, at.slice(0, 10));

/** Whether it is meant for them, member or not, as they are now. */
export const isFor = (answer: string, { member }: Person, programme: Programme, now: Date): boolean => {
  const file = programme.answers?.[answer];
  if (file === undefined || (member === undefined && !file.strangers)) return false;
  const { settings } = programme;
  const context =
    member === undefined || file.strangers
      ? { brand: settings.brand, now }
      : contextOf(settings, memberOf(member, programme, now), {}, { now });
  return holdsOr(false, file.when, context);
};

/** A question that the brand answers, where it is for them and they did not have it today: else a person reads it. */
export const forThem = async (
  ports: Pick<ReplyPorts, 'messages' | 'now'>,
  { reply, person, programme, memberId }: { reply: Reply; person: Person; programme: Programme; memberId: string },
  understood: Understanding,
): Promise<Understanding> => {
  const { known } = understood;
  if (known === undefined) return understood;
  if (!isFor(known.answer, person, programme, ports.now())) return { ...understood, action: 'other' };
  const told = await ports.messages.get(memberId, answerIdOf(known, reply, person.address));
  return told === undefined || told.cause === reply.id ? understood : { ...understood, action: 'handover' };
};
