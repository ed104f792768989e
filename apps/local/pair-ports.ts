import type { Senders } from '#channels/sender.ts';
import { awsWire } from '#providers/aws-wire.ts';
import { useDeps } from '#runtime/deps.ts';
import type { Store } from '#store/store.ts';
import { localOutbox } from './outbox.ts';
import type { Parts } from './parts.ts';

export interface Ports {
  readonly store: Store;
  readonly parts: Parts;
  readonly senders: Senders;
  readonly secret: string;
  readonly addressOf: (phone: string) => string;
  readonly publicUrl: string;
}

/** What the handlers get instead of AWS. Nobody subscribes to the bus here; the timeline shows what it would carry. */
export const pairPorts = ({ store, parts, senders, secret, addressOf, publicUrl }: Ports): void => {
  useDeps({
    ...store,
    executions: parts.executions.port,
    outbox: localOutbox(parts.queues),
    bus: { publish: () => Promise.resolve() },
    senders,
    wire: awsWire,
    apiSecrets: () => Promise.resolve([secret]),
    addressOf,
    publicUrl,
    now: parts.clock.now,
    newId: parts.newId,
  });
};
