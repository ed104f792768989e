import type { ResponseCommand } from '#messages/command.ts';
import { carryOut, type Answer } from '#inbound/carry-out.ts';
import { stop } from '#inbound/change-consent.ts';
import type { ConsentRow } from '#consent/consent.ts';
import { followed } from '#conversations/follow.ts';
import { asFirst } from '#inbound/as-first.ts';
import { answerIdOf } from '#inbound/known-answer.ts';
import { orModel } from '#inbound/or-model.ts';
import { interpret, type Awaiting, type Understanding } from '#inbound/interpret.ts';
import { lookedUp } from '#inbound/one-time-codes.ts';
import { orPerson, tellPeople } from '#inbound/people.ts';
import { asStop, withAbout } from '#inbound/mail.ts';
import { membersAt, whoIs, withPhone, type Person, type ReplyPorts } from '#inbound/person.ts';
import { fetchesOf } from '#inbound/media.ts';
import { nameOf, replyRow } from '#inbound/reply-row.ts';
import type { Reply } from '#inbound/shapes.ts';
import { lateAnswer } from '#inbound/late-answer.ts';
import type { MessageRow } from '#messages/message.ts';
import { HIDDEN } from '#members/one-time-code.ts';
import { isOwnTap } from '#messages/tap.ts';
import { idOf } from '#words/ids.ts';

/** Texts of so many messages, the newest ones. */
const LATELY = 50;
/** Fewer words than these quote nothing. */
const SHORTEST = 3;

/**
 * What we said lately to whoever wrote, as a member or before they were one: the last message, and the newest of a page, which has
 * them all up to its size. A tap or a word or two is not looked up.
 */
const sentLately = async (ports: ReplyPorts, reply: Reply, row: ConsentRow | undefined): Promise<readonly string[]> => {
  const { from, text, postback, about } = reply;
  if (postback !== undefined || text.trim().split(/\s+/).length < SHORTEST) return [];
  const members = await membersAt(ports, reply);
  const ids = [...members.map(({ memberId }) => memberId), about ?? `unknown:${ports.addressOf(from)}`];
  const pages = await Promise.all(ids.map((memberId) => ports.messages.page(memberId)));
  const said = pages.flatMap(({ messages }) => messages.filter(({ direction }) => direction === 'out'));
  const [last, isMore] = [row?.lastSaid, pages.some(({ next }) => next !== undefined)];
  const lasts =
    last !== undefined && isMore ? await Promise.all(ids.map((memberId) => ports.messages.get(memberId, last))) : [];
  return [...said, ...lasts.filter((one) => one !== undefined)]
    .toSorted((a, b) => (a.at > b.at ? -1 : 1))
    .flatMap(({ text: words }) => words ?? [])
    .slice(0, LATELY);
};

/** One confirmation for each time somebody stopped, one pointer, handover or known answer a day, one of every other for each reply. */
const answerId = (
  { name }: Answer,
  { known, action }: Understanding,
  reply: Reply,
  address: string,
  stoppedAt: string | undefined,
  now: string,
): string => {
  if (name === 'stopped') return idOf('stopped', address, stoppedAt ?? '');
  if (action === 'known' && known !== undefined) return answerIdOf(known, reply, address);
  return name === 'pointer' || name === 'handover' ? idOf(name, address, now.slice(0, 10)) : idOf('reply', reply.id);
};

/** A reply that came before answers what it answered then, and nothing that was asked since. */
const asBefore = ({ answers }: MessageRow, awaiting: Awaiting): Awaiting => ({
  ...awaiting,
  questions: awaiting.questions.filter((question) => nameOf(question) === answers),
});

/** A tap that we wrote on a message to whoever hands it back; what else says to be one is read as its words. */
const believed = ({ addressOf }: ReplyPorts, reply: Reply, { members }: Person): Reply => {
  const { postback, ...words } = reply;
  return postback === undefined || members.some(({ memberId }) => isOwnTap(addressOf, postback, memberId))
    ? reply
    : words;
};

/** What nobody asked for may still answer a survey whose time is over. */
const orLate = async (
  ports: ReplyPorts,
  reply: Reply,
  person: Person,
  heard: Understanding,
): Promise<Understanding> => {
  const late = heard.action === 'other' ? await lateAnswer(ports, reply, person) : undefined;
  return late === undefined ? heard : { action: 'late', late };
};

/** What it answered is closed since: all that it asked for was done. */
const isDone = (first: MessageRow, { action }: Understanding): boolean =>
  action !== first.message && (first.answers !== undefined || action === 'other');

/**
 * Understands one reply and acts on it, opt-out first. May be called again for the same reply: every effect carries the
 * reply's id, so nothing happens twice.
 */
export const receiveReply = async (ports: ReplyPorts, given: Reply): Promise<{ readonly action: string }> => {
  const raw = await withAbout(ports, await withPhone(ports, given));
  const programme = await ports.programmes.live();
  const consent = await ports.consents.get(ports.addressOf(raw.from));
  const clarifying = consent?.clarifying;
  const sent = await sentLately(ports, raw, consent);
  // A stop is believed however it is said.
  const early = interpret(asStop(raw), programme, { questions: [], clarifying: clarifying !== undefined, sent });
  const stopped = early.action === 'stop' ? await stop(ports, raw, programme) : undefined;
  const person = await whoIs(ports, raw);
  const reply = believed(ports, raw, person);
  const memberId = raw.about ?? person.member?.memberId ?? `unknown:${person.address}`;
  const now = ports.now().toISOString();
  const { code, hidden } = await lookedUp(ports, reply, person.members);
  const awaiting = { questions: person.questions, clarifying: clarifying !== undefined, sent, code };
  const thread = await followed(ports, memberId, person.address);
  const heard =
    stopped !== undefined || raw.kind === 'automatic'
      ? early
      : raw.unproven === true
        ? { action: 'person' as const }
        : await orModel(
            ports,
            { reply, person, programme, memberId, sent },
            orPerson(await orLate(ports, reply, person, interpret(reply, programme, awaiting)), thread, ports.now()),
          );
  const row = replyRow(hidden ? { ...reply, text: HIDDEN } : reply, memberId, heard, ports.addressOf, now);
  const isNew = await ports.messages.receive(row);
  for (const fetch of fetchesOf(reply, row)) await ports.postBox.put(JSON.stringify(fetch));
  const first = isNew || stopped !== undefined ? undefined : await ports.messages.get(memberId, row.messageId);
  const understood =
    first === undefined
      ? heard
      : await asFirst(first, () =>
          orLate(ports, reply, person, interpret(reply, programme, asBefore(first, awaiting))),
        );
  const { action } = understood;
  if (first !== undefined && isDone(first, understood)) return { action };
  if (stopped?.everything === true && stopped.row.stoppedAt === undefined) return { action };
  const answer = await carryOut(ports, { reply, understood, person, programme, stopped });
  await tellPeople(ports, programme, memberId, reply, understood);
  if (answer === undefined || raw.unproven === true) return { action };
  const command: ResponseCommand = {
    kind: 'response',
    messageId: answerId(answer, understood, reply, person.address, stopped?.row.stoppedAt, now),
    memberId,
    to: reply.from,
    channel: reply.channel,
    reply: answer.name,
    cause: reply.id,
    facts: answer.facts ?? {},
    ...(reply.mail && { mail: reply.mail }),
  };
  await ports.outbox.send([command]);
  if (answer.closes !== undefined) await ports.consents.clarified(person.address, answer.closes);
  return { action };
};
