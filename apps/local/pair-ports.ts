import type { Senders } from '#channels/sender.ts';
import type { Bus } from '#events/fact.ts';
import { awsWire } from '#providers/aws-wire.ts';
import { useDeps } from '#runtime/deps.ts';
import type { Store } from '#store/store.ts';
import { localOutbox } from './outbox.ts';
import type { Parts } from './parts.ts';

export interface Ports {
  readonly bus: Bus;
  readonly store: Store;
  readonly parts: Parts;
  readonly senders: Senders;
  readonly secret: string;
  readonly addressOf: (phone: string) => string;
  readonly publicUrl: string;
}

/** What the handlers get instead of AWS. */
export const pairPorts = ({ bus, store, parts, senders, secret, addressOf, publicUrl }: Ports): void => {
  useDeps({
    ...store,
    executions: parts.executions.port,
    outbox: localOutbox(parts.queues),
    bus,
    senders,
    wire: awsWire,
    apiSecrets: () => Promise.resolve([secret]),
    addressOf,
    publicUrl,
    now: parts.clock.now,
    newId: parts.newId,
  });
};
