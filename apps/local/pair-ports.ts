import { unmarshall } from '@aws-sdk/util-dynamodb';
import { SCOPES } from '#access/scope.ts';
import type { ReadMail } from '#inbound/mail.ts';
import type { MediaPort } from '#inbound/media.ts';
import type { Archive } from '#measurement/archive.ts';
import type { Attachments } from '#messages/attachment.ts';
import type { FirstCarrier } from '#messages/pace.ts';
import type { Carriers } from '#messages/sender.ts';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { Bus } from '#words/fact.ts';
import type { Webhooks } from '#journeys/webhooks/deliver-webhook.ts';
import type { Tickets } from '#preferences/ticket.ts';
import { DESKS } from '#providers/desks/desks.ts';
import { namedIn } from '#providers/named-in.ts';
import { sourcesOf, topicReader } from '#providers/read-source.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { isPlayed, isPushService } from '#providers/web-push/services.ts';
import type { Turns } from '#messages/turns.ts';
import { useDeps } from '#runtime/deps.ts';
import { knownSigners } from '#runtime/known-signers.ts';
import { FIRST_SHARDS } from '#runs/scans.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import { openFields } from '#store/fields.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import type { Store } from '#store/store.ts';
import { localDesk } from './local-webhooks.ts';
import type { Waiting } from './measuring.ts';
import { localOutbox } from './outbox.ts';
import { localPortions } from './portions.ts';
import type { Parts } from './parts.ts';
import { MAIL_DOMAIN, PHONE_SIGNS_WITH } from './providers.ts';

export interface Ports {
  readonly bus: Bus;
  readonly store: Store;
  readonly parts: Parts;
  readonly carriers: Carriers;
  readonly optOutLists: OptOutLists;
  readonly media: MediaPort;
  readonly readMail: ReadMail;
  readonly attachments: Attachments;
  readonly archive: Archive;
  /** Of the first key. */
  readonly secret: string;
  readonly keysRoot: string;
  readonly turns: Turns;
  readonly firstCarrier: FirstCarrier;
  readonly webhooks: Webhooks;
  readonly webhookSecret: string;
  readonly addressOf: (phone: string) => string;
  readonly tickets: Tickets;
  readonly publicUrl: string;
}

type Image = Parameters<typeof unmarshall>[0];

/** What the handlers get instead of AWS. */
export const pairPorts = (ports: Ports): void => {
  const { bus, store, parts, carriers, turns, optOutLists, secret, keysRoot } = ports;
  const {
    archive,
    attachments,
    media,
    readMail,
    firstCarrier,
    addressOf,
    tickets,
    publicUrl,
    webhooks,
    webhookSecret,
  } = ports;
  useDeps({
    ...store,
    executions: parts.executions.port,
    machine: parts.executions.machine,
    outbox: localOutbox(parts.queues, parts.seals),
    portions: localPortions(parts.queues.due),
    dueShards: FIRST_SHARDS,
    seals: parts.seals,
    letters: letterSeals(store.letterKeys, parts.seals),
    // What is given up here stays with its queue.
    letterBox: { put: () => Promise.resolve() },
    givenUp: { read: () => Promise.resolve(undefined), remove: () => Promise.resolve() },
    namedIn,
    memberOfImage: (image) => Promise.resolve(memberFromItem(unmarshall(image as Image), openFields)),
    bus,
    carriers,
    turns,
    firstCarrier,
    optOutLists,
    attachments,
    archive,
    // Nobody reads the metrics of this machine.
    metrics: () => undefined,
    changesOf: (records) => Promise.resolve({ table: 'local', changes: records as readonly Waiting[] }),
    media,
    readMail,
    mailDomain: MAIL_DOMAIN,
    readTopic: topicReader(),
    sources: sourcesOf({ ...PROVIDERS, ...DESKS }),
    desk: localDesk,
    signatures: () => Promise.resolve({ secrets: [PHONE_SIGNS_WITH], words: [PHONE_SIGNS_WITH] }),
    isPushService: (endpoint) => isPushService(endpoint) || isPlayed(endpoint),
    postBox: {
      put: (text) => {
        parts.queues.posted.send([text]);
        return Promise.resolve();
      },
    },
    signers: knownSigners(
      { kept: store.apiKeys, root: () => Promise.resolve(keysRoot), first: () => Promise.resolve([secret]) },
      parts.clock.now,
    ),
    keysRoot: () => Promise.resolve(keysRoot),
    scopesOfSession: () => SCOPES,
    webhooks,
    webhookSecrets: () => Promise.resolve([webhookSecret]),
    addressOf,
    tickets,
    publicUrl,
    now: parts.clock.now,
    newId: parts.newId,
  });
};
