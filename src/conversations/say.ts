import { converse, type ConversePorts } from '#conversations/converse.ts';
import type { Person } from '#conversations/person.ts';
import { waysTo, type Way } from '#conversations/reach.ts';
import type { AnswerBody } from '#conversations/requests.ts';
import type { ResponseCommand } from '#messages/command.ts';
import { PERSON, type Said } from '#messages/said.ts';
import type { Ports } from '#ports/ports.ts';
import type { Programme } from '#programme/programme.ts';
import { CHANNELS, type ChannelDescriptor } from '#words/channel.ts';
import { idOf } from '#words/ids.ts';
import { noSuch } from '#words/no-such.ts';

export interface SayPorts extends ConversePorts, Pick<Ports, 'consents' | 'outbox' | 'addressOf' | 'now'> {}

export type Spoken =
  | { readonly ok: true; readonly messageId: string }
  | { readonly ok: false; readonly path: string; readonly reason: string };

const refused = (path: string, reason: string): Spoken => ({ ok: false, path, reason });

const saidIn = ({ by, text, canned, template = '' }: AnswerBody): Said => {
  if (text !== undefined) return { by, text };
  return canned === undefined ? { by, template } : { by, canned };
};

/** What can be told before anything is written: the claim asks again when it goes. */
const flawOf = ({ settings }: Programme, body: AnswerBody, { channel, canReply }: Way): Spoken | undefined => {
  const { canned, templates } = settings.inbox;
  if (body.canned !== undefined && !Object.hasOwn(canned, body.canned))
    return refused('canned', noSuch('canned answer', body.canned, Object.keys(canned)));
  if (body.template !== undefined)
    return templates.includes(body.template)
      ? undefined
      : refused('template', noSuch('template', body.template, templates));
  if (canReply) return undefined;
  const { name, answersOnly }: ChannelDescriptor = CHANNELS[channel];
  if (answersOnly) return refused('text', `${name} takes nothing later than 24 hours after what the customer wrote`);
  const offered = templates.length === 0 ? 'inbox.templates of the programme has none' : templates.join(', ');
  return refused(
    'text',
    `WhatsApp takes a person's words within 24 hours of the customer's; send a template: ${offered}`,
  );
};

/** A person answers: the thread takes it, unless somebody else has answered what they read, and it goes as any answer does. */
export const say = async (
  ports: SayPorts,
  programme: Programme,
  person: Person,
  id: string,
  body: AnswerBody,
): Promise<Spoken> => {
  const now = ports.now();
  const ways = waysTo(person.thread, person.member, person.messages, now);
  const way = body.channel === undefined ? ways[0] : ways.find(({ channel }) => channel === body.channel);
  if (way === undefined) return refused('channel', 'there is no address to answer to');
  const { channel, to } = way;
  const flaw = flawOf(programme, body, way);
  if (flaw !== undefined) return flaw;
  if (body.template !== undefined && channel !== 'whatsapp')
    return refused('template', `a template goes by WhatsApp, and this answer by ${channel}`);
  if ((await ports.consents.get(ports.addressOf(to)))?.stoppedAt !== undefined)
    return refused('id', 'they said STOP, and are not written to');
  const { memberId } = person;
  const messageId = idOf('said', memberId, id);
  const { by, seen } = body;
  const happening = { kind: 'answered', id, at: now.toISOString(), by, seen, channel, messageId } as const;
  const conversed = await converse(ports, programme.settings, memberId, happening);
  if (!conversed.ok)
    return refused(
      'seen',
      conversed.why === 'answered' ? `${conversed.by} answered at ${conversed.at}` : conversed.why,
    );
  const mail = channel === 'email' ? person.messages.findLast((row) => row.mail !== undefined)?.mail : undefined;
  const command: ResponseCommand = {
    ...{ kind: 'response', messageId, memberId, to, channel, reply: PERSON, cause: id },
    facts: saidIn(body),
    ...(mail && { mail }),
  };
  await ports.outbox.send([command]);
  return { ok: true, messageId };
};
