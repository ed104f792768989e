import type { Batch } from '#channels/look-first.ts';
import type { SendCommand } from '#messages/command.ts';
import type { Agenda } from '../../apps/world/agenda.ts';

interface Queued {
  readonly command: SendCommand;
  readonly token: string | undefined;
  readonly tries: number;
}

/** One of a batch. */
export type Send = (worker: number, command: SendCommand, token: string | undefined, batch: Batch) => Promise<void>;

export interface OutboxesOptions {
  readonly agenda: Agenda;
  readonly now: () => number;
  readonly send: Send;
  /** Processes for each queue. */
  readonly workers: number;
  /** Messages of a batch, and milliseconds that it takes. */
  readonly batch: number;
  readonly takes: number;
}

/** As lib/constructs/outbox.ts has it. */
const HIDDEN_MS = 360_000;
const TRIES = 8;

const isMarketing = (command: SendCommand): boolean => command.kind === 'journey' && command.class === 'marketing';

/** SQS and its pollers in virtual time: two queues, each with its processes, delays, redelivery and dead letters. */
export const createOutboxes = ({ agenda, now, send, workers, batch, takes }: OutboxesOptions) => {
  const dead: SendCommand[] = [];
  let delivered = 0;
  let open = 0;

  const queue = (first: number) => {
    const ready: Queued[] = [];
    const free = Array.from({ length: workers }, (_, one) => first + one);
    const offer = (...messages: readonly Queued[]): void => {
      ready.push(...messages);
      agenda.add(now(), work);
    };
    const failed = ({ command, token, tries }: Queued): void => {
      if (tries + 1 >= TRIES) {
        open -= 1;
        dead.push(command);
      } else
        agenda.add(now() + HIDDEN_MS, () => {
          offer({ command, token, tries: tries + 1 });
        });
    };
    const work = async (): Promise<void> => {
      const worker = ready.length === 0 ? undefined : free.shift();
      if (worker === undefined) return;
      const taken = ready.splice(0, batch);
      agenda.add(now(), work);
      delivered += taken.length;
      const holding = taken.filter(({ command }) => command.turn !== undefined).length;
      const together = { together: Math.max(1, taken.length - holding), holding, beside: taken.length > 1 };
      const results = await Promise.allSettled(
        taken.map(({ command, token }) => send(worker, command, token, together)),
      );
      for (const [at, message] of taken.entries())
        if (results[at]?.status === 'rejected') failed(message);
        else open -= 1;
      agenda.add(now() + takes, () => {
        free.push(worker);
        agenda.add(now(), work);
      });
    };
    return { offer };
  };
  const queues = { marketing: queue(0), transactional: queue(workers) };

  return {
    put: (command: SendCommand, token?: string, seconds = 0): void => {
      open += 1;
      const to = isMarketing(command) ? queues.marketing : queues.transactional;
      agenda.add(now() + seconds * 1_000, () => {
        to.offer({ command, token, tries: 0 });
      });
    },
    dead,
    delivered: (): number => delivered,
    /** Messages that are in a queue, hidden or not. */
    open: (): number => open,
  };
};
