import { DynamoDBClient, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { ulid } from 'ulid';
import { awsWire } from '#providers/aws-wire.ts';
import { rcsSender } from '#providers/rcs-aws.ts';
import { sendingClientOptions } from '#providers/sending-client.ts';
import { smsSender } from '#providers/sms-aws.ts';
import { whatsappSender } from '#providers/whatsapp-aws.ts';
import { addressWith } from '#runtime/address.ts';
import { eventBridge } from '#runtime/aws/bus.ts';
import { stepFunctions } from '#runtime/aws/executions.ts';
import { sqsOutbox } from '#runtime/aws/outbox.ts';
import { secretReader } from '#runtime/aws/secrets.ts';
import { cachedProgrammes } from '#runtime/cached-programmes.ts';
import { env, ENV, optionalEnv } from '#runtime/env.ts';
import type { Deps } from '#runtime/ports.ts';
import { dynamoConsents } from '#store/consents.ts';
import { documentClient } from '#store/document-client.ts';
import { dynamoDue } from '#store/due.ts';
import { memberFromItem } from '#store/member-item.ts';
import { dynamoMembers } from '#store/members.ts';
import { dynamoMessages } from '#store/messages.ts';
import { dynamoProgrammes } from '#store/programmes.ts';
import { dynamoRequests } from '#store/requests.ts';
import { dynamoRuns } from '#store/runs.ts';

let given: Partial<Deps> = {};

/** Puts other edges in place of AWS: the local runner and the tests. */
export const useDeps = (deps: Partial<Deps>): void => {
  given = deps;
};

type Edge<K extends keyof Deps> = () => Promise<Deps[K]>;

/** An edge that is built on first use. Each is an export of its own, so that a bundle holds only what its Lambda names. */
const edge = <K extends keyof Deps>(name: K, make: () => Deps[K] | Promise<Deps[K]>): Edge<K> => {
  let made: Promise<Deps[K]> | undefined;
  return () => {
    const other = given[name];
    if (other !== undefined) return Promise.resolve(other);
    made ??= Promise.resolve(make());
    return made;
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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
const dynamo = /* @__PURE__ */ once(() => ({ client: documentClient(new DynamoDBClient()), tables: tables() }));
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
export const messages = /* @__PURE__ */ edge('messages', () => dynamoMessages(dynamo(), clock));
export const runs = /* @__PURE__ */ edge('runs', () => dynamoRuns(dynamo()));
export const due = /* @__PURE__ */ edge('due', () => dynamoDue(dynamo()));
export const programmes = /* @__PURE__ */ edge('programmes', () =>
  cachedProgrammes(dynamoProgrammes(dynamo()), Date.now),
);
export const requests = /* @__PURE__ */ edge('requests', () => dynamoRequests(dynamo(), clock));
export const executions = /* @__PURE__ */ edge('executions', () => stepFunctions(sfn(), env(ENV.stateMachine)));
export const outbox = /* @__PURE__ */ edge('outbox', () =>
  sqsOutbox(new SQSClient(), { marketing: env(ENV.marketingQueue), transactional: env(ENV.transactionalQueue) }),
);
export const bus = /* @__PURE__ */ edge('bus', () => eventBridge(new EventBridgeClient(), env(ENV.bus)));
/** A channel without a sender fails at once, so that a run goes on to its next one. */
const unregistered = () => Promise.resolve({ kind: 'failed', code: 'channel-not-registered' } as const);
export const senders = /* @__PURE__ */ edge('senders', () => {
  const client = new PinpointSMSVoiceV2Client(sendingClientOptions);
  const [sms, rcs, whatsapp] = [ENV.smsSender, ENV.rcsSender, ENV.whatsappSender].map(optionalEnv);
  return {
    sms:
      sms === undefined ? unregistered : smsSender({ client, from: sms, configurationSet: env(ENV.configurationSet) }),
    rcs:
      rcs === undefined
        ? unregistered
        : rcsSender({
            client,
            from: rcs,
            configurationSet: env(ENV.configurationSet),
            mediaBucket: env(ENV.mediaBucket),
          }),
    whatsapp:
      whatsapp === undefined
        ? unregistered
        : whatsappSender({
            client: new SocialMessagingClient(sendingClientOptions),
            from: whatsapp,
            metaApiVersion: env(ENV.metaApiVersion),
            linkBase: `${env(ENV.publicUrl)}/l/`,
          }),
  };
});
export const wire = /* @__PURE__ */ edge('wire', () => awsWire);
export const memberOfImage = /* @__PURE__ */ edge(
  'memberOfImage',
  () => (image) => memberFromItem(unmarshall(image as Record<string, AttributeValue>)),
);
export const apiSecrets = /* @__PURE__ */ edge('apiSecrets', () => () => secrets().apiSecrets(env(ENV.apiSecret)));
export const addressOf = /* @__PURE__ */ edge('addressOf', () => hash());
export const publicUrl = /* @__PURE__ */ edge('publicUrl', () => env(ENV.publicUrl));
export const now = /* @__PURE__ */ edge('now', () => clock);
export const newId = /* @__PURE__ */ edge('newId', () => () => ulid());
