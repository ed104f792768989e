import type { ResponseCommand } from '#channels/command.ts';
import { agree, start, stop } from '#inbound/change-consent.ts';
import { interpret } from '#inbound/interpret.ts';
import { whoIs, type Person, type ReplyPorts } from '#inbound/person.ts';
import { redeem } from '#inbound/redeem.ts';
import type { Reply } from '#inbound/shapes.ts';
import { idOf } from '#journeys/ids.ts';
import type { Programme, ReplyName } from '#journeys/programme.ts';
import { memberOf } from '#members/member.ts';

/** Which answer a reply gets, after what it asks for was done. `undefined`: none. */
const act = async (
  ports: ReplyPorts,
  reply: Reply,
  action: ReturnType<typeof interpret>,
  person: Person,
  programme: Programme,
): Promise<{ name: ReplyName; facts?: ResponseCommand['facts'] } | undefined> => {
  switch (action) {
    case 'stop':
      return { name: 'stopped' };
    case 'start':
      await start(ports, reply, person, programme);
      return { name: 'started' };
    case 'help':
      return { name: 'help' };
    case 'yes':
      await agree(ports, reply, person);
      return undefined;
    case 'balance':
      return person.member === undefined ? { name: 'pointer' } : { name: 'balance' };
    case 'redeem':
      return person.member === undefined ? { name: 'pointer' } : redeem(ports, person.member, programme);
    case 'rewards': {
      const rewards =
        person.member === undefined ? [] : memberOf(person.member, programme.settings, ports.now()).rewards;
      return { name: rewards.some((reward) => reward.state === 'unlocked') ? 'rewards' : 'rewards-none' };
    }
    case 'not-now':
      return { name: 'not-now' };
    case 'open-link':
      return undefined;
    case 'other':
      return { name: 'pointer' };
  }
};

/** One confirmation for each time somebody stopped, one pointer to HELP a day, one of every other answer for each reply. */
const answerId = (name: ReplyName, reply: Reply, address: string, stoppedAt: string, now: string): string => {
  if (name === 'stopped') return idOf('stopped', address, stoppedAt);
  return name === 'pointer' ? idOf('pointer', address, now.slice(0, 10)) : idOf('reply', reply.id);
};

/**
 * Understands one reply and acts on it, opt-out first. May be called again for the same reply: every effect carries the
 * reply's id, so nothing happens twice.
 */
export const receiveReply = async (ports: ReplyPorts, reply: Reply): Promise<{ readonly action: string }> => {
  const programme = await ports.programmes.live();
  const { settings } = programme;
  const stopped = interpret(reply, settings, false) === 'stop' ? await stop(ports, reply) : undefined;
  const person = await whoIs(ports, reply.from);
  const memberId = person.member?.memberId ?? `unknown:${person.address}`;
  const now = ports.now().toISOString();
  const action = interpret(reply, settings, person.question !== undefined);
  await ports.messages.receive({
    memberId,
    messageId: idOf('in', reply.id),
    direction: 'in',
    channel: reply.channel,
    class: 'inbound',
    message: action,
    cause: reply.id,
    state: 'received',
    at: reply.at,
    timeline: { received: now },
    text: reply.text,
  });
  if (stopped !== undefined && stopped.stoppedAt === undefined) return { action };
  const answer = await act(ports, reply, action, person, programme);
  if (answer === undefined) return { action };
  const messageId = answerId(answer.name, reply, person.address, stopped?.stoppedAt ?? '', now);
  await ports.outbox.send([
    {
      kind: 'response',
      messageId,
      memberId,
      to: reply.from,
      channel: reply.channel,
      reply: answer.name,
      cause: reply.id,
      facts: answer.facts ?? {},
    },
  ]);
  return { action };
};
