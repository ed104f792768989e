import type { MessageRow } from '#messages/message.ts';
import type { Programme } from '#programme/programme.ts';
import type { Run } from '#runs/run.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Change } from '#store/memory/tables.ts';
import type { Witness } from '../../world/witness.ts';
import type { World } from '../../world/world.ts';
import { createCounts } from './counts.ts';
import { createRunsTally } from './runs-tally.ts';
import { createSent } from './sent-messages.ts';
import { createStages } from './stages.ts';

/** A verdict is told again each time a message is looked at; the same rule for the same message counts once. */
const isNews = (before: MessageRow | undefined, after: MessageRow): boolean =>
  before?.state !== after.state || before.verdict?.rule !== after.verdict?.rule;

/** Hears all that happens in a world, and counts it. */
export const createRecording = (programme: Programme, world: () => World) => {
  const countries = new Map<string, string>();
  const sent = createSent((memberId) => countries.get(memberId));
  const runs = createRunsTally();
  const stages = createStages();
  const verdicts = createCounts();
  const facts = createCounts();
  const faults = createCounts();

  const seeMember = (before: MemberRow | undefined, after: MemberRow): void => {
    stages.see(before, after, world().now().toISOString());
    const country = after.registers['country']?.value;
    if (typeof country === 'string') countries.set(after.memberId, country);
  };
  const seeMessage = (before: MessageRow | undefined, row: MessageRow): void => {
    if (row.direction === 'in' || !isNews(before, row)) return;
    const { state, verdict, journey, runId } = row;
    if (state === 'failed') sent.lose(row.messageId);
    if (journey !== undefined && runId !== undefined) runs.did(journey, runId);
    if (verdict !== undefined && (state === 'refused' || state === 'deferred'))
      verdicts.add(`${state} ${verdict.rule} ${journey ?? ''}`);
  };
  const changed = ({ table, key, before, after }: Change): void => {
    if (after === undefined) return;
    if (table === 'messages' && key.sk.startsWith('MSG#'))
      seeMessage(before as MessageRow | undefined, after as MessageRow);
    if (table !== 'members') return;
    if (key.sk === 'MEMBER') seeMember(before as MemberRow | undefined, after as MemberRow);
    else if (key.sk.startsWith('RUN#')) runs.moved(before as Run | undefined, after as Run);
  };
  const witness: Witness = {
    changed,
    sent: (message, channel, row) => {
      sent.add(message, channel, row);
    },
    placed: (run, result) => {
      runs.placed(run, result, programme.journeys[run.journey]?.entry.concurrent ?? 1);
    },
    entered: runs.entered,
    published: (fact) => {
      facts.add(fact.type);
    },
    failed: (what, error) => {
      faults.add(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    },
  };
  return { witness, sent, runs, stages, verdicts, facts, faults };
};
