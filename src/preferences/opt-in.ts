import type { Evidence, Pair, Wording } from '#consent/consent.ts';
import { wordingFor } from '#programme/localized.ts';
import type { Settings } from '#programme/grammar/settings.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { Ports } from '#ports/ports.ts';
import { endOf } from '#preferences/submission.ts';
import { announce } from '#preferences/announce.ts';
import { languageOf } from '#preferences/languages.ts';
import type { ConsentPorts } from '#preferences/preference-ports.ts';
import { byAddress, channelOf, reachableOf, topicOf, type Reachable } from '#preferences/reachable.ts';
import type { Ticket } from '#preferences/ticket.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';

export interface OptInPorts extends ConsentPorts, Pick<Ports, 'runs' | 'executions'> {
  readonly usedTickets: UsedTickets;
}

/** What a link asks a member to confirm. */
export interface Asked {
  readonly member: Member;
  readonly settings: Settings;
  readonly wording: Wording;
  readonly groups: readonly { readonly one: Reachable; readonly pairs: readonly Pair[] }[];
}

/** `undefined` when it cannot be confirmed any more: used, the member gone, or an opt-out came after the question. */
export const readAsked = async (ports: OptInPorts, ticket: Ticket): Promise<Asked | undefined> => {
  const { memberId, pairs = [], wording: wordingId = '' } = ticket;
  const [row, { settings }, used] = await Promise.all([
    ports.members.get(memberId),
    ports.programmes.live(),
    ports.usedTickets.isUsed(ticket.id),
  ]);
  if (row === undefined || used) return undefined;
  const member = memberOf(row, { settings }, ports.now());
  const wording = wordingFor(settings, wordingId, member.locale);
  const groups = byAddress(await reachableOf(ports, member), pairs);
  const optedOut = groups.some(
    ({ one: { row, states }, pairs }) =>
      row?.stoppedAt !== undefined || pairs.some((pair) => states[pair] === 'withdrawn'),
  );
  return wording === undefined || groups.length === 0 || optedOut ? undefined : { member, settings, wording, groups };
};

/** The runs that asked go on, if they still wait. */
const wake = async ({ runs, executions }: OptInPorts, memberId: string, pairs: readonly Pair[]): Promise<void> => {
  for (const question of await runs.questions(memberId)) {
    if (question.kind !== 'consent') continue;
    const { channels, topics, token, runId } = question;
    if (!pairs.some((pair) => channels.some((one) => one === channelOf(pair)) && topics.includes(topicOf(pair))))
      continue;
    await executions.wake(token, { kind: 'reply', intent: 'yes' });
    await runs.answered(memberId, runId, token);
  }
};

/** The channel that the link came by: that of the newest question to this member about these pairs, else of the pairs. */
const askedBy = async ({ consents }: OptInPorts, address: string, who: string, pairs: readonly Pair[]) => {
  const entries = await consents.evidence(address);
  const asked = entries.findLast(
    ({ change, how, memberId, pairs: of }) =>
      change === 'asked' && how === 'double-opt-in' && memberId === who && of.some((pair) => pairs.includes(pair)),
  );
  return asked?.channel ?? pairs.map(channelOf)[0] ?? 'email';
};

/**
 * Double opt-in by link: grants what was asked, once. The ticket is used up last, so that a death half way can be
 * repeated; the evidence has the ticket's id, so that repeating adds nothing.
 */
export const confirmOptIn = async (
  ports: OptInPorts,
  ticket: Ticket,
  asked: Asked,
  ip: string,
): Promise<'granted' | 'lost'> => {
  const at = ports.now().toISOString();
  const { memberId } = asked.member;
  for (const { one, pairs } of asked.groups) {
    const evidence: Evidence = {
      id: ticket.id,
      at,
      memberId,
      change: 'granted',
      pairs,
      how: 'double-opt-in',
      channel: await askedBy(ports, one.address, memberId, pairs),
      ip,
      language: languageOf(asked.member.locale, asked.settings.brand.language),
      wording: asked.wording,
      ...endOf(asked.settings, at),
    };
    if ((await ports.consents.change(one.address, evidence, one.row?.seq ?? 0)) === 'lost') return 'lost';
    await announce(ports.bus, memberId, evidence);
  }
  await wake(
    ports,
    memberId,
    asked.groups.flatMap(({ pairs }) => pairs),
  );
  await ports.usedTickets.use(ticket);
  return 'granted';
};
