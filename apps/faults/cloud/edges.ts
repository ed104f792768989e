import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { SCOPES } from '#access/scope.ts';
import { FIRST } from '#access/signer.ts';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { Webhooks } from '#journeys/webhooks/deliver-webhook.ts';
import { firstCarrierOf, paceOf, type PaceRow } from '#messages/pace.ts';
import type { Carriers } from '#messages/sender.ts';
import type { Deployment } from '#publishing/deployment.ts';
import { FIRST_SHARDS } from '#runs/scans.ts';
import { ticketsWith } from '#preferences/ticket.ts';
import { namedIn } from '#providers/named-in.ts';
import { sourcesOf, topicReader } from '#providers/read-source.ts';
import { addressWith } from '#runtime/address.ts';
import { sqsOutbox } from '#runtime/aws/outbox.ts';
import { cachedOutages } from '#runtime/cached-outages.ts';
import { cachedProgrammes } from '#runtime/cached-programmes.ts';
import type { Clocks } from '#runtime/leased-switches.ts';
import { daySeals } from '#runtime/day-seals.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import type { Recorded } from '#measurement/row-change.ts';
import type { Deps } from '#runtime/ports.ts';
import { warmTurns } from '#runtime/warm-turns.ts';
import { openFields } from '#store/fields.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import type { Store } from '#store/store.ts';
import { localPortions } from '../../local/portions.ts';
import { rook, ROOK_SECRET } from '../outside/rook.ts';
import type { createLives } from './lives.ts';
import type { Time } from './time.ts';

/** Made up, and the same in every telling. */
export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
export const PUBLIC_URL = 'https://go.example';
export const TICKETS = 'a secret for faults';
export const addressOf = addressWith('a key for faults');

/** What a warm process keeps in memory from one event to the next. */
export type Memory = Pick<Deps, 'programmes' | 'outages' | 'seals' | 'turns'>;
export type Lives = ReturnType<typeof createLives<Memory>>;

/** What stands outside our functions. */
export interface Outside {
  readonly store: Store;
  readonly bus: Deps['bus'];
  readonly executions: Deps['executions'];
  readonly machine: Deps['machine'];
  readonly carriers: Carriers;
  readonly optOutLists: OptOutLists;
  readonly webhooks: Webhooks;
  readonly deployment: Deployment;
  readonly letterBox: Deps['letterBox'];
  readonly postBox: Deps['postBox'];
  readonly attachments: Deps['attachments'];
  readonly media: Deps['media'];
  readonly givenUp: Deps['givenUp'];
  readonly queues: Readonly<
    Record<'marketing' | 'transactional' | 'due', { send(bodies: readonly string[], seconds?: number): void }>
  >;
  /** What a story says of its senders. */
  readonly pace: () => readonly PaceRow[];
  readonly time: Pick<Time, 'now'>;
}

interface Sent {
  readonly input: {
    readonly QueueUrl: 'marketing' | 'transactional';
    readonly MessageBody?: string;
    readonly DelaySeconds?: number;
    readonly Entries?: readonly { readonly MessageBody: string }[];
  };
}
/** SQS behind the client that the deployed outbox uses, so that each of its calls is an edge. */
const sqsClient = (queues: Outside['queues'], lives: Lives): SQSClient => {
  const send = lives.edge('outbox.send', ({ input }: Sent) => {
    const { QueueUrl, MessageBody, DelaySeconds, Entries = [] } = input;
    const bodies = MessageBody === undefined ? Entries.map((one) => one.MessageBody) : [MessageBody];
    queues[QueueUrl].send(bodies, DelaySeconds);
    return Promise.resolve({});
  });
  return { send } as unknown as SQSClient;
};

type Image = Parameters<typeof unmarshall>[0];

/** Every edge of the functions, each call of which can be the last of a process. */
export const edgesOf = (outside: Outside, lives: Lives) => {
  const { store, queues, time, pace } = outside;
  const { now } = time;
  let ids = 0;
  const { programmes, sealKeys, letterKeys, requests, outages, desks, ...kept } = Object.fromEntries(
    Object.entries(store).map(([name, port]) => [name, lives.port(name, port as object)]),
  ) as unknown as Store;
  let slept = 0;
  const clocks: Clocks = {
    wall: () => now().getTime(),
    monotonic: () => now().getTime() + slept,
    sleep: (ms) => Promise.resolve((slept += ms)),
  };
  const fresh = (): Memory => ({
    programmes: cachedProgrammes(programmes, clocks),
    seals: daySeals(sealKeys, now),
    outages: cachedOutages(outages, () => now().getTime()),
    turns: warmTurns({ desks, paceOf: (way) => paceOf(pace(), way), workers: 1, now }),
  });
  const nobody = fresh();
  /** A port that stands in the memory of whichever process asks. */
  const inMemory = <K extends keyof Memory>(name: K): Memory[K] =>
    new Proxy({} as Memory[K], {
      get: (_, method) => (lives.instance() ?? nobody)[name][method as keyof Memory[K]],
    });
  const seals = inMemory('seals');
  const urls = { marketing: 'marketing', transactional: 'transactional' };

  const edges: Deps = {
    ...kept,
    programmes: inMemory('programmes'),
    outages: inMemory('outages'),
    turns: inMemory('turns'),
    seals,
    letters: letterSeals(letterKeys, seals),
    attachments: lives.port('attachments', outside.attachments),
    media: lives.port('media', outside.media),
    readMail: () => Promise.reject(new Error('nobody writes mail here')),
    letterBox: lives.port('letterBox', outside.letterBox),
    givenUp: lives.port('givenUp', outside.givenUp),
    requests: {
      take: (attempt) => requests.take(attempt, now()),
      answered: (attempt, answer) => requests.answered(attempt, answer, now()),
      release: (attempt) => requests.release(attempt),
    },
    bus: lives.port<Deps['bus']>('bus', { publish: (facts) => outside.bus.publish(facts) }),
    executions: lives.port('executions', outside.executions),
    machine: lives.port('machine', outside.machine),
    outbox: sqsOutbox(sqsClient(queues, lives), urls, seals),
    portions: lives.port('portions', localPortions(queues.due)),
    dueShards: FIRST_SHARDS,
    firstCarrier: firstCarrierOf(outside.carriers.routing, (way) => paceOf(pace(), way)),
    carriers: lives.port('carriers', outside.carriers),
    optOutLists: lives.port('optOutLists', outside.optOutLists),
    deployment: lives.port('deployment', outside.deployment),
    desk: { tell: () => Promise.resolve() },
    webhooks: lives.port<Webhooks>('webhooks', { post: (...given) => outside.webhooks.post(...given) }),
    signers: lives.edge('signers', () => Promise.resolve([{ name: FIRST, scopes: SCOPES, secrets: [SECRET] }])),
    keysRoot: lives.edge('keysRoot', () => Promise.resolve('a root for faults')),
    scopesOfSession: () => undefined,
    webhookSecrets: lives.edge('webhookSecrets', () => Promise.resolve([SECRET])),
    readTopic: topicReader(),
    sources: sourcesOf({ rook }),
    isPushService: () => true,
    signatures: lives.edge('signatures', () => Promise.resolve({ secrets: [ROOK_SECRET], words: [] })),
    postBox: lives.port<Deps['postBox']>('postBox', { put: (text) => outside.postBox.put(text) }),
    namedIn,
    archive: lives.port<Deps['archive']>('archive', { put: () => Promise.resolve() }),
    metrics: () => undefined,
    changesOf: (records) => Promise.resolve({ table: 'faults', changes: records as readonly Recorded[] }),
    memberOfImage: (image) => Promise.resolve(memberFromItem(unmarshall(image as Image), openFields)),
    addressOf,
    tickets: ticketsWith(TICKETS, now),
    publicUrl: PUBLIC_URL,
    now,
    newId: () => `new-${(ids += 1)}`,
  };
  return { edges, fresh };
};
