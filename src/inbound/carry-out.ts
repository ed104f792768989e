import type { ResponseCommand } from '#messages/command.ts';
import { ownEffect } from '#events/own-effect.ts';
import { askWhetherToStop } from '#inbound/ask-whether-to-stop.ts';
import { agree, start, type Stopped } from '#inbound/change-consent.ts';
import type { Understanding } from '#inbound/interpret.ts';
import type { Answered } from '#inbound/match-answer.ts';
import { pause, type Person, type ReplyPorts } from '#inbound/person.ts';
import { redeemByCode, redeemByWord } from '#inbound/redeem-by-reply.ts';
import type { Reply } from '#inbound/shapes.ts';
import { idOf } from '#words/ids.ts';
import { answerReply } from '#messages/answer-name.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf } from '#loyalty/member.ts';
import type { OurEvent } from '#words/event.ts';

export interface Answer {
  readonly name: ReplyName | ReturnType<typeof answerReply>;
  readonly facts?: ResponseCommand['facts'];
  /** The clarification that is closed once the answer is on its way: before that, the same reply means the same again. */
  readonly closes?: string;
}

interface Understood {
  readonly reply: Reply;
  readonly understood: Understanding;
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

/** The run that asked goes on; false when it had ended meanwhile. */
const tell = async (
  { executions, runs }: ReplyPorts,
  { id, channel }: Reply,
  answered: Answered | undefined,
): Promise<boolean> => {
  if (answered === undefined) return false;
  const { question, intent, number } = answered;
  const words = question.kind === 'reply' && question.survey !== undefined ? { message: idOf('in', id) } : {};
  const outcome = { kind: 'reply', intent, channel, ...(number === undefined ? {} : { number }), ...words } as const;
  const woken = await executions.wake(question.token, outcome);
  await runs.answered(question.memberId, question.runId, question.token);
  return woken;
};

/** A word that starts a journey; a fact about the member, so that the stream starts it once. */
const request = async (
  { members }: ReplyPorts,
  { id, at }: Reply,
  memberId: string,
  programme: Programme,
  journey: string,
): Promise<void> => {
  const data = { journey, data: {} };
  const event: OurEvent = {
    id: `keyword:${id}`,
    type: 'journey.requested',
    source: 'regulars',
    time: at,
    memberId,
    data,
  };
  await members.commit(event, ownEffect(event, programme));
};

/** Which answer a reply gets, after what it asks for was done. `undefined`: none. */
export const carryOut = async (
  ports: ReplyPorts,
  { reply, understood, person, programme, stopped }: Understood,
): Promise<Answer | undefined> => {
  switch (understood.action) {
    case 'stop':
      return { name: stopped?.everything === false ? 'stopped-some' : 'stopped' };
    case 'start':
      return (await start(ports, reply, person, programme)) ? { name: 'started' } : undefined;
    case 'help':
      return { name: 'help' };
    case 'yes':
      await agree(ports, reply, person, programme, understood.answered);
      return undefined;
    case 'keep': {
      const open = (await ports.consents.get(person.address))?.clarifying;
      return open && { name: 'kept', closes: open.id };
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
      return person.member === undefined ? { name: 'pointer' } : redeemByWord(ports, programme, person.member, reply);
    case 'code':
      return redeemByCode(ports, programme, person, reply, understood.code);
    case 'rewards': {
      const rewards = person.member === undefined ? [] : memberOf(person.member, programme, ports.now()).rewards;
      return { name: rewards.some((reward) => reward.state === 'unlocked') ? 'rewards' : 'rewards-none' };
    }
    case 'answer':
      return (await tell(ports, reply, understood.answered)) ? undefined : { name: 'pointer' };
    case 'known': {
      const { answer, language } = understood.known ?? {};
      return answer === undefined ? undefined : { name: answerReply(answer), facts: { language: language ?? '' } };
    }
    case 'late':
      if (understood.late !== undefined) await ports.surveys.keep(understood.late);
      return undefined;
    case 'journey':
      if (person.member === undefined) return { name: 'pointer' };
      await request(ports, reply, person.member.memberId, programme, understood.journey ?? '');
      return undefined;
    case 'not-now':
      return { name: 'not-now' };
    case 'open-link':
    case 'reaction':
    case 'quote':
    case 'automatic':
    case 'person':
      return undefined;
    case 'other':
      return { name: 'pointer' };
  }
};
