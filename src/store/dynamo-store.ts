import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoApiKeys } from '#store/programme/api-keys.ts';
import { dynamoAudit } from '#store/counters/audit.ts';
import { dynamoCards } from '#store/cards/cards.ts';
import { dynamoConversations } from '#store/conversations/conversations.ts';
import { dynamoConsents } from '#store/consent/consents.ts';
import { documentClient } from '#store/document-client.ts';
import { dynamoDue } from '#store/runs/due.ts';
import type { Fields } from '#store/fields.ts';
import type { TableName } from '#store/keys.ts';
import { dynamoMembers } from '#store/members/members.ts';
import { dynamoMessages } from '#store/messages/messages.ts';
import { dynamoProgrammes } from '#store/programme/programmes.ts';
import { dynamoFigures } from '#store/counters/figures.ts';
import { dynamoLetterKeys } from '#store/counters/letter-keys.ts';
import { dynamoDesks } from '#store/counters/desks.ts';
import { dynamoOutages } from '#store/counters/outages.ts';
import { dynamoRequests } from '#store/counters/requests.ts';
import { FIRST_SHARDS } from '#runs/scans.ts';
import { dynamoScans } from '#store/counters/scans.ts';
import { dynamoRuns } from '#store/runs/runs.ts';
import { dynamoSealKeys } from '#store/counters/seal-keys.ts';
import { dynamoSegments } from '#store/members/segments.ts';
import { dynamoSurveys } from '#store/members/surveys.ts';
import { dynamoStops } from '#store/consent/stops.ts';
import { dynamoSubscriptions } from '#store/subscriptions/subscriptions.ts';
import type { Store } from '#store/store.ts';
import type { Dynamo } from '#store/table.ts';
import { dynamoBudgets } from '#store/counters/budgets.ts';
import { dynamoUsedTickets } from '#store/counters/used-tickets.ts';

export interface DynamoStoreOptions {
  readonly client: DynamoDBClient;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly fields: Fields;
  readonly addressOf: (phone: string) => string;
  /** For the days after which marks and links leave. */
  readonly now: () => Date;
  /** How long messages are kept. */
  readonly keptSeconds: () => Promise<number>;
  /** Into how many shards due work is put. */
  readonly dueShards?: number;
}

/** The whole store in DynamoDB: every decision is a condition on the write it guards. */
export const storeIn = (
  dynamo: Dynamo,
  {
    addressOf,
    now,
    keptSeconds,
    dueShards = FIRST_SHARDS,
  }: Pick<DynamoStoreOptions, 'addressOf' | 'now' | 'keptSeconds' | 'dueShards'>,
): Store => ({
  members: dynamoMembers(dynamo, { addressOf, now }),
  consents: dynamoConsents(dynamo),
  stops: dynamoStops(dynamo),
  messages: dynamoMessages(dynamo, { now, keptSeconds }),
  cards: dynamoCards(dynamo),
  subscriptions: dynamoSubscriptions(dynamo),
  runs: dynamoRuns(dynamo),
  due: dynamoDue(dynamo, dueShards),
  scans: dynamoScans(dynamo),
  segments: dynamoSegments(dynamo),
  conversations: dynamoConversations(dynamo, { keptSeconds }),
  surveys: dynamoSurveys(dynamo),
  programmes: dynamoProgrammes(dynamo),
  requests: dynamoRequests(dynamo),
  outages: dynamoOutages(dynamo),
  desks: dynamoDesks(dynamo),
  sealKeys: dynamoSealKeys(dynamo),
  letterKeys: dynamoLetterKeys(dynamo, now),
  audit: dynamoAudit(dynamo),
  apiKeys: dynamoApiKeys(dynamo),
  budgets: dynamoBudgets(dynamo, now),
  figures: dynamoFigures(dynamo, now),
  usedTickets: dynamoUsedTickets(dynamo, now),
});

/** The same from a client, with fields that are at hand. */
export const createDynamoStore = ({ client, tables, fields, ...rest }: DynamoStoreOptions): Store =>
  storeIn({ client: documentClient(client), tables, fields: () => Promise.resolve(fields) }, rest);
