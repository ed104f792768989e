import { latelyAbout } from '#inbound/change-consent.ts';
import type { Person, ReplyPorts } from '#inbound/person.ts';
import { topicScope } from '#inbound/scope.ts';
import type { Reply } from '#inbound/shapes.ts';
import { idOf } from '#words/ids.ts';

const CLARIFY_HOURS = 24;

/**
 * One question about what could have been a stop; until it is answered no marketing goes to this number, and silence is a
 * stop of the topic the person was last written to about. False when the question is open already.
 */
export const askWhetherToStop = async (ports: ReplyPorts, reply: Reply, person: Person): Promise<boolean> => {
  const { address, member } = person;
  const memberId = member?.memberId ?? `unknown:${address}`;
  const id = idOf('clarify', reply.id);
  const { pairs } = topicScope(await latelyAbout(ports, await ports.consents.get(address), member));
  const open = await ports.consents.clarify(address, { id, at: reply.at, pairs });
  if (!open && (await ports.consents.get(address))?.clarifying?.id !== id) return false;
  const dueAt = new Date(Date.parse(reply.at) + CLARIFY_HOURS * 3_600_000).toISOString();
  await ports.due.put({ kind: 'clarify', memberId, dueAt, address, channel: reply.channel, id });
  return true;
};
