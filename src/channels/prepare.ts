import { renderAnswer } from '#channels/answer.ts';
import { addressFor, personalAddress } from '#members/addresses.ts';
import type { JourneyCommand, ResponseCommand } from '#messages/command.ts';
import { COMPLIANCE } from '#channels/compliance.ts';
import { closedVerdict } from '#channels/in-session.ts';
import { holdOf, type Hold } from '#channels/hold.ts';
import { answerable, answerByMail } from '#channels/mail.ts';
import { limitsOf, slotOf } from '#channels/limits.ts';
import type { Claim } from '#messages/message.ts';
import { pageLinks } from '#channels/page-links.ts';
import { boundsOf, countryVerdict } from '#channels/strangers.ts';
import { REQUIRES } from '#channels/requires.ts';
import { sealedTap } from '#messages/tap.ts';
import { messageRow } from '#messages/message-row.ts';
import { tooDear } from '#channels/too-dear.ts';
import { unreachableVerdict } from '#channels/unreachable.ts';
import { renderMessage, type Rendered } from '#channels/render.ts';
import type { SendPorts } from '#channels/send-ports.ts';
import { codeOfCommand, withoutCode } from '#channels/one-time-code.ts';
import { voucherOf } from '#channels/voucher-of.ts';
import { CHANNELS } from '#words/channel.ts';
import { pair, type Evidence } from '#consent/consent.ts';
import type { Rule, Verdict } from '#consent/verdict.ts';
import { holdsOr } from '#programme/condition.ts';
import { circumstancesOf, packed } from '#loyalty/circumstances.ts';
import { contextOf } from '#loyalty/context.ts';
import { wordingFor } from '#programme/localized.ts';
import type { Programme } from '#programme/programme.ts';
import { Asked } from '#runs/question.ts';
import { memberOf, type Member } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';
import { placeOf } from '#members/place.ts';

/** Everything decided before the claim: what to claim and what to say, or the verdict against it. */
export type Prepared =
  | {
      readonly ok: true;
      readonly claim: Claim;
      readonly to: string;
      readonly rendered: Rendered;
      readonly held?: Hold;
    }
  | { readonly ok: false; readonly verdict: Verdict };

const refusal = (rule: Rule, now: Date, looked: Verdict['looked'] = {}): Prepared => ({
  ok: false,
  verdict: { allow: false, rule, at: now.toISOString(), looked },
});

/** What is prepared, as far as it is known before anything is decided. */
export interface Preparing<Command> {
  readonly programme: Programme;
  readonly command: Command;
  readonly row: MemberRow | undefined;
  readonly token?: string | undefined;
  readonly inSession: boolean;
}

const rendering = (now: Date, render: () => Rendered): { readonly rendered: Rendered } | Prepared => {
  try {
    return { rendered: render() };
  } catch (error) {
    return refusal('unrenderable', now, {
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown',
    });
  }
};

const rendered = (
  ports: SendPorts,
  { programme, command, inSession }: Preparing<JourneyCommand>,
  member: Member,
  asked: Pick<Evidence, 'pairs' | 'wording'> | undefined,
): Rendered => {
  const { settings } = programme;
  const links = pageLinks(ports, member.memberId, command.messageId);
  const file = programme.messages[command.message];
  if (file === undefined) throw new Error(`no message ${command.message}`);
  const { channel, topic } = command;
  return renderMessage(file, channel, {
    messageId: command.messageId,
    publicUrl: ports.publicUrl,
    locale: member.locale,
    zone: member.timeZone.zone,
    layouts: programme.layouts,
    inSession,
    tap: (reply) => sealedTap(ports.addressOf, { reply, messageId: command.messageId, memberId: member.memberId }),
    context: {
      ...contextOf(settings, member, command.facts),
      preferencesUrl: links.preferences(),
      voucher: voucherOf(ports, programme, links, command.facts),
      ...(asked?.wording === undefined ? {} : { optInUrl: links.optIn(asked.pairs, asked.wording.id) }),
    },
    ...(CHANNELS[channel].endedBy === 'link' && command.class === 'marketing'
      ? { unsubscribeUrl: links.unsubscribe([pair(channel, topic)]) }
      : {}),
  });
};

/** What was asked, word for word: the evidence behind the yes that may come. */
const questionOf = (
  { messageId, memberId, channel }: JourneyCommand,
  asked: Pick<Evidence, 'pairs' | 'wording'>,
  now: Date,
): Evidence => ({
  id: messageId,
  at: now.toISOString(),
  memberId,
  change: 'asked',
  how: 'double-opt-in',
  channel,
  language: asked.wording?.language,
  ...asked,
});

/** A journey's message for a member as they are now. */
export const prepareJourney = (ports: SendPorts, preparing: Preparing<JourneyCommand>): Prepared => {
  const { programme, command, row, token, inSession } = preparing;
  const now = ports.now();
  if (row === undefined) return refusal('unknown-member', now);
  const { settings } = programme;
  const member = memberOf(row, programme, now);
  const to = addressFor(member, command.channel);
  if (to === null || command.unaddressed === true) return refusal('no-address', now, { channel: command.channel });
  if (command.unreachable === true) return { ok: false, verdict: unreachableVerdict(row, command.channel, now) };
  const closed = closedVerdict(command.channel, inSession, now);
  if (closed !== undefined) return { ok: false, verdict: closed };
  const reached = { to, row };
  const abroad = countryVerdict(programme, command, reached, now);
  if (abroad !== undefined) return { ok: false, verdict: abroad };
  if (!holdsOr(false, command.guard, contextOf(settings, member, command.facts, { now })))
    return refusal('not-needed', now, { condition: command.guard ?? '' });
  const question = Asked.safeParse(command.facts);
  const asked = question.success
    ? { pairs: question.data.pairs, wording: wordingFor(settings, question.data.wording, member.locale) }
    : undefined;
  const made = rendering(now, () => answerable(ports, command, rendered(ports, preparing, member, asked)));
  if (!('rendered' in made)) return made;
  const { text, links } = made.rendered;
  const dear = tooDear(programme, command, reached, text, now);
  if (dear !== undefined) return { ok: false, verdict: dear };
  const place = placeOf(row);
  const count =
    command.class === 'marketing'
      ? {
          person: ports.addressOf(personalAddress(member) ?? to),
          slot: slotOf(programme, command, now.toISOString()),
          limits: limitsOf(settings, member, place),
        }
      : undefined;
  const address = ports.addressOf(to);
  const claim: Claim = {
    message: messageRow(command, command.channel, now, {
      text,
      whose: packed(circumstancesOf(row, member, programme)),
      ...(token === undefined ? {} : { token }),
      ...(count === undefined || command.hop > 0 ? {} : { slot: { person: count.person, id: count.slot.id } }),
    }),
    memberSeq: row.seq,
    address,
    require: REQUIRES[command.class],
    pair: pair(command.channel, command.topic),
    ...(count === undefined ? {} : { count }),
    ...(asked === undefined || command.class !== 'consent-request' ? {} : { asked: questionOf(command, asked, now) }),
    bounds: boundsOf(programme, command, reached, address),
    priors: command.priors,
    links,
  };
  const held = holdOf(now, member, place, programme, command);
  return {
    ok: true,
    claim,
    to,
    rendered: made.rendered,
    ...(held === undefined ? {} : { held }),
  };
};

/** An answer to whoever wrote, member or not. */
export const prepareResponse = (ports: SendPorts, preparing: Preparing<ResponseCommand>): Prepared => {
  const { programme, command, row, inSession } = preparing;
  const now = ports.now();
  if (row === undefined && !command.memberId.startsWith('unknown:')) return refusal('unknown-member', now);
  const closed = closedVerdict(command.channel, inSession, now);
  if (closed !== undefined) return { ok: false, verdict: closed };
  const { settings } = programme;
  const reached = { to: command.to, row };
  const abroad = countryVerdict(programme, command, reached, now);
  if (abroad !== undefined) return { ok: false, verdict: abroad };
  const blank: MemberRow = {
    memberId: 'unknown',
    seq: 0,
    counters: {},
    registers: {},
    last: { id: '', type: '', source: '', time: '', memberId: '', data: {} },
  };
  const member = memberOf(row ?? blank, programme, now);
  const links = pageLinks(ports, command.memberId, command.messageId);
  const code = codeOfCommand(ports.addressOf, command);
  const context = {
    ...contextOf(settings, member, command.facts),
    preferencesUrl: links.preferences(),
    voucher: voucherOf(ports, programme, links, command.facts),
    ...(code === undefined ? {} : { code }),
  };
  const { publicUrl } = ports;
  const tap = (reply: string): string =>
    sealedTap(ports.addressOf, { reply, messageId: command.messageId, memberId: command.memberId });
  const language = member.locale ?? settings.brand.language;
  const made = rendering(now, () => {
    const answer = renderAnswer(programme, command, member, { publicUrl, context, tap, inSession });
    return answerable(ports, command, answerByMail(command, settings.brand, language, answer));
  });
  if (!('rendered' in made)) return made;
  const address = ports.addressOf(command.to);
  const claim: Claim = {
    message: messageRow(command, command.channel, now, {
      text: withoutCode(made.rendered.text, code),
      ...(row && { whose: packed(circumstancesOf(row, member, programme)) }),
    }),
    address,
    require: COMPLIANCE.includes(command.reply) ? 'any' : 'unstopped',
    pair: pair(command.channel, 'response'),
    bounds: boundsOf(programme, command, reached, address),
    priors: [],
    links: made.rendered.links,
  };
  return { ok: true, claim, to: command.to, rendered: made.rendered };
};
