import type { Channel } from '#words/channel.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Outgoing } from '#messages/sender.ts';
import type { Fact } from '#words/fact.ts';
import type { Run } from '#runs/run.ts';
import type { Change } from '#store/memory/tables.ts';

/** Whoever watches a world; each is told what happens the moment it does. */
export interface Witness {
  /** One committed change of a row. */
  readonly changed?: (change: Change) => void;
  /** A message that was handed to its provider. */
  readonly sent?: (message: Outgoing, channel: Channel, row: MessageRow) => void;
  readonly published?: (fact: Fact) => void;
  /** A run that was asked for and is kept; `refused` by a rule of entry. */
  readonly placed?: (run: Run, result: 'started' | 'same' | 'refused') => void;
  /** States entered by the execution of a run, so far. */
  readonly entered?: (run: Pick<Run, 'journey' | 'runId'>, states: number) => void;
  /** A task of the agenda is done. */
  readonly rested?: () => void;
  /** What a function threw; AWS would try again and then keep it among the dead letters. */
  readonly failed?: (what: string, error: unknown) => void;
}
