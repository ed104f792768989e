import type { SendCommand } from '#channels/command.ts';
import { keepRefusal, verdictOf } from '#channels/keep-refusal.ts';
import { prepareJourney, prepareResponse } from '#channels/prepare.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { again, settle } from '#channels/settle.ts';
import { consentVerdict, permits } from '#consent/permission.ts';
import { nextAllowed } from '#consent/quiet-hours.ts';
import { memberOf } from '#members/member.ts';

const TRIES = 4;

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
    const { claim, to, rendered, quiet } = prepared;
    if (quiet !== undefined) {
      // Who may not be written to at all is told so now, not that it is late.
      const consent = await ports.consents.get(claim.address);
      const allowed = permits(consent, claim.require, claim.pair);
      const verdict = allowed ? quiet : consentVerdict(consent, claim.pair, false, ports.now().toISOString());
      return keepRefusal(ports, command, verdict, token);
    }
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
