import { pair, type ConsentRow, type Evidence, type Pair } from '#consent/consent.ts';
import { whoIs, type Person, type ReplyPorts } from '#inbound/person.ts';
import type { Reply } from '#inbound/shapes.ts';
import { idOf } from '#journeys/ids.ts';
import type { Programme } from '#journeys/programme.ts';
import type { MemberRow } from '#members/member-row.ts';

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

/**
 * Stored before anything else happens with the message; then what runs for these members is stopped. A stop that is
 * delivered again after a START was undone by it, and stays so.
 */
export const stop = async (ports: ReplyPorts, reply: Reply): Promise<ConsentRow> => {
  const row = await ports.consents.optOut(ports.addressOf(reply.from), evidenceOf(reply, 'stopped', [], undefined));
  if (row.stoppedAt === undefined) return row;
  const person = await whoIs(ports, reply.from);
  for (const { memberId } of person.members)
    for (const run of await ports.runs.stopAll(memberId)) await ports.executions.stop(run.runId, 'opt-out');
  await announce(ports, reply, person, 'stopped');
  return row;
};

/** An opt-in names the state it read; if an opt-out came in between, it loses and nothing is granted. */
export const agree = async (ports: ReplyPorts, reply: Reply, person: Person): Promise<void> => {
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
export const start = async (ports: ReplyPorts, reply: Reply, person: Person, programme: Programme): Promise<void> => {
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
