import type { Channel } from '#channels/channel.ts';
import type { JourneyCommand, ResponseCommand, SendCommand } from '#channels/command.ts';
import type { Claim, MessageRow } from '#channels/message.ts';
import { renderMessage, renderReply, type Rendered } from '#channels/render.ts';
import type { SendPorts } from '#channels/send-ports.ts';
import { pair } from '#consent/consent.ts';
import { quietVerdict } from '#consent/permission.ts';
import type { Rule, Verdict } from '#consent/verdict.ts';
import { holds } from '#journeys/condition.ts';
import { contextOf } from '#journeys/context.ts';
import type { Programme, ReplyName } from '#journeys/programme.ts';
import { memberOf } from '#members/member.ts';
import type { MemberRow } from '#members/member-row.ts';

/** Everything decided before the claim: what to claim and what to say, or the verdict against it. */
export type Prepared =
  | {
      readonly ok: true;
      readonly claim: Claim;
      readonly to: string;
      readonly rendered: Rendered;
      readonly quiet?: Verdict;
    }
  | { readonly ok: false; readonly verdict: Verdict };

/** Answers that may go after an opt-out: the one confirmation, and HELP (CTIA). */
const COMPLIANCE: readonly string[] = ['stopped', 'help'] satisfies ReplyName[];

const refusal = (rule: Rule, now: Date, looked: Verdict['looked'] = {}): Prepared => ({
  ok: false,
  verdict: { allow: false, rule, at: now.toISOString(), looked },
});

const rendering = (now: Date, render: () => Rendered): { readonly rendered: Rendered } | Prepared => {
  try {
    return { rendered: render() };
  } catch (error) {
    return refusal('unrenderable', now, {
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown',
    });
  }
};

export const rowOf = (command: SendCommand, channel: Channel, now: Date, rest: Partial<MessageRow>): MessageRow => ({
  memberId: command.memberId,
  messageId: command.messageId,
  direction: 'out',
  channel,
  class: command.kind === 'response' ? 'response' : command.class,
  message: command.kind === 'response' ? command.reply : command.message,
  cause: command.cause,
  state: 'claimed',
  at: now.toISOString(),
  timeline: { claimed: now.toISOString() },
  ...(command.kind === 'journey' ? { topic: command.topic, journey: command.journey, hop: command.hop } : {}),
  ...(command.kind === 'journey' && command.runId !== undefined ? { runId: command.runId } : {}),
  ...rest,
});

/** A journey's message for a member as they are now. */
export const prepareJourney = (
  ports: SendPorts,
  programme: Programme,
  command: JourneyCommand,
  row: MemberRow | undefined,
  token?: string,
): Prepared => {
  const now = ports.now();
  if (row === undefined) return refusal('unknown-member', now);
  const { settings } = programme;
  const member = memberOf(row, settings, now);
  const to = member.addresses.phone;
  if (to === null) return refusal('no-address', now);
  const context = contextOf(settings, member, command.facts);
  if (!holds(command.guard, context)) return refusal('not-needed', now, { condition: command.guard ?? '' });
  const marketing = command.class === 'marketing';
  const file = programme.messages[command.message];
  if (file === undefined) return refusal('unrenderable', now, { reason: `no message ${command.message}` });
  const made = rendering(now, () =>
    renderMessage(file, command.channel, { messageId: command.messageId, publicUrl: ports.publicUrl, context }),
  );
  if (!('rendered' in made)) return made;
  const { rendered } = made;
  const claim: Claim = {
    message: rowOf(command, command.channel, now, { text: rendered.text, ...(token === undefined ? {} : { token }) }),
    memberSeq: row.seq,
    address: ports.addressOf(to),
    require: command.class === 'consent-request' ? 'askable' : 'granted',
    pair: pair(command.channel, command.topic),
    ...(marketing ? { cap: { day: member.today, max: settings.dailyCap } } : {}),
    priors: command.priors,
    links: rendered.links,
  };
  const quiet = marketing ? quietVerdict(now, member.timeZone.all, settings.quietHours) : undefined;
  return { ok: true, claim, to, rendered, ...(quiet === undefined ? {} : { quiet }) };
};

/** An answer to whoever wrote, member or not. */
export const prepareResponse = (
  ports: SendPorts,
  programme: Programme,
  command: ResponseCommand,
  row: MemberRow | undefined,
): Prepared => {
  const now = ports.now();
  const { settings } = programme;
  const blank: MemberRow = {
    memberId: 'unknown',
    seq: 0,
    counters: {},
    registers: {},
    last: { id: '', type: '', source: '', time: '', memberId: '', data: {} },
  };
  const context = contextOf(settings, memberOf(row ?? blank, settings, now), command.facts);
  const text = settings.replies[command.reply as ReplyName];
  const made = rendering(now, () =>
    renderReply(text, { messageId: command.messageId, publicUrl: ports.publicUrl, context }),
  );
  if (!('rendered' in made)) return made;
  const claim: Claim = {
    message: rowOf(command, command.channel, now, { text: made.rendered.text }),
    address: ports.addressOf(command.to),
    require: COMPLIANCE.includes(command.reply) ? 'any' : 'unstopped',
    pair: pair(command.channel, 'response'),
    priors: [],
    links: made.rendered.links,
  };
  return { ok: true, claim, to: command.to, rendered: made.rendered };
};
