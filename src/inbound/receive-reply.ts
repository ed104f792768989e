import type { Outbox, ResponseCommand } from '#channels/command.ts';
import type { Messages } from '#channels/message.ts';
import { pair, type ConsentRow, type Consents, type Evidence, type Pair } from '#consent/consent.ts';
import type { Bus } from '#events/fact.ts';
import { interpret } from '#inbound/interpret.ts';
import { redeem } from '#inbound/redeem.ts';
import type { Reply } from '#inbound/shapes.ts';
import { idOf } from '#journeys/ids.ts';
import type { Programme, Programmes, ReplyName } from '#journeys/programme.ts';
import type { Executions, Question, Runs } from '#journeys/run.ts';
import { memberOf } from '#members/member.ts';
import type { MemberRow, Members } from '#members/member-row.ts';

export interface ReplyPorts {
  readonly members: Members;
  readonly consents: Consents;
  readonly messages: Messages;
  readonly runs: Runs;
  readonly executions: Executions;
  readonly programmes: Programmes;
  readonly outbox: Outbox;
  readonly bus: Bus;
  readonly addressOf: (phone: string) => string;
  readonly now: () => Date;
}

interface Person {
  readonly address: string;
  readonly members: readonly MemberRow[];
  /** The member an answer is about: the one we asked, else the one heard of last. */
  readonly member: MemberRow | undefined;
  readonly question: Question | undefined;
}

const whoIs = async (ports: ReplyPorts, phone: string): Promise<Person> => {
  const found = await ports.members.findByPhone(phone);
  const members = found.toSorted((a, b) => (a.last.time > b.last.time ? -1 : 1));
  const questions = await Promise.all(members.map((member) => ports.runs.question(member.memberId)));
  const asked = questions.findIndex((question) => question !== undefined && question.until > ports.now().toISOString());
  return {
    address: ports.addressOf(phone),
    members,
    member: members[Math.max(0, asked)],
    question: asked < 0 ? undefined : questions[asked],
  };
};

const evidenceOf = (
  reply: Reply,
  change: Evidence['change'],
  pairs: readonly Pair[],
  member: MemberRow | undefined,
): Evidence => ({
  id: reply.id,
  at: reply.at,
  change,
  pairs,
  how: 'reply',
  channel: reply.channel,
  words: reply.text,
  ...(member === undefined ? {} : { memberId: member.memberId }),
});

const announce = (ports: ReplyPorts, reply: Reply, person: Person, change: Evidence['change']): Promise<void> =>
  ports.bus.publish(
    person.members.map(({ memberId }) => ({
      type: 'consent.changed',
      id: idOf(reply.id, memberId),
      at: reply.at,
      memberId,
      detail: { change, channel: reply.channel },
    })),
  );

/** Stored before anything else happens with the message; then what runs for these members is stopped. */
const stop = async (ports: ReplyPorts, reply: Reply): Promise<ConsentRow> => {
  const row = await ports.consents.optOut(ports.addressOf(reply.from), evidenceOf(reply, 'stopped', [], undefined));
  const person = await whoIs(ports, reply.from);
  for (const { memberId } of person.members)
    for (const run of await ports.runs.stopAll(memberId)) await ports.executions.stop(run.runId, 'opt-out');
  await announce(ports, reply, person, 'stopped');
  return row;
};

/** An opt-in names the state it read; if an opt-out came in between, it loses and nothing is granted. */
const consent = async (ports: ReplyPorts, reply: Reply, person: Person): Promise<void> => {
  const { question, member, address } = person;
  if (question === undefined) return;
  const pairs = question.channels.flatMap((channel) => question.topics.map((topic) => pair(channel, topic)));
  const evidence = { ...evidenceOf(reply, 'granted', pairs, member), wording: question.wording };
  const row = await ports.consents.get(address);
  if (row?.stoppedAt !== undefined) return;
  if ((await ports.consents.change(address, 'granted', evidence, row?.seq ?? 0)) === 'lost')
    throw new Error('consent changed meanwhile');
  await ports.executions.wake(question.token, { kind: 'reply', intent: 'yes' });
  await ports.runs.answered(question.memberId, question.runId);
  await announce(ports, reply, person, 'granted');
};

/** START ends a STOP and gives back what it took; from a number that never agreed it asks for everything on offer. */
const start = async (ports: ReplyPorts, reply: Reply, person: Person, programme: Programme): Promise<void> => {
  const row = await ports.consents.get(person.address);
  const withdrawn = Object.entries(row?.states ?? {}).flatMap(([name, state]) =>
    state === 'withdrawn' ? [name as Pair] : [],
  );
  const all = ['sms', 'rcs', 'whatsapp'].flatMap((channel) =>
    Object.keys(programme.settings.topics).map((topic) => pair(channel, topic)),
  );
  const pairs = withdrawn.length > 0 ? withdrawn : all;
  const wording = { id: 'reply-started', text: programme.settings.replies.started };
  const evidence = { ...evidenceOf(reply, 'started', pairs, person.member), wording };
  if ((await ports.consents.change(person.address, 'granted', evidence, row?.seq ?? 0)) === 'lost')
    throw new Error('consent changed meanwhile');
  await announce(ports, reply, person, 'started');
};

/** Which answer a reply gets, after what it asks for was done. `undefined`: none. */
const act = async (
  ports: ReplyPorts,
  reply: Reply,
  person: Person,
  programme: Programme,
): Promise<{ name: ReplyName; facts?: ResponseCommand['facts'] } | undefined> => {
  const action = interpret(reply, programme.settings, person.question !== undefined);
  switch (action) {
    case 'stop':
      return { name: 'stopped' };
    case 'start':
      await start(ports, reply, person, programme);
      return { name: 'started' };
    case 'help':
      return { name: 'help' };
    case 'yes':
      await consent(ports, reply, person);
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
const answerId = (name: ReplyName, reply: Reply, address: string, row: ConsentRow | undefined, now: string): string => {
  if (name === 'stopped') return idOf('stopped', address, row?.stoppedAt ?? reply.id);
  return name === 'pointer' ? idOf('pointer', address, now.slice(0, 10)) : idOf('reply', reply.id);
};

/**
 * Understands one reply and acts on it, opt-out first. May be called again for the same reply: every effect carries the
 * reply's id, so nothing happens twice.
 */
export const receiveReply = async (ports: ReplyPorts, reply: Reply): Promise<{ readonly action: string }> => {
  const { settings } = await ports.programmes.live();
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
  const answer = await act(ports, reply, person, await ports.programmes.live());
  if (answer === undefined) return { action };
  const messageId = answerId(answer.name, reply, person.address, stopped, now);
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
