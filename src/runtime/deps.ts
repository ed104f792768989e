import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { ulid } from 'ulid';
import { Roles, scopesOfSession as scopesOf } from '#access/roles.ts';
import { withInbox } from '#in-app/inbox-carrier.ts';
import { ticketsWith } from '#preferences/ticket.ts';
import { toBrowsers } from '#push/to-browsers.ts';
import { carriersOf, routingOf } from '#providers/carriers.ts';
import { mailDomainOf, readMailWith } from '#providers/mail.ts';
import { mediaOf } from '#providers/media.ts';
import { namedIn as addressesIn } from '#providers/named-in.ts';
import type { KeepCode } from '#providers/provider.ts';
import { optOutListsOf } from '#providers/opt-out-lists.ts';
import { callDesk } from '#providers/desks/call.ts';
import { DESKS, httpDesk, ZENDESK_TOKEN } from '#providers/desks/desks.ts';
import { sourcesOf, topicReader } from '#providers/read-source.ts';
import { FETCHING, LISTING, PROVIDERS, SENDING } from '#providers/registry.ts';
import { isPushService as isKnownService } from '#providers/web-push/services.ts';
import { WebPushSettings } from '#providers/web-push/settings.ts';
import { httpWebhooks } from '#providers/webhooks-http.ts';
import { addressWith } from '#runtime/address.ts';
import { bedrockModel, ModelSetting } from '#runtime/aws/bedrock.ts';
import { eventBridge } from '#runtime/aws/bus.ts';
import { runningMachine, stepFunctions } from '#runtime/aws/step-functions.ts';
import { sqsOutbox } from '#runtime/aws/outbox.ts';
import { sqsPortions } from '#runtime/aws/portions.ts';
import { sqsLetterBox } from '#runtime/aws/letter-box.ts';
import { snsPostBox } from '#runtime/aws/post-box.ts';
import { secretReader } from '#runtime/aws/secrets.ts';
import { firstCarrierOf } from '#messages/pace.ts';
import { paceFrom } from '#runtime/pace-setting.ts';
import { warmTurns } from '#runtime/warm-turns.ts';
import { watchedCarriers } from '#runtime/watched-carriers.ts';
import { cachedOutages } from '#runtime/cached-outages.ts';
import { cachedProgrammes } from '#runtime/cached-programmes.ts';
import { daySeals } from '#runtime/day-seals.ts';
import { env, ENV } from '#runtime/env.ts';
import { knownSigners } from '#runtime/known-signers.ts';
import { letterSeals } from '#runtime/letter-seals.ts';
import { once } from '#runtime/once.ts';
import type { Deps } from '#runtime/ports.ts';
import { readChange } from '#runtime/read-changes.ts';
import { seconds } from '#words/parts.ts';
import { dynamoApiKeys } from '#store/programme/api-keys.ts';
import { dynamoAudit } from '#store/counters/audit.ts';
import { dynamoCards } from '#store/cards/cards.ts';
import { dynamoConsents } from '#store/consent/consents.ts';
import { dynamoConversations } from '#store/conversations/conversations.ts';
import { documentClient } from '#store/document-client.ts';
import { dynamoDue } from '#store/runs/due.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import type { Fields } from '#store/fields.ts';
import { metricsOf } from '#runtime/aws/metrics.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import { dynamoMembers } from '#store/members/members.ts';
import { dynamoMessages } from '#store/messages/messages.ts';
import { dynamoProgrammes } from '#store/programme/programmes.ts';
import { dynamoFigures } from '#store/counters/figures.ts';
import { dynamoLetterKeys } from '#store/counters/letter-keys.ts';
import { dynamoDesks } from '#store/counters/desks.ts';
import { dynamoOutages } from '#store/counters/outages.ts';
import { dynamoRequests } from '#store/counters/requests.ts';
import { dynamoRuns } from '#store/runs/runs.ts';
import { dynamoScans } from '#store/counters/scans.ts';
import { dynamoSealKeys } from '#store/counters/seal-keys.ts';
import { dynamoSegments } from '#store/members/segments.ts';
import { dynamoSurveys } from '#store/members/surveys.ts';
import { dynamoStops } from '#store/consent/stops.ts';
import { dynamoBudgets } from '#store/counters/budgets.ts';
import { dynamoSubscriptions } from '#store/subscriptions/subscriptions.ts';
import { dynamoUsedTickets } from '#store/counters/used-tickets.ts';

let given: Partial<Deps> = {};

/** Puts other edges in place of AWS: the local runner and the tests. */
export const useDeps = (deps: Partial<Deps>): void => {
  given = deps;
};

type Edge<K extends keyof Deps> = () => Promise<Deps[K]>;

/** An edge that is built on first use. Each is an export of its own, so that a bundle holds only what its Lambda names. */
const edge = <K extends keyof Deps>(name: K, make: () => Deps[K] | Promise<Deps[K]>): Edge<K> => {
  const made = once(async () => make());
  return () => {
    const other = given[name];
    return other === undefined ? made() : Promise.resolve(other);
  };
};

const secrets = /* @__PURE__ */ once(() => secretReader(new SecretsManagerClient(), Date.now));
const hash = /* @__PURE__ */ once(async () => addressWith(await secrets().text(env(ENV.addressSecret))));
const tables = () => ({
  members: env(ENV.membersTable),
  consent: env(ENV.consentTable),
  messages: env(ENV.messagesTable),
  programme: env(ENV.programmeTable),
  counters: env(ENV.countersTable),
});
/** Made anew when the secret has changed. */
const fields = /* @__PURE__ */ once(() => {
  let made: { readonly text: string; readonly fields: Fields } | undefined;
  return async (): Promise<Fields> => {
    const text = await secrets().text(env(ENV.fieldsSecret));
    if (made?.text !== text) made = { text, fields: encryptedFields(text) };
    return made.fields;
  };
});
const dynamo = /* @__PURE__ */ once(() => ({
  client: documentClient(new DynamoDBClient()),
  tables: tables(),
  fields: fields(),
}));
const clock = () => new Date();
/** For Lambdas that never hash a number and so have no right to read the key. */
const noKey = (): never => {
  throw new Error('this function does not hold the address key');
};
const sfn = /* @__PURE__ */ once(() => new SFNClient());

export const members = /* @__PURE__ */ edge('members', async () =>
  dynamoMembers(dynamo(), { addressOf: await hash(), now: clock }),
);
export const memberReader = /* @__PURE__ */ edge('members', () =>
  dynamoMembers(dynamo(), { addressOf: noKey, now: clock }),
);
export const consents = /* @__PURE__ */ edge('consents', () => dynamoConsents(dynamo()));
export const stops = /* @__PURE__ */ edge('stops', () => dynamoStops(dynamo()));
const keptSeconds = async (): Promise<number> => {
  const { settings } = await (await programmes()).live();
  return seconds(settings.retention.messages);
};
export const messages = /* @__PURE__ */ edge('messages', () => dynamoMessages(dynamo(), { now: clock, keptSeconds }));
export const cards = /* @__PURE__ */ edge('cards', () => dynamoCards(dynamo()));
export const subscriptions = /* @__PURE__ */ edge('subscriptions', () => dynamoSubscriptions(dynamo()));
export const isPushService = /* @__PURE__ */ edge('isPushService', () => {
  const { hosts } = WebPushSettings.parse(process.env);
  return (endpoint) => isKnownService(endpoint, hosts);
});
export const conversations = /* @__PURE__ */ edge('conversations', () =>
  dynamoConversations(dynamo(), { keptSeconds }),
);
export const runs = /* @__PURE__ */ edge('runs', () => dynamoRuns(dynamo()));
const shards = (): number => Number(env(ENV.dueShards));
export const due = /* @__PURE__ */ edge('due', () => dynamoDue(dynamo(), shards()));
export const dueShards = /* @__PURE__ */ edge('dueShards', shards);
export const scans = /* @__PURE__ */ edge('scans', () => dynamoScans(dynamo()));
export const programmes = /* @__PURE__ */ edge('programmes', () =>
  cachedProgrammes(dynamoProgrammes(dynamo()), { wall: Date.now, monotonic: () => performance.now(), sleep }),
);
export const segments = /* @__PURE__ */ edge('segments', () => dynamoSegments(dynamo()));
export const surveys = /* @__PURE__ */ edge('surveys', () => dynamoSurveys(dynamo()));
export const audit = /* @__PURE__ */ edge('audit', () => dynamoAudit(dynamo()));
export const requests = /* @__PURE__ */ edge('requests', () => dynamoRequests(dynamo()));
export const outages = /* @__PURE__ */ edge('outages', () => cachedOutages(dynamoOutages(dynamo()), Date.now));
export const turns = /* @__PURE__ */ edge('turns', () =>
  warmTurns({ ...paceFrom(env(ENV.pace)), desks: dynamoDesks(dynamo()), now: clock }),
);
export const firstCarrier = /* @__PURE__ */ edge('firstCarrier', () =>
  firstCarrierOf(routingOf(PROVIDERS, process.env), paceFrom(env(ENV.pace)).paceOf),
);
export const model = /* @__PURE__ */ edge('model', () => {
  const said = process.env[ENV.model];
  if (said === undefined) return undefined;
  const model = bedrockModel(ModelSetting.parse(JSON.parse(said)), process.env);
  return { model, budgets: dynamoBudgets(dynamo(), clock) };
});
export const usedTickets = /* @__PURE__ */ edge('usedTickets', () => dynamoUsedTickets(dynamo(), clock));
export const seals = /* @__PURE__ */ edge('seals', () => daySeals(dynamoSealKeys(dynamo()), clock));
export const letters = /* @__PURE__ */ edge('letters', async () =>
  letterSeals(dynamoLetterKeys(dynamo(), clock), await seals()),
);
export const letterBox = /* @__PURE__ */ edge('letterBox', () => sqsLetterBox(new SQSClient(), env(ENV.lettersQueue)));
export const executions = /* @__PURE__ */ edge('executions', () =>
  stepFunctions(sfn(), env(ENV.stateMachine), seals, clock),
);
export const machine = /* @__PURE__ */ edge('machine', () => runningMachine(sfn()));
export const outbox = /* @__PURE__ */ edge('outbox', async () =>
  sqsOutbox(
    new SQSClient(),
    { marketing: env(ENV.marketingQueue), transactional: env(ENV.transactionalQueue) },
    await seals(),
  ),
);
export const portions = /* @__PURE__ */ edge('portions', () => sqsPortions(new SQSClient(), env(ENV.dueQueue)));
export const bus = /* @__PURE__ */ edge('bus', () => eventBridge(new EventBridgeClient(), env(ENV.bus)));
/** Loaded with the first code that is sent as a picture of a bucket. */
const codes = /* @__PURE__ */ once(async () => {
  const [{ s3Client }, { s3Codes }] = await Promise.all([
    import('#runtime/aws/s3.ts'),
    import('#runtime/aws/codes.ts'),
  ]);
  return s3Codes(s3Client(), env(ENV.mediaBucket));
});
const keepCode: KeepCode = async (name, code) => (await codes())(name, code);
export const carriers = /* @__PURE__ */ edge('carriers', async () => {
  const { text: secret } = secrets();
  const address = env(ENV.publicUrl);
  const surroundings = {
    linkBase: `${address}/l/`,
    webhooks: `${address}/webhooks`,
    mediaBucket: env(ENV.mediaBucket),
    secret,
    keepCode,
  };
  const routing = routingOf(PROVIDERS, process.env);
  const registry = { providers: PROVIDERS, sending: SENDING };
  const vendors = carriersOf(registry, routing, process.env, surroundings);
  const store = { cards: dynamoCards(dynamo()), subscriptions: dynamoSubscriptions(dynamo()), now: clock };
  const browsers = toBrowsers(vendors, { ...store, tickets: await tickets(), publicUrl: address });
  return watchedCarriers(withInbox(browsers, store), Date.now);
});
export const optOutLists = /* @__PURE__ */ edge('optOutLists', () =>
  optOutListsOf(Object.values(LISTING), process.env),
);
export const readTopic = /* @__PURE__ */ edge('readTopic', topicReader);
export const sources = /* @__PURE__ */ edge('sources', () => sourcesOf({ ...PROVIDERS, ...DESKS }));
export const desk = /* @__PURE__ */ edge('desk', () =>
  httpDesk(callDesk, async () => {
    const { secrets: tokens } = await secrets().signatures(env(ENV.signaturesSecret), ZENDESK_TOKEN);
    return tokens[0] ?? '';
  }),
);
export const signatures = /* @__PURE__ */ edge(
  'signatures',
  () => (name) => secrets().signatures(env(ENV.signaturesSecret), name),
);
export const postBox = /* @__PURE__ */ edge('postBox', () => snsPostBox(new SNSClient(), env(ENV.postedTopic)));
export const namedIn = /* @__PURE__ */ edge('namedIn', () => addressesIn);
export const memberOfImage = /* @__PURE__ */ edge(
  'memberOfImage',
  () => async (image) => memberFromItem(unmarshall(image as Record<string, AttributeValue>), await fields()()),
);
export const apiKeys = /* @__PURE__ */ edge('apiKeys', () => dynamoApiKeys(dynamo()));
export const keysRoot = /* @__PURE__ */ edge('keysRoot', () => () => secrets().text(env(ENV.keysSecret)));
export const signers = /* @__PURE__ */ edge('signers', async () => {
  const edges = { kept: await apiKeys(), root: await keysRoot(), first: () => secrets().signing(env(ENV.apiSecret)) };
  return knownSigners(edges, clock);
});
export const scopesOfSession = /* @__PURE__ */ edge('scopesOfSession', () => {
  const roles = Roles.parse(JSON.parse(env(ENV.callers)));
  return (principal) => scopesOf(roles, principal);
});
export const webhookSecrets = /* @__PURE__ */ edge(
  'webhookSecrets',
  () => () => secrets().signing(env(ENV.webhooksSecret)),
);
/** The client comes with the functions that are bundled with it: who installs the package needs none. */
export const deployment = /* @__PURE__ */ edge('deployment', async () => {
  const [{ s3Client }, { s3Deployment }] = await Promise.all([
    import('#runtime/aws/s3.ts'),
    import('#runtime/aws/deployment.ts'),
  ]);
  return s3Deployment(s3Client(), env(ENV.mediaBucket));
});
/** Which of our tables the stream of a record is of. */
const tableOf = ({ eventSourceARN = '' }: DynamoDBRecord): string => {
  const name = /:table\/([^/]+)\/stream\//.exec(eventSourceARN)?.[1];
  const found = Object.entries(tables()).find(([, one]) => one === name)?.[0];
  if (found === undefined) throw new Error(`a stream of no table of ours: ${eventSourceARN}`);
  return found;
};
export const changesOf = /* @__PURE__ */ edge('changesOf', () => async (given) => {
  const records = given as readonly DynamoDBRecord[];
  const table = tableOf(records[0] ?? {});
  const shown = await fields()();
  return { table, changes: records.map((record) => readChange(table, record, shown)) };
});
export const figures = /* @__PURE__ */ edge('figures', () => dynamoFigures(dynamo(), clock));
export const archive = /* @__PURE__ */ edge('archive', async () => {
  const [{ s3Client }, { s3Archive }] = await Promise.all([
    import('#runtime/aws/s3.ts'),
    import('#runtime/aws/archive.ts'),
  ]);
  return s3Archive(s3Client(), env(ENV.archiveBucket));
});
export const metrics = /* @__PURE__ */ edge('metrics', () => (facts) => {
  // Not by the console, which wraps a line where logs are JSON.
  for (const line of metricsOf(`Regulars/${env(ENV.stage)}`, facts, clock()))
    process.stdout.write(`${JSON.stringify(line)}\n`);
});
export const givenUp = /* @__PURE__ */ edge('givenUp', async () => {
  const [{ s3Client }, { s3GivenUp }] = await Promise.all([
    import('#runtime/aws/s3.ts'),
    import('#runtime/aws/given-up.ts'),
  ]);
  return s3GivenUp(s3Client());
});
export const attachments = /* @__PURE__ */ edge('attachments', async () => {
  const [{ s3Client }, { s3Attachments }] = await Promise.all([
    import('#runtime/aws/s3.ts'),
    import('#runtime/aws/attachments.ts'),
  ]);
  return s3Attachments(s3Client(), env(ENV.attachmentsBucket));
});
export const media = /* @__PURE__ */ edge('media', async () => {
  const [{ s3Client }, { s3Arrivals }] = await Promise.all([
    import('#runtime/aws/s3.ts'),
    import('#runtime/aws/attachments.ts'),
  ]);
  const { text: secret } = secrets();
  return mediaOf(FETCHING, process.env, { secret, arrivals: s3Arrivals(s3Client(), env(ENV.attachmentsBucket)) });
});
export const mailDomain = /* @__PURE__ */ edge('mailDomain', () => mailDomainOf(process.env));
export const readMail = /* @__PURE__ */ edge('readMail', () => async (text, at) => {
  const [{ s3Client }, { s3Arrivals }] = await Promise.all([
    import('#runtime/aws/s3.ts'),
    import('#runtime/aws/attachments.ts'),
  ]);
  const read = await readMailWith(process.env, s3Arrivals(s3Client(), env(ENV.attachmentsBucket)));
  return read(text, at);
});
export const webhooks = /* @__PURE__ */ edge('webhooks', () => httpWebhooks());
export const addressOf = /* @__PURE__ */ edge('addressOf', () => hash());
export const tickets = /* @__PURE__ */ edge('tickets', async () =>
  ticketsWith(await secrets().text(env(ENV.ticketSecret)), clock),
);
export const publicUrl = /* @__PURE__ */ edge('publicUrl', () => env(ENV.publicUrl));
export const now = /* @__PURE__ */ edge('now', () => clock);
export const newId = /* @__PURE__ */ edge('newId', () => () => ulid());
