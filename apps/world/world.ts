import type { SendCommand } from '#messages/command.ts';
import { unpaced } from '#messages/turns.ts';
import { sendMessage } from '#channels/send.ts';
import { acceptEvents } from '#events/accept.ts';
import type { Fact } from '#words/fact.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { advanceRun } from '#journeys/advance.ts';
import { onEvent } from '#journeys/on-event.ts';
import type { Programme } from '#programme/programme.ts';
import type { Executions } from '#runs/run.ts';
import { scanDue } from '#journeys/due/scan.ts';
import type { MemberRow } from '#members/member-row.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables, type MemoryTables } from '#store/memory/tables.ts';
import type { Store } from '#store/store.ts';
import { createAgenda } from './agenda.ts';
import { FINE, fateBy, type Behaviour, type FateOf } from './behaviour.ts';
import {
  noAttachments,
  noLists,
  noPostBox,
  plainAddress,
  plainLetters,
  plainSeals,
  plainTickets,
  PUBLIC_URL,
} from './edges.ts';
import { createSimulatedExecutions, type States } from './simulated-executions.ts';
import { knownProgrammes } from './known-programmes.ts';
import { keepScanning, scannedByMinute } from './rules.ts';
import { createCarriers } from './carriers.ts';
import { watchedRuns } from './watched-runs.ts';
import type { Witness } from './witness.ts';

/** Where all is kept. */
export interface Kept {
  readonly store: Store;
  /** Calls back with each version of a member's row as it is committed: what the table's stream shows. */
  readonly eachVersion: (see: (before: MemberRow | undefined, after: MemberRow) => void) => void;
}

export interface WorldOptions {
  readonly programme: Programme;
  /** When it begins. */
  readonly at: Date;
  readonly behaviour?: Behaviour;
  /** What becomes of each message, where it is not the same for all of a channel. */
  readonly fateOf?: FateOf;
  readonly witness?: Witness;
  /** Puts itself between the programme and the decisions. */
  readonly seen?: <P extends Programme>(programme: P) => P;
  /** Another store than the one in memory. */
  readonly keptIn?: (now: () => Date) => Kept;
  /** Another state machine than the one along the agenda. */
  readonly executionsOn?: (states: States) => Executions;
}

const keptInMemory = (tables: MemoryTables, { changed }: Witness): Kept => ({
  store: createMemoryStore(tables, plainAddress),
  eachVersion: (see) => {
    tables.onChange((changes) => {
      for (const change of changes) {
        changed?.(change);
        const { table, key, before, after } = change;
        if (table === 'members' && key.sk === 'MEMBER' && after !== undefined)
          see(before as MemberRow | undefined, after as MemberRow);
      }
    });
  },
});

/**
 * The whole system in one process without a network, a clock or chance: the decisions that the Lambdas call, on the memory
 * store, one after the other along an agenda. The same calls bring the same bytes.
 */
export const createWorld = async ({
  programme,
  at,
  behaviour = FINE,
  fateOf = fateBy(behaviour),
  witness = {},
  seen,
  keptIn,
  executionsOn,
}: WorldOptions) => {
  let now = at;
  let ids = 0;
  const clock = (): Date => now;
  const agenda = createAgenda();
  const tables = createMemoryTables();
  const { store, eachVersion } = keptIn?.(clock) ?? keptInMemory(tables, witness);
  const programmes = knownProgrammes(store.programmes, seen);
  const runs = watchedRuns(store.runs, witness);

  const guarded = (what: string, run: () => Promise<unknown>) => async (): Promise<void> => {
    try {
      await run();
    } catch (error) {
      if (witness.failed === undefined) throw error;
      witness.failed(what, error);
    }
  };
  const soon = (what: string, run: () => Promise<unknown>): void => {
    agenda.add(now.getTime(), guarded(what, run));
  };
  const outbox = {
    send: (commands: readonly SendCommand[], token?: string): Promise<void> => {
      for (const command of commands) soon('send-message', () => sendMessage(ports, command, token));
      return Promise.resolve();
    },
    again: (command: SendCommand, seconds: number, token?: string): Promise<void> => {
      const run = guarded('send-message', () => sendMessage(ports, command, token));
      agenda.add(now.getTime() + seconds * 1_000, run);
      return Promise.resolve();
    },
  };
  const states: States = {
    now: clock,
    advance: (wake) => advanceRun(ports, wake),
    deliver: (command, token) => outbox.send([command], token),
    ask: (question) => runs.ask(question),
  };
  const executions = executionsOn?.(states) ?? createSimulatedExecutions(agenda, states, witness);
  const carriers = createCarriers({
    agenda,
    now: clock,
    fateOf,
    messageOf: ({ memberId, messageId }) => store.messages.get(memberId, messageId),
    receive: (receipt) => receiveReceipt(ports, receipt),
    witness,
  });
  const bus = {
    publish: (facts: readonly Fact[]): Promise<void> => {
      for (const fact of facts) witness.published?.(fact);
      return Promise.resolve();
    },
  };
  const ports = {
    ...store,
    due: scannedByMinute(store.due, agenda, clock, (daysBack) => scanned(daysBack)),
    programmes,
    runs,
    executions,
    outbox,
    carriers,
    turns: unpaced(clock),
    bus,
    optOutLists: noLists,
    postBox: noPostBox,
    attachments: noAttachments,
    seals: plainSeals,
    letters: plainLetters,
    tickets: plainTickets,
    addressOf: plainAddress,
    publicUrl: PUBLIC_URL,
    now: clock,
    newId: () => `new-${(ids += 1)}`,
  };

  await programmes.publish(programme, at.toISOString());
  eachVersion((before, after) => {
    soon('advance-journey', () => onEvent(ports, before, after));
  });
  const scan = async (daysBack: number): Promise<void> => {
    for (const { error } of (await scanDue(ports, daysBack)).faults) throw error;
  };
  const scanned = (daysBack: number): Promise<void> => guarded('scan-due', () => scan(daysBack))();
  keepScanning(agenda, clock, scanned);

  return {
    ports,
    tables,
    now: clock,
    /** Does something at an instant, after what falls on it already. */
    plan: (instant: number, what: string, run: () => Promise<unknown>): void => {
      agenda.add(instant, guarded(what, run));
    },
    /** Does all that is due by an instant, in order, and then it is that instant. */
    go: async (instant: number): Promise<void> => {
      for (let task = agenda.take(instant); task !== undefined; task = agenda.take(instant)) {
        if (task.at > now.getTime()) now = new Date(task.at);
        await task.run();
        witness.rested?.();
      }
      if (instant > now.getTime()) now = new Date(instant);
    },
    /** Takes events as POST /events does. */
    accept: (events: readonly unknown[]) => acceptEvents(ports, events),
  };
};
export type World = Awaited<ReturnType<typeof createWorld>>;
