import { bestHour } from '#time/best-hour.ts';
import type { SendCommand } from '#messages/command.ts';
import { wantedBy } from '#messages/message.ts';
import { carriedOn } from '#channels/carried.ts';
import { carry } from '#channels/carry.ts';
import { mayWait, type Hold } from '#channels/hold.ts';
import { holdInOutage, outwaited } from '#channels/hold-in-outage.ts';
import { keepRefusal, refusedClaim } from '#channels/keep-refusal.ts';
import { lapsed, outgoingOf } from '#channels/outgoing.ts';
import { prepareJourney, prepareResponse, type Prepared } from '#channels/prepare.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { again, settle } from '#channels/settle.ts';
import { unusualOf } from '#channels/strangers.ts';
import { openWay, waysOf } from '#channels/ways.ts';
import { nextOpening } from '#consent/hours/contact-hours.ts';
import { consentVerdict, permits } from '#consent/permission.ts';
import type { Programme } from '#programme/programme.ts';
import type { MemberRow } from '#members/member-row.ts';
import { placeOf } from '#members/place.ts';
import type { Outage } from '#messages/outage.ts';

const TRIES = 4;
type Ready = Extract<Prepared, { readonly ok: true }>;
/** A channel without a carrier fails at once, so that a run goes on to its next. */
const NOT_REGISTERED = { kind: 'failed', code: 'channel-not-registered' } as const;

/** A message that goes at the member's best hour waits for it, within the hours that are allowed. A page is a fair sample. */
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
  const answers = (await ports.messages.page(command.memberId)).messages.filter(({ direction }) => direction === 'in');
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

/** The kill switch is asked for every message, and known for two seconds: who turns it hears when it holds everywhere. */
const switchedOff = (journey: string, now: Date): Hold => ({
  verdict: { allow: false, rule: 'switched-off', at: now.toISOString(), looked: { journey } },
  waits: false,
});

/** What another try has to know. */
interface Again {
  readonly again: true;
  readonly member: MemberRow | undefined;
  readonly outage?: Outage;
}

/** One try to earn the right to send, and to send. */
const attempt = async (
  ports: SendPorts,
  programme: Programme,
  command: SendCommand,
  member: MemberRow | undefined,
  token: string | undefined,
): Promise<Sent | Again> => {
  const prepared =
    command.kind === 'journey'
      ? prepareJourney(ports, programme, command, member, token)
      : prepareResponse(ports, programme, command, member);
  const kept = (hold: Hold): Promise<Sent> => keepRefusal(ports, command, hold, token);
  if (!prepared.ok) return kept({ verdict: prepared.verdict, waits: false });
  if (command.kind === 'journey' && (await ports.programmes.off()).includes(command.journey))
    return kept(switchedOff(command.journey, ports.now()));
  const held = lapsed(command, ports.now()) ?? prepared.held ?? (await forBestHour(ports, programme, command, member));
  if (held !== undefined) return kept(await toldNow(ports, prepared, held));
  const message = outgoingOf(command, prepared, ports.now());
  const open = openWay(await ports.outages.list(), waysOf(ports, member, message), ports.now());
  if (open !== undefined && !('way' in open)) {
    if (open.trying && token === undefined) throw new Error(`another message tries whether ${open.provider} takes us`);
    return kept(await toldNow(ports, prepared, holdInOutage(programme, command, open, token, ports.now())));
  }
  const [tried] = open?.due ?? [];
  const tooLate = tried && outwaited(programme, command, tried, ports.now().toISOString(), ports.now());
  if (tooLate !== undefined) return kept(await toldNow(ports, prepared, tooLate));
  const { claim } = prepared;
  const result = await ports.messages.claim(claim);
  if (!result.ok && result.why === 'stale') return { again: true, member: result.member };
  if (!result.ok && result.why === 'exists') {
    const repeat = await again(ports, result.row, prepared);
    return repeat === 'claim-again' ? { again: true, member } : repeat;
  }
  if (!result.ok) {
    const refused = refusedClaim(programme, command, result, claim);
    const unusual = unusualOf(refused.verdict, { to: message.to, row: member });
    return { ...(await kept(refused)), ...(unusual && { unusual }) };
  }
  const carried = open === undefined ? NOT_REGISTERED : await carry(ports, open, message, claim);
  if (carried.kind === 'back') return { again: true, member, ...(carried.outage && { outage: carried.outage }) };
  const provisional = open !== undefined && carried.kind === 'sent' && carried.provisional === true;
  return settle(ports, prepared, carried, provisional ? await carriedOn(ports, open.way, command, token) : undefined);
};

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

  let outage: Outage | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sent = await attempt(ports, programme, command, member, token);
    if (!('again' in sent)) return outage === undefined ? sent : { ...sent, outage };
    member = sent.member;
    outage = sent.outage ?? outage;
  }
  throw new Error(`message ${command.messageId} came to nothing in ${TRIES} tries`);
};
