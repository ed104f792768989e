import type { SendCommand } from '#messages/command.ts';
import { mayWait, type Hold } from '#channels/hold.ts';
import { settleEarlier } from '#channels/settle.ts';
import { wantedBy, type Claim, type ClaimResult, type MessageRow } from '#messages/message.ts';
import { messageRow } from '#messages/message-row.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { consentVerdict } from '#consent/permission.ts';
import type { Verdict } from '#consent/verdict.ts';
import type { Programme } from '#programme/programme.ts';
import type { Outcome } from '#runs/run.ts';

type Refused = Extract<ClaimResult, { readonly why: 'consent' | 'limit' | 'prior' }>;

/** Names the rule behind a refused claim. */
const verdictOf = (result: Refused, claim: Claim): Verdict => {
  switch (result.why) {
    case 'consent':
      return consentVerdict(result.consent, wantedBy(claim));
    case 'limit':
      return result.verdict;
    case 'prior':
      return {
        allow: false,
        rule: 'already-delivered',
        at: claim.message.at,
        looked: { earlierHops: claim.priors.length },
      };
  }
};

/** What a flood holds is tried seldom: it waits for room, and at least as long again as it has waited. */
const patient = (verdict: Verdict, since: string | undefined): Verdict => {
  const { rule, at, nextEligible } = verdict;
  if (rule !== 'bounded' || nextEligible === undefined || since === undefined) return verdict;
  const again = new Date(2 * Date.parse(at) - Date.parse(since)).toISOString();
  return again > nextEligible ? { ...verdict, nextEligible: again } : verdict;
};

/** A refused claim as a verdict, and whether the message waits for its next chance. */
export const refusedClaim = (programme: Programme, command: SendCommand, result: Refused, claim: Claim): Hold => {
  const verdict = patient(verdictOf(result, claim), command.kind === 'journey' ? command.since : undefined);
  return { verdict, waits: command.kind === 'journey' && mayWait(programme, command, verdict) };
};

/**
 * Keeps the verdict, unless an earlier try had claimed the message: what became of that is settled, and only one that was
 * given back is refused.
 */
const keepVerdict = async (ports: SendPorts, row: MessageRow, token: string | undefined): Promise<Sent | undefined> => {
  if (await ports.messages.refuse(row)) return undefined;
  const earlier = await ports.messages.get(row.memberId, row.messageId);
  const settled = earlier && (await settleEarlier(ports, earlier, token));
  if (settled !== 'claim-again') return settled;
  await ports.messages.refuse(row);
  return undefined;
};

/** Keeps the verdict, and `whose` of who was refused. What only has to wait is put where the scan finds it, or the run is told until when. */
export const keepRefusal = async (
  ports: SendPorts,
  command: SendCommand,
  { verdict, waits }: Hold,
  token: string | undefined,
  whose?: string,
): Promise<Sent> => {
  const now = ports.now();
  const until = waits ? verdict.nextEligible : undefined;
  const state = until === undefined ? 'refused' : 'deferred';
  // A member who is not known any more was erased, and nothing more is kept of them.
  const kept = verdict.rule !== 'unknown-member';
  const reached = { state, verdict, timeline: { [state]: now.toISOString() }, ...(whose && { whose }) } as const;
  const settled = kept
    ? await keepVerdict(ports, messageRow(command, command.channel, now, reached), token)
    : undefined;
  if (settled !== undefined) return settled;
  if (until !== undefined && token === undefined) {
    const waiting = { ...command, since: command.since ?? now.toISOString() };
    const later = waiting.kind === 'journey' ? { ...waiting, seen: undefined, timing: undefined } : waiting;
    await ports.due.put({ kind: 'send', memberId: command.memberId, dueAt: until, command: later });
  }
  const quiet = command.kind === 'journey' && command.quiet === true && verdict.rule === 'already-delivered';
  if (token !== undefined && !quiet) {
    const outcome: Outcome =
      until === undefined
        ? { kind: verdict.rule === 'already-delivered' ? 'delivered' : 'refused' }
        : { kind: 'deferred', until, ...(command.turn && { turn: command.turn }) };
    await ports.executions.wake(token, outcome);
  }
  return { state, rule: verdict.rule };
};
