import type { SendCommand } from '#channels/command.ts';
import type { Claim, ClaimResult } from '#channels/message.ts';
import { rowOf } from '#channels/prepare.ts';
import type { SendPorts, Sent } from '#channels/send-ports.ts';
import { capVerdict, consentVerdict } from '#consent/permission.ts';
import type { Verdict } from '#consent/verdict.ts';
import type { Outcome } from '#journeys/run.ts';

type Refused = Extract<ClaimResult, { readonly why: 'consent' | 'cap' | 'prior' }>;

/** Names the rule behind a refused claim. */
export const verdictOf = (result: Refused, claim: Claim, nextDay: string, now: Date): Verdict => {
  const at = now.toISOString();
  switch (result.why) {
    case 'consent':
      return consentVerdict(result.consent, claim.pair, claim.require === 'askable', at);
    case 'cap':
      return capVerdict(result.consent, claim.cap?.max ?? 0, at, nextDay);
    case 'prior':
      return { allow: false, rule: 'already-delivered', at, looked: { earlierHops: claim.priors.length } };
  }
};

/** Keeps the verdict. What only has to wait is put where the scan finds it, or the run is told until when. */
export const keepRefusal = async (
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
    const later = { ...command, seen: undefined };
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
