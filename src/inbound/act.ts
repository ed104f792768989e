import type { ResponseCommand } from '#channels/command.ts';
import { agree, askWhetherToStop, start, type Stopped } from '#inbound/change-consent.ts';
import type { Meaning } from '#inbound/interpret.ts';
import { pause, type Person, type ReplyPorts } from '#inbound/person.ts';
import { redeem } from '#inbound/redeem.ts';
import type { Reply } from '#inbound/shapes.ts';
import { idOf } from '#journeys/ids.ts';
import type { Programme, ReplyName } from '#journeys/programme.ts';
import { memberOf } from '#members/member.ts';

export interface Answer {
  readonly name: ReplyName;
  readonly facts?: ResponseCommand['facts'];
}

interface Understood {
  readonly reply: Reply;
  readonly action: Meaning;
  readonly person: Person;
  readonly programme: Programme;
  readonly stopped: Stopped | undefined;
}

/** A person reads it; the bus tells whoever runs the inbox. */
const handOver = (ports: ReplyPorts, reply: Reply, { members }: Person): Promise<void> =>
  ports.bus.publish(
    members.slice(0, 1).map(({ memberId }) => ({
      type: 'handover.requested',
      id: idOf('handover', reply.id),
      at: reply.at,
      memberId,
      detail: { channel: reply.channel, messageId: idOf('in', reply.id) },
    })),
  );

/** Which answer a reply gets, after what it asks for was done. `undefined`: none. */
export const act = async (
  ports: ReplyPorts,
  { reply, action, person, programme, stopped }: Understood,
): Promise<Answer | undefined> => {
  switch (action) {
    case 'stop':
      return { name: stopped?.everything === false ? 'stopped-some' : 'stopped' };
    case 'start':
      await start(ports, reply, person, programme);
      return { name: 'started' };
    case 'help':
      return { name: 'help' };
    case 'yes':
      await agree(ports, reply, person, programme);
      return undefined;
    case 'keep': {
      const open = (await ports.consents.get(person.address))?.clarifying;
      return open !== undefined && (await ports.consents.clarified(person.address, open.id))
        ? { name: 'kept' }
        : undefined;
    }
    case 'ask':
      return (await askWhetherToStop(ports, reply, person)) ? { name: 'clarify' } : undefined;
    case 'handover':
      await handOver(ports, reply, person);
      return { name: 'handover' };
    case 'pause':
      if (person.member === undefined) return { name: 'pointer' };
      await pause(ports, reply, person.member, programme);
      return { name: 'paused' };
    case 'preferences':
      return person.member === undefined ? { name: 'pointer' } : { name: 'preferences' };
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
