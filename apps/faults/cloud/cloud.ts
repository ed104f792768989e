import type { PaceRow } from '#messages/pace.ts';
import { useDeps } from '#runtime/deps.ts';
import type { Deps } from '#runtime/ports.ts';
import { memoryAttachments, type KeptFile } from '#store/memory/attachments.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables, type Dump } from '#store/memory/tables.ts';
import { localBus } from '../../local/local-bus.ts';
import type { StreamEntry } from '../../local/stream.ts';
import { createCarriers } from '../outside/carriers.ts';
import { createOptOutLists } from '../outside/opt-out-lists.ts';
import { createPhones } from '../outside/phones.ts';
import { pictures } from '../outside/pictures.ts';
import { createReceiver } from '../outside/receiver.ts';
import { createCloudFormation } from '../outside/cloudformation.ts';
import { createClient } from './client.ts';
import { addressOf, edgesOf, PUBLIC_URL, type Memory } from './edges.ts';
import { createLambdas, type Fate, type Invoke } from './lambdas.ts';
import { createLetters } from './letters.ts';
import { createGivenUp, createLetterBox } from './letter-box.ts';
import { createLives } from './lives.ts';
import { createMachine } from './machine.ts';
import { shelf } from './shelf.ts';
import { createTime } from './time.ts';
import { createTriggers } from './triggers.ts';

export interface CloudOptions {
  readonly begin: number;
  /** What was in the tables before. */
  readonly kept: Dump;
  readonly fate?: Fate | undefined;
  /** Messages that get lost between the provider and the phone. */
  readonly lost?: ReadonlySet<string> | undefined;
  /** Puts other edges in place of some: what a test breaks on purpose. */
  readonly meddle?: ((edges: Deps) => Partial<Deps>) | undefined;
}

/** Nobody waits for a sender unless a story says so. */
const FREE: PaceRow = { perSecond: 1_000 };

/**
 * AWS around the deployed handlers, in memory, on a time that is moved, one thing after the other: the same story is told the
 * same way each time, up to the call at which a process dies.
 */
export const createCloud = ({ begin, kept, fate, lost = new Set(), meddle }: CloudOptions) => {
  const time = createTime(begin);
  const tables = createMemoryTables();
  tables.load(kept);
  const store = createMemoryStore(tables, addressOf);
  const lives = createLives<Memory>();
  const letters = createLetters();
  const invoke: Invoke = (name, event) => lambdas.invoke(name, event);
  const { queues, start, publish, post, record } = createTriggers(time, invoke, letters);
  const phones = createPhones(lost);
  const providers = createCarriers(time, phones, publish);
  const lists = createOptOutLists(time.now);
  const receiver = createReceiver();
  const [letterBox, givenUp] = [createLetterBox(), createGivenUp()];
  const stack = createCloudFormation();
  const files = new Map<string, KeptFile>();
  const bus = localBus(shelf(), [{ type: 'webhook.requested', target: queues.webhooks }]);
  const seals: Pick<Deps['seals'], 'seal'> = { seal: (value) => edges.seals.seal(value) };
  const machine = createMachine({ time, invoke, letters, queues, seals });
  const { carriers } = providers;
  let pace: readonly PaceRow[] = [FREE];
  const { edges, fresh } = edgesOf(
    {
      ...{
        store,
        bus,
        carriers,
        queues,
        time,
        letterBox: { put: letterBox.put },
        postBox: {
          put: (text: string) => {
            post(text);
            return Promise.resolve();
          },
        },
        attachments: memoryAttachments(files, PUBLIC_URL),
        media: pictures,
        givenUp: givenUp.port,
        pace: () => pace,
      },
      ...{
        executions: machine.port,
        machine: machine.machine,
        optOutLists: lists.lists,
        webhooks: receiver,
        deployment: stack.deployment,
      },
    },
    lives,
  );
  const lambdas = createLambdas({ lives, fresh, fate });
  const recorded = new Map<string, Omit<StreamEntry, 'id'>>();
  tables.onChange((changes) => {
    for (const { table, key, before, after } of changes)
      if (table === 'members' && key.sk === 'MEMBER' && after !== undefined) {
        const entry = { at: time.now().toISOString(), pk: key.pk, before, after };
        recorded.set(key.pk, entry);
        record(entry);
      }
  });
  useDeps({ ...edges, ...meddle?.(edges) });

  return {
    ...{
      time,
      tables,
      store,
      phones,
      providers,
      lists,
      receiver,
      stack,
      bus,
      letters,
      letterBox,
      givenUp,
      files,
      queues,
      start,
      publish,
    },
    /** What the stage says of its senders from now on. */
    paced: (...rows: readonly PaceRow[]): void => void (pace = rows),
    client: createClient(time, invoke, letters),
    /** The latest change of a member's row. */
    recordOf: (memberId: string) => recorded.get(`M#${memberId}`),
    executions: machine.list,
    invocations: lambdas.made,
    edgeNames: lives.names,
  };
};
export type Cloud = ReturnType<typeof createCloud>;
