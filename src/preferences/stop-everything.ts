import { listStop } from '#consent/list-stop.ts';
import { evidenceOf, type Submission } from '#preferences/submission.ts';
import { announce } from '#preferences/announce.ts';
import type { Choices } from '#preferences/choices.ts';
import type { PreferencePorts } from '#preferences/preference-ports.ts';

/** Every address of the member is stopped first; then what runs for them. */
export const stopEverything = async (ports: PreferencePorts, choices: Choices, act: Submission): Promise<void> => {
  const { memberId } = choices.member;
  const stops = choices.reachable
    .filter(({ row }) => row?.stoppedAt === undefined)
    .map((one) => ({ one, evidence: evidenceOf(choices, act, one, 'stopped', [], one.row?.seq ?? 0) }));
  for (const { one, evidence } of stops) await ports.consents.optOut(one.address, evidence);
  for (const run of await ports.runs.stopAll(memberId, 'opt-out')) await ports.executions.stop(run, 'opt-out');
  // No message follows, so the provider may refuse the address from now on.
  for (const { one } of stops) await listStop(ports, one.kind, one.to);
  for (const { evidence } of stops) await announce(ports.bus, memberId, evidence);
};
