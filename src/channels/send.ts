import { bestHour } from '#time/best-hour.ts';
import type { SendCommand } from '#messages/command.ts';
import { wantedBy } from '#messages/message.ts';
import { mayWait, type Hold } from '#channels/hold.ts';
import { keepRefusal, refusedClaim } from '#channels/keep-refusal.ts';
import { prepareJourney, prepareResponse, type Prepared } from '#channels/prepare.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { again, settle } from '#channels/settle.ts';
import { unusualOf } from '#channels/strangers.ts';
import { nextOpening } from '#consent/hours/contact-hours.ts';
import { consentVerdict, permits } from '#consent/permission.ts';
import type { Programme } from '#programme/programme.ts';
import type { MemberRow } from '#members/member-row.ts';
import { placeOf } from '#members/place.ts';
import { textOf } from '#members/zone.ts';
import { carriersFor } from '#messages/routing.ts';
import type { Outgoing, SendOutcome } from '#messages/sender.ts';
import type { Ports } from '#ports/ports.ts';
import { CHANNELS } from '#words/channel.ts';

/** A phone is where its number is from, wherever its owner lives; a mailbox is where its owner is. */
const countryOf = ({ channel, to }: Outgoing, member: MemberRow | undefined): string | undefined => {
  if (member === undefined) return undefined;
  if (CHANNELS[channel].address !== 'phone') return placeOf(member).country;
  return textOf(member, 'phone') === to ? textOf(member, 'phoneCountry') : undefined;
};

/** Hands a claimed message to its first carrier. A channel without one fails at once, so that a run goes on to its next. */
export const carry = async (
  { carriers }: Pick<Ports, 'carriers'>,
  member: MemberRow | undefined,
  message: Outgoing,
): Promise<SendOutcome> => {
  const { channel, class: type } = message;
  const [first] = carriersFor(carriers.routing, { channel, country: countryOf(message, member), class: type });
  return first === undefined ? { kind: 'failed', code: 'channel-not-registered' } : carriers.send(first, message);
};

const TRIES = 4;
type Ready = Extract<Prepared, { readonly ok: true }>;

/** A message that goes at the member's best hour waits for it, within the hours that are allowed. */
const forBestHour = async (
  ports: SendPorts,
  programme: Programme,
  command: SendCommand,
  row: MemberRow | undefined,
): Promise<Hold | undefined> => {
  if (command.kind !== 'journey' || command.timing === undefined || row === undefined) return undefined;
  const now = ports.now();
  const place = placeOf(row);
  const zone = place.zones[0] ?? 'UTC';
  const answers = (await ports.messages.list(command.memberId)).filter(({ direction }) => direction === 'in');
  const best = bestHour(
    answers.map(({ at }) => at),
    now,
    zone,
  );
  if (best <= now) return undefined;
  const { at } = nextOpening(best, place, programme.settings.quietHours);
  const looked = { zone, answers: answers.length };
  const verdict = {
    allow: false,
    rule: 'best-hour',
    at: now.toISOString(),
    looked,
    nextEligible: at.toISOString(),
  } as const;
  return mayWait(programme, command, verdict) ? { verdict, waits: true } : undefined;
};

/** Who may not be written to at all is told so now, not that it is late. */
const toldNow = async (ports: SendPorts, { claim }: Ready, held: Hold): Promise<Hold> => {
  const consent = await ports.consents.get(claim.address);
  const wanted = wantedBy(claim);
  return permits(consent, wanted) ? held : { verdict: consentVerdict(consent, wanted), waits: false };
};

/** The kill switch is asked for every message and never cached, so that it stops a journey within the message on its way. */
const switchedOff = (journey: string, now: Date): Hold => ({
  verdict: { allow: false, rule: 'switched-off', at: now.toISOString(), looked: { journey } },
  waits: false,
});

/**
 * The only door to a provider. Consent, limits, freshness and the message row are one transaction, committed before the
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
    if (!prepared.ok) return keepRefusal(ports, command, { verdict: prepared.verdict, waits: false }, token);
    const { claim, to, rendered } = prepared;
    if (command.kind === 'journey' && (await ports.programmes.isOff(command.journey)))
      return keepRefusal(ports, command, switchedOff(command.journey, ports.now()), token);
    const held = prepared.held ?? (await forBestHour(ports, programme, command, member));
    if (held !== undefined) return keepRefusal(ports, command, await toldNow(ports, prepared, held), token);
    const result = await ports.messages.claim(claim);
    if (!result.ok && result.why === 'stale') {
      member = result.member;
      continue;
    }
    if (!result.ok && result.why === 'exists') {
      const repeat = await again(ports, result.row, claim);
      if (repeat !== 'claim-again') return repeat;
      continue;
    }
    if (!result.ok) {
      const refused = refusedClaim(programme, command, result, claim);
      const unusual = unusualOf(refused.verdict, { to, row: member });
      const kept = await keepRefusal(ports, command, refused, token);
      return unusual === undefined ? kept : { ...kept, unusual };
    }
    const { memberId, messageId, class: type } = claim.message;
    const outcome = await carry(ports, member, {
      channel: command.channel,
      to,
      memberId,
      messageId,
      class: type === 'inbound' ? 'response' : type,
      content: rendered.content,
    });
    return settle(ports, prepared, outcome);
  }
  throw new Error(`message ${command.messageId} lost ${TRIES} races for its claim`);
};
