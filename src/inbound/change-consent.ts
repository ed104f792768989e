import { addressAt } from '#members/addresses.ts';
import { applyOptOut } from '#consent/apply-opt-out.ts';
import { optedOutAfter } from '#consent/capture.ts';
import { listStop } from '#consent/list-stop.ts';
import {
  pair,
  withdrawnFrom,
  type ConsentRow,
  type Evidence,
  type EvidenceEntry,
  type Pair,
} from '#consent/consent.ts';
import { optOutAlong } from '#inbound/follow-moves.ts';
import type { Answered } from '#inbound/match-answer.ts';
import { mailboxAbout, whoIs, type Person, type ReplyPorts } from '#inbound/person.ts';
import { EVERYTHING, lastTopic, scopeOf, type Scope } from '#inbound/scope.ts';
import type { Reply } from '#inbound/shapes.ts';
import { ADDRESS_KINDS, CHANNELS, openedBy, type AddressKind } from '#words/channel.ts';
import { idOf } from '#words/ids.ts';
import { languageOf, textFor } from '#programme/localized.ts';
import { seconds } from '#words/parts.ts';
import type { Programme } from '#programme/programme.ts';
import { memberOf } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';

const evidenceOf = (
  reply: Reply,
  change: Evidence['change'],
  pairs: readonly Pair[],
  member: Pick<MemberRow, 'memberId'> | undefined,
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

/** A stop of everything is also about the mail and the app of whoever has this phone, and about the phone of whose app it is. */
const stopElsewhere = async (
  ports: ReplyPorts,
  evidence: Evidence,
  programme: Programme,
  { person, from }: { readonly person: Person; readonly from: AddressKind },
): Promise<void> => {
  for (const row of person.members) {
    const member = memberOf(row, programme, ports.now());
    for (const kind of ADDRESS_KINDS) {
      const address = kind === from ? null : addressAt(member, kind);
      if (address === null) continue;
      const theirs = { ...evidence, memberId: row.memberId };
      const { stoppedAt } = await applyOptOut(ports.consents, ports.addressOf(address), theirs);
      if (stoppedAt !== undefined) await listStop(ports, kind, address);
    }
  }
};

/** What this address was written to about last, by whoever has it now. */
export const latelyAbout = async (
  { messages }: ReplyPorts,
  row: ConsentRow | undefined,
  member: MemberRow | undefined,
): Promise<string | undefined> => {
  if (member === undefined) return undefined;
  return row?.lastTopic ?? lastTopic(await messages.page(member.memberId));
};

const meantBy = async (ports: ReplyPorts, reply: Reply, programme: Programme): Promise<Scope> => {
  const { settings } = programme;
  if (settings.revocation.scope === 'everything') return EVERYTHING;
  const address = ports.addressOf(reply.from);
  const [{ member }, row, entries] = await Promise.all([
    whoIs(ports, reply),
    ports.consents.get(address),
    ports.consents.evidence(address),
  ]);
  const before = entries.find(({ id, change }) => id === reply.id && change === 'withdrawn');
  if (before !== undefined) return { pairs: before.pairs };
  const scope = scopeOf(reply.text, reply.channel, settings, await latelyAbout(ports, row, member));
  // Who says STOP again after a part was stopped means the rest.
  return scope.pairs.every((one) => row?.withdrawn.includes(one) === true) ? EVERYTHING : scope;
};

export interface Stopped {
  readonly row: ConsentRow;
  readonly everything: boolean;
}

/**
 * Stored before anything else happens with the message; then what runs for these members in the scope is stopped. A stop
 * that is delivered again after a START, or for the first time after one that was said later, is undone by it.
 */
export const stop = async (ports: ReplyPorts, reply: Reply, programme: Programme): Promise<Stopped> => {
  const scope = await meantBy(ports, reply, programme);
  const everything = scope.pairs.length === 0;
  const evidence = evidenceOf(reply, everything ? 'stopped' : 'withdrawn', scope.pairs, undefined);
  const row = await optOutAlong(ports.consents, ports.addressOf(reply.from), evidence);
  const [alias, mailbox] = [reply.alias, await mailboxAbout(ports, reply)];
  for (const besides of [alias, mailbox])
    if (besides !== undefined) await optOutAlong(ports.consents, ports.addressOf(besides), evidence);
  const person = await whoIs(ports, reply);
  const from = CHANNELS[reply.channel].address;
  if (everything) await stopElsewhere(ports, evidence, programme, { person, from });
  if (everything && row.stoppedAt === undefined) return { row, everything };
  const journeys =
    scope.topic === undefined
      ? undefined
      : Object.values(programme.journeys).flatMap(({ journey, topic }) => (topic === scope.topic ? [journey] : []));
  if (everything || journeys !== undefined)
    for (const { memberId } of person.members)
      for (const run of await ports.runs.stopAll(memberId, 'opt-out', journeys))
        await ports.executions.stop(run, 'opt-out');
  await announce(ports, reply, person, evidence.change);
  return { row, everything };
};

/** What a member was asked, word for word: the newest question about these pairs. */
const askedWording = (entries: readonly EvidenceEntry[], who: string, pairs: readonly Pair[]): Evidence['wording'] =>
  entries.findLast(
    ({ change, memberId, pairs: asked }) =>
      change === 'asked' && memberId === who && asked.some((one) => pairs.includes(one)),
  )?.wording;

const untilOf = ({ consent }: Programme['settings'], at: string): Pick<Evidence, 'until'> => {
  const { expireAfter } = consent;
  return expireAfter === undefined
    ? {}
    : { until: new Date(Date.parse(at) + seconds(expireAfter) * 1000).toISOString() };
};

/** An opt-in names the state it read; if an opt-out came in between, it loses and nothing is granted. */
const optIn = async (
  { consents }: ReplyPorts,
  address: string,
  evidence: Evidence,
  row: ConsentRow | undefined,
): Promise<void> => {
  if ((await consents.change(address, evidence, row?.seq ?? 0)) === 'lost')
    throw new Error('consent changed meanwhile');
};

/** A yes at one address, to what was not stopped there since; a stop of everything is ended by START alone. */
const agreeAt = async (ports: ReplyPorts, address: string, evidence: Evidence): Promise<boolean> => {
  const row = await ports.consents.get(address);
  if (row?.stoppedAt !== undefined) return false;
  const entries = await ports.consents.evidence(address);
  const pairs = evidence.pairs.filter((one) => !optedOutAfter(entries, one, evidence.at));
  if (pairs.length === 0) return false;
  const wording = evidence.wording ?? askedWording(entries, evidence.memberId ?? '', pairs);
  await optIn(ports, address, { ...evidence, pairs, wording }, row);
  return true;
};

/** A yes at the id that came with a number opens what was withdrawn at the id; what else may be sent is asked of the number. */
const agreeBeside = async (ports: ReplyPorts, id: string, number: string, evidence: Evidence): Promise<void> => {
  const { withdrawn = [] } = (await ports.consents.get(id)) ?? {};
  const pairs = evidence.pairs.filter((one) => withdrawn.includes(one));
  if (pairs.length === 0) return;
  const wording = askedWording(await ports.consents.evidence(number), evidence.memberId ?? '', pairs);
  await agreeAt(ports, id, { ...evidence, pairs, wording });
};

/**
 * The run that asked goes on last: once its question is closed, the same reply
 * delivered again says yes to nothing.
 */
export const agree = async (
  ports: ReplyPorts,
  reply: Reply,
  { member, address, ...person }: Person,
  programme: Programme,
  answered: Answered | undefined,
): Promise<void> => {
  const question = answered?.question;
  if (question?.kind !== 'consent') return;
  const pairs = question.channels.flatMap((channel) => question.topics.map((topic) => pair(channel, topic)));
  const evidence = { ...evidenceOf(reply, 'granted', pairs, question), ...untilOf(programme.settings, reply.at) };
  if (!(await agreeAt(ports, address, evidence))) return;
  if (reply.alias !== undefined) await agreeBeside(ports, ports.addressOf(reply.alias), address, evidence);
  await announce(ports, reply, { member, address, ...person }, 'granted');
  await ports.executions.wake(question.token, { kind: 'reply', intent: 'yes' });
  await ports.runs.answered(question.memberId, question.runId, question.token);
};

/** Ends a stop at one address. False when all of what it would open was stopped after it was said. */
const startAt = async (
  ports: ReplyPorts,
  address: string,
  reply: Reply,
  { member, members }: Pick<Person, 'member' | 'members'>,
  { settings, version }: Programme,
): Promise<boolean> => {
  const row = await ports.consents.get(address);
  const ids = members.map(({ memberId }) => memberId);
  const withdrawn = row === undefined ? [] : withdrawnFrom(row, ids);
  const all = openedBy(reply.channel).flatMap((channel) =>
    Object.keys(settings.topics).map((topic) => pair(channel, topic)),
  );
  const entries = await ports.consents.evidence(address);
  const pairs = (withdrawn.length > 0 ? withdrawn : all).filter((one) => !optedOutAfter(entries, one, reply.at));
  if (pairs.length === 0) return false;
  const locale = member === undefined ? null : memberOf(member, { settings }, ports.now()).locale;
  const { started } = settings.replies;
  const language = languageOf(started, locale, settings.brand.language);
  const wording = { id: 'reply-started', version, language, text: textFor(started, locale, settings.brand.language) };
  const evidence = {
    ...evidenceOf(reply, 'started', pairs, member),
    ...(ids.length > 1 ? { members: ids } : {}),
    wording,
    ...untilOf(settings, reply.at),
  };
  await optIn(ports, address, evidence, row);
  return true;
};

/**
 * START ends a STOP and gives back what it took, to every member who has the number; where nobody ever agreed it asks for
 * everything on offer. From a number that is no member's it opens the address and grants nobody anything, as at an id that comes
 * with a number: who writes with both opens both. False when all of that was stopped after it was said.
 */
export const start = async (
  ports: ReplyPorts,
  reply: Reply,
  person: Person,
  programme: Programme,
): Promise<boolean> => {
  const opened = await startAt(ports, person.address, reply, person, programme);
  if (reply.alias !== undefined)
    await startAt(ports, ports.addressOf(reply.alias), reply, { member: undefined, members: [] }, programme);
  if (!opened) return false;
  // The provider refuses what goes to a number on its own list, the confirmation too.
  await ports.optOutLists.remove(CHANNELS[reply.channel].address, reply.from);
  await announce(ports, reply, person, 'started');
  return true;
};
