import type { Channel } from '#channels/channel.ts';
import type { JourneyCommand, ResponseCommand, SendCommand } from '#channels/command.ts';
import type { Claim, ClaimResult, MessageRow, Messages } from '#channels/message.ts';
import { renderMessage, renderReply, type Rendered } from '#channels/render.ts';
import type { SendOutcome, Senders } from '#channels/sender.ts';
import { pair, type Consents } from '#consent/consent.ts';
import { capVerdict, consentVerdict, quietVerdict } from '#consent/permission.ts';
import { nextAllowed } from '#consent/quiet-hours.ts';
import type { Rule, Verdict } from '#consent/verdict.ts';
import { holds } from '#journeys/condition.ts';
import { contextOf } from '#journeys/context.ts';
import type { Due } from '#journeys/due.ts';
import type { Programme, Programmes, ReplyName } from '#journeys/programme.ts';
import type { Executions, Outcome } from '#journeys/run.ts';
import { memberOf } from '#members/member.ts';
import type { MemberRow, Members } from '#members/member-row.ts';

export interface SendPorts {
  readonly members: Members;
  readonly consents: Consents;
  readonly messages: Messages;
  readonly programmes: Programmes;
  readonly due: Due;
  readonly executions: Executions;
  readonly senders: Senders;
  readonly addressOf: (phone: string) => string;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/** What became of a command; a refusal is an outcome, not an error. */
export type Sent = { readonly state: MessageRow['state']; readonly rule?: Rule; readonly code?: string };

/** Everything decided before the claim: what to claim and what to say, or the verdict against it. */
type Prepared =
  | {
      readonly ok: true;
      readonly claim: Claim;
      readonly to: string;
      readonly rendered: Rendered;
      readonly capDay?: string;
    }
  | { readonly ok: false; readonly verdict: Verdict };

const TRIES = 4;
/** A claimed row younger than this may still be on its way in another worker. */
const IN_FLIGHT_MS = 60_000;
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

const rowOf = (command: SendCommand, channel: Channel, now: Date, rest: Partial<MessageRow>): MessageRow => ({
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

const prepareJourney = (
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
  const quiet = marketing ? quietVerdict(now, member.timeZone.all, settings.quietHours) : undefined;
  if (quiet !== undefined) return { ok: false, verdict: quiet };
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
  return { ok: true, claim, to, rendered };
};

const prepareResponse = (
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

const verdictOf = (result: ClaimResult & { ok: false }, claim: Claim, nextDay: string, now: Date): Verdict => {
  const at = now.toISOString();
  switch (result.why) {
    case 'consent':
      return consentVerdict(result.consent, claim.pair, claim.require === 'askable', at);
    case 'cap':
      return capVerdict(result.consent, claim.cap?.max ?? 0, at, nextDay);
    case 'prior':
      return { allow: false, rule: 'already-delivered', at, looked: { earlierHops: claim.priors.length } };
    case 'stale':
    case 'exists':
      return { allow: false, rule: 'member-changed', at, looked: { tries: TRIES } };
  }
};

const keepRefusal = async (
  ports: SendPorts,
  command: SendCommand,
  verdict: Verdict,
  token: string | undefined,
): Promise<Sent> => {
  const now = ports.now();
  const waits = verdict.rule === 'quiet-hours' && verdict.nextEligible !== undefined;
  const state = waits ? 'deferred' : 'refused';
  await ports.messages.refuse(
    rowOf(command, command.channel, now, { state, verdict, timeline: { [state]: now.toISOString() } }),
  );
  if (waits && token === undefined && command.kind === 'journey') {
    const { seen: _, ...later } = command;
    await ports.due.put({ kind: 'send', memberId: command.memberId, dueAt: verdict.nextEligible, command: later });
  }
  if (token !== undefined) {
    const outcome: Outcome = waits
      ? { kind: 'deferred', until: verdict.nextEligible }
      : { kind: verdict.rule === 'already-delivered' ? 'delivered' : 'refused' };
    await ports.executions.wake(token, outcome);
  }
  return { state, rule: verdict.rule };
};

/** Seen before: what a redelivery may do. Only transactional messages are tried again, and not while one may be in flight. */
const again = async (ports: SendPorts, row: MessageRow, token: string | undefined): Promise<Sent | 'resend'> => {
  if (row.state === 'claimed') {
    const age = ports.now().getTime() - Date.parse(row.timeline.claimed ?? row.at);
    if (age < IN_FLIGHT_MS) throw new Error(`message ${row.messageId} is in flight`);
    if (row.class === 'transactional') return 'resend';
    await ports.messages.advance(row.memberId, row.messageId, 'unknown', ports.now().toISOString());
    return { state: 'unknown' };
  }
  if (
    token !== undefined &&
    (row.state === 'delivered' || row.state === 'read' || row.state === 'failed' || row.state === 'refused')
  )
    await ports.executions.wake(token, { kind: row.state === 'read' ? 'delivered' : row.state });
  return { state: row.state };
};

const settle = async (ports: SendPorts, command: SendCommand, claim: Claim, outcome: SendOutcome): Promise<Sent> => {
  const { memberId, messageId, token } = claim.message;
  const at = ports.now().toISOString();
  switch (outcome.kind) {
    case 'sent': {
      await ports.messages.advance(memberId, messageId, 'sent', at, { providerId: outcome.providerId });
      if (claim.require !== 'askable') return { state: 'sent' };
      const wording = command.facts['wording'] as { id: string; text: string } | undefined;
      const evidence = {
        id: messageId,
        at,
        memberId,
        change: 'asked',
        pairs: [pair('sms', String(claim.message.topic))],
        how: 'double-opt-in',
        channel: claim.message.channel,
      } as const;
      const readSeq = (await ports.consents.get(claim.address))?.seq ?? 0;
      await ports.consents.change(
        claim.address,
        'pending',
        { ...evidence, ...(wording === undefined ? {} : { wording }) },
        readSeq,
      );
      return { state: 'sent' };
    }
    case 'throttled':
      await ports.messages.release(claim.message, claim.address, claim.cap);
      throw new Error(`provider throttled: ${outcome.code}`);
    case 'unknown':
      if (claim.message.class === 'transactional') throw new Error(`no answer from the provider: ${outcome.code}`);
      await ports.messages.advance(memberId, messageId, 'unknown', at, { failure: outcome.code });
      return { state: 'unknown', code: outcome.code };
    case 'opted-out':
      await ports.consents.optOut(claim.address, {
        id: messageId,
        at,
        memberId,
        change: 'stopped',
        pairs: [],
        how: 'provider-list',
        channel: claim.message.channel,
      });
      break;
    case 'failed':
      break;
  }
  await ports.messages.advance(memberId, messageId, 'failed', at, { failure: outcome.code });
  if (token !== undefined) await ports.executions.wake(token, { kind: 'failed' });
  return { state: 'failed', code: outcome.code };
};

/**
 * The only door to a provider. Consent, cap, freshness and the message row are one transaction, committed before the
 * provider is called; a member seen in the stream saves the read, because the claim holds only if nothing changed since.
 */
export const sendMessage = async (ports: SendPorts, command: SendCommand, token?: string): Promise<Sent> => {
  const programme = await (command.kind === 'journey'
    ? ports.programmes.version(command.version)
    : ports.programmes.live());
  let member = command.kind === 'journey' ? command.seen : undefined;
  if (member === undefined) member = await ports.members.get(command.memberId);

  for (let tries = 0; tries < TRIES; tries += 1) {
    const prepared =
      command.kind === 'journey'
        ? prepareJourney(ports, programme, command, member, token)
        : prepareResponse(ports, programme, command, member);
    if (!prepared.ok) return keepRefusal(ports, command, prepared.verdict, token);
    const { claim, to, rendered } = prepared;
    const result = await ports.messages.claim(claim);
    if (!result.ok && result.why === 'stale') {
      member = result.member;
      continue;
    }
    if (!result.ok && result.why === 'exists') {
      const repeat = await again(ports, result.row, token);
      if (repeat !== 'resend') return repeat;
    } else if (!result.ok) {
      const zones = member === undefined ? ['UTC'] : memberOf(member, programme.settings, ports.now()).timeZone.all;
      const tomorrow = new Date(`${claim.cap?.day ?? ports.now().toISOString().slice(0, 10)}T23:59:59Z`);
      const nextDay = nextAllowed(tomorrow, zones, programme.settings.quietHours).toISOString();
      return keepRefusal(ports, command, verdictOf(result, claim, nextDay, ports.now()), token);
    }
    const { memberId, messageId, class: type } = claim.message;
    const outcome = await ports.senders[command.channel]({
      to,
      memberId,
      messageId,
      class: type === 'inbound' ? 'response' : type,
      content: rendered.content,
    });
    return settle(ports, command, claim, outcome);
  }
  throw new Error(`message ${command.messageId} lost ${TRIES} races for its claim`);
};
