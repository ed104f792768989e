import { converse } from '#conversations/converse.ts';
import { isHeld, type Thread } from '#conversations/thread.ts';
import type { Meaning, Understanding } from '#inbound/interpret.ts';
import type { ReplyPorts } from '#inbound/person.ts';
import type { Reply } from '#inbound/shapes.ts';
import type { Programme } from '#programme/programme.ts';
import { idOf } from '#words/ids.ts';

/** What is carried out whoever has the conversation: all that is consent or a choice of theirs, and HELP (CTIA). */
const ALWAYS: readonly Meaning[] = ['stop', 'start', 'help', 'yes', 'keep', 'ask', 'pause', 'preferences', 'code'];
/** Nothing of it is theirs, or it is over with the tap. */
const NOTHING: readonly Meaning[] = ['reaction', 'quote', 'automatic', 'open-link'];

/** While a person has the thread, what would be answered by itself, or would answer a journey, is for them. */
export const orPerson = (understood: Understanding, thread: Thread | undefined, now: Date): Understanding =>
  thread === undefined || !isHeld(thread, now) || [...ALWAYS, ...NOTHING].includes(understood.action)
    ? understood
    : { action: 'person' };

/** What people read: in a thread that somebody has, what is angry, and what nobody understood. */
const FOR_PEOPLE: readonly Meaning[] = ['person', 'handover', 'other'];

/** A reply for people opens the thread of whoever wrote, or goes on in it; so does a question whose answer says so. */
export const tellPeople = async (
  ports: ReplyPorts,
  { settings, answers }: Programme,
  memberId: string,
  { id, from, channel, at }: Reply,
  { action, known }: Understanding,
): Promise<void> => {
  const handOver = known === undefined ? undefined : answers?.[known.answer]?.handOver;
  if (!FOR_PEOPLE.includes(action) && handOver === undefined) return;
  const now = ports.now().toISOString();
  const happening = { kind: 'heard', id: idOf('in', id), at: now, channel, from, saidAt: at, ...handOver } as const;
  await converse(ports, settings, memberId, happening);
};
