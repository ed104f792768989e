import type { SendCommand } from '#messages/command.ts';
import { handOver, type Going } from '#channels/hand-over.ts';
import type { Hold } from '#channels/hold.ts';
import { holdForHour } from '#channels/hold-for-hour.ts';
import { holdInOutage, outwaited } from '#channels/hold-in-outage.ts';
import { keepRefusal, refusedClaim } from '#channels/keep-refusal.ts';
import { ALONE, barred, lookFirst, type Batch } from '#channels/look-first.ts';
import { inSession } from '#channels/in-session.ts';
import { lapsed, outgoingOf } from '#channels/outgoing.ts';
import { prepareJourney, prepareResponse, type Prepared } from '#channels/prepare.ts';
import { answeredSooner } from '#channels/still-held.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { again, settle } from '#channels/settle.ts';
import { unusualOf } from '#channels/strangers.ts';
import { askingOf, holdForTurn, waitForTurn, type Errand } from '#channels/wait-for-turn.ts';
import { openWay, waysOf, type Open, type Passed } from '#channels/ways.ts';
import type { Programme } from '#programme/programme.ts';
import { asCarried } from '#messages/mms.ts';
import { circumstancesOf, packed } from '#loyalty/circumstances.ts';
import { memberOf } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Outage } from '#messages/outage.ts';
import type { Outgoing } from '#messages/sender.ts';
import { isCalled, type Called } from '#messages/turns.ts';

const TRIES = 4;
type Ready = Extract<Prepared, { readonly ok: true }>;
/** A channel without a carrier fails at once, so that a run goes on to its next. */
const NOT_REGISTERED = { kind: 'failed', code: 'channel-not-registered' } as const;

/** How a member stands who is refused before anything of them was looked at. */
const whoseOf = (row: MemberRow | undefined, programme: Programme, now: Date): string | undefined =>
  row && packed(circumstancesOf(row, memberOf(row, programme, now), programme));

/** Who may not be written to at all is told so now, not that it is late. */
const toldNow = async (ports: SendPorts, prepared: Ready, held: Hold): Promise<Hold> =>
  (await barred(ports, prepared.claim)) ?? held;

/** The kill switch is asked for every message, and known for two seconds: who turns it hears when it holds everywhere. */
const switchedOff = (journey: string, now: Date): Hold => ({
  verdict: { allow: false, rule: 'switched-off', at: now.toISOString(), looked: { journey } },
  waits: false,
});

/** One try, with the member as it saw them, and the call of a try before it. */
interface Try extends Errand {
  readonly member: MemberRow | undefined;
  readonly called?: Going['called'] & { readonly by: string };
  /** Ways that did not take it a moment ago. */
  readonly passed: readonly Passed[];
}

/** What another try has to know. */
interface Again extends Pick<Try, 'member' | 'called'> {
  readonly again: true;
  readonly outage?: Outage;
  readonly passed?: Passed;
}

/** When it is this message's turn. */
const callOf = async (ports: SendPorts, going: Try, { way }: Open, message: Outgoing) => {
  const by = JSON.stringify(way);
  const asking = askingOf(going, way, message, ports.now());
  if (going.called?.by === by) return { asking, called: going.called };
  return { asking, called: { ...(await ports.turns.take(asking)), by } };
};

/** Waits for its turn, in its queue or with its run. */
const wait = async (ports: SendPorts, errand: Errand, prepared: Ready, called: Called): Promise<Sent> => {
  const held = holdForTurn(errand, called, ports.now());
  if (held === undefined) return waitForTurn(ports, errand, called);
  const command = { ...errand.command, turn: called.turn };
  return keepRefusal(ports, command, await toldNow(ports, prepared, held), errand.token);
};

/** One try to earn the right to send, and to send. */
const attempt = async (ports: SendPorts, going: Try): Promise<Sent | Again> => {
  const { programme, command, token, member } = going;
  const around = { programme, row: member, token, inSession: await inSession(ports, programme, command) };
  const prepared =
    command.kind === 'journey'
      ? prepareJourney(ports, { ...around, command })
      : prepareResponse(ports, { ...around, command });
  const kept = (hold: Hold): Promise<Sent> =>
    keepRefusal(ports, command, hold, token, whoseOf(member, programme, ports.now()));
  if (!prepared.ok) return kept({ verdict: prepared.verdict, waits: false });
  if (command.kind === 'journey' && (await ports.programmes.off()).includes(command.journey))
    return kept(switchedOff(command.journey, ports.now()));
  const held =
    lapsed(command, ports.now()) ??
    prepared.held ??
    (await answeredSooner(ports, command)) ??
    (await holdForHour(ports, programme, command, member));
  if (held !== undefined) return kept(await toldNow(ports, prepared, held));
  const outgoing = outgoingOf(command, prepared, ports.now());
  const open = openWay(await ports.outages.list(), waysOf(ports, member, outgoing), ports.now(), going.passed);
  if (open !== undefined && !('way' in open)) {
    if ((open.trying || open.sick) && open.template === undefined && token === undefined)
      return wait(ports, going, prepared, { at: Date.parse(open.until), ...(command.turn && { turn: command.turn }) });
    return kept(await toldNow(ports, prepared, holdInOutage(programme, command, open, token, ports.now())));
  }
  const [tried] = open?.due ?? [];
  const tooLate = tried && outwaited(programme, command, tried, ports.now().toISOString(), ports.now());
  if (tooLate !== undefined) return kept(await toldNow(ports, prepared, tooLate));
  if (open === undefined) return claimed(ports, going, prepared, undefined);
  // Of several that came together only those take a number who may be written to.
  const looked = await lookFirst(ports, command, going.batch, prepared.claim);
  if ('hold' in looked) return kept(looked.hold);
  const message = asCarried(outgoing, open.way);
  const turn = await callOf(ports, going, open, message);
  if (!isCalled(turn.called, ports.now())) return wait(ports, going, prepared, turn.called);
  return claimed(ports, { ...going, called: turn.called }, { ...prepared, ...looked }, { open, message, ...turn });
};

/** Claims a message that is called, and hands it over. */
const claimed = async (
  ports: SendPorts,
  tried: Try,
  prepared: Ready,
  going: Going | undefined,
): Promise<Sent | Again> => {
  const { programme, command, token, member, batch, called } = tried;
  const errand: Errand = { programme, command, token, batch };
  const { claim } = prepared;
  const result = await ports.messages.claim(claim);
  if (!result.ok && result.why === 'stale') return { again: true, member: result.member, ...(called && { called }) };
  if (!result.ok && result.why === 'exists') {
    const repeat = await again(ports, result.row, prepared);
    return repeat === 'claim-again' ? { again: true, member, ...(called && { called }) } : repeat;
  }
  if (!result.ok) {
    const refused = refusedClaim(programme, command, result, claim);
    const unusual = unusualOf(refused.verdict, { to: prepared.to, row: member });
    const kept = await keepRefusal(ports, command, refused, token, claim.message.whose);
    return { ...kept, ...(unusual && { unusual }) };
  }
  if (going === undefined) return settle(ports, prepared, NOT_REGISTERED);
  const sent = await handOver(ports, errand, prepared, going);
  if (!('back' in sent)) return sent;
  const { outage, passed } = sent;
  return { again: true, member, ...(called && { called }), ...(outage && { outage }), ...(passed && { passed }) };
};

/**
 * The only door to a provider. Consent, limits, freshness and the message row are one transaction, committed before the
 * provider is called; a member seen in the stream saves the read, because the claim holds only if nothing changed since.
 */
export const sendMessage = async (
  ports: SendPorts,
  command: SendCommand,
  token?: string,
  batch: Batch = ALONE,
): Promise<Sent> => {
  const programme = await (command.kind === 'journey'
    ? ports.programmes.version(command.version)
    : ports.programmes.live());
  let member = command.kind === 'journey' ? command.seen : undefined;
  if (member === undefined) member = await ports.members.get(command.memberId);

  let outage: Outage | undefined;
  let called: Try['called'];
  let passed: readonly Passed[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sent = await attempt(ports, {
      programme,
      command,
      token,
      member,
      batch,
      passed,
      ...(called && { called }),
    });
    if (!('again' in sent)) return outage === undefined ? sent : { outage, ...sent };
    ({ member, called } = sent);
    outage = sent.outage ?? outage;
    if (sent.passed !== undefined) passed = [...passed, sent.passed];
  }
  throw new Error(`message ${command.messageId} came to nothing in ${TRIES} tries`);
};
