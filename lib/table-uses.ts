export type TableName = 'members' | 'consent' | 'messages' | 'programme' | 'counters';
type Action =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem';

/** An action on the table, or a query of the index that is named after it. */
export type TableUse = Action | `Query ${string}`;

/**
 * What each function does with each table, and so all that its role may do. `test/iam` holds it against what is asked of AWS: neither
 * more nor less. A transaction asks for the actions of its parts; a query of an index names it.
 */
export const TABLE_USES: Readonly<Record<string, Readonly<Partial<Record<TableName, readonly TableUse[]>>>>> = {
  'access/manage-keys.ts': {
    programme: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    counters: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  'channels/open-link.ts': {
    counters: ['GetItem'],
  },
  'channels/send-message.ts': {
    members: ['GetItem', 'PutItem', 'ConditionCheckItem'],
    consent: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    messages: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
  'conversations/manage-conversations.ts': {
    members: ['GetItem', 'Query byPhone', 'PutItem', 'UpdateItem'],
    consent: ['GetItem'],
    messages: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  'console/docs.ts': {},
  'console/read-audit.ts': {
    programme: ['GetItem', 'Query'],
    counters: ['Query', 'PutItem'],
  },
  'events/accept-event.ts': {
    members: ['GetItem', 'PutItem', 'UpdateItem'],
    consent: ['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  'events/hear-event.ts': {
    members: ['GetItem', 'PutItem', 'UpdateItem'],
    consent: ['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  'in-app/show-inbox.ts': {
    members: ['GetItem', 'PutItem', 'UpdateItem'],
    messages: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    programme: ['GetItem'],
    counters: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  'inbound/receive-email.ts': {
    members: ['GetItem', 'PutItem', 'UpdateItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    messages: ['GetItem', 'Query byProvider', 'UpdateItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  'inbound/receive-receipt.ts': {
    members: ['UpdateItem'],
    consent: ['UpdateItem'],
    messages: ['GetItem', 'Query byProvider', 'UpdateItem'],
    counters: ['GetItem', 'UpdateItem'],
  },
  'inbound/receive-reply.ts': {
    members: ['GetItem', 'Query', 'Query byPhone', 'PutItem', 'UpdateItem', 'DeleteItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    messages: ['GetItem', 'Query', 'Query byProvider', 'PutItem', 'DeleteItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  'inbound/receive-webhook.ts': {
    counters: ['GetItem', 'PutItem'],
  },
  'inbound/receive-whatsapp.ts': {
    members: ['GetItem', 'Query', 'Query byPhone', 'PutItem', 'UpdateItem', 'DeleteItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    messages: ['GetItem', 'Query', 'Query byProvider', 'PutItem', 'UpdateItem', 'DeleteItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  'inbound/seal-letter.ts': {
    counters: ['PutItem', 'UpdateItem'],
  },
  'inbound/take-webhook.ts': {
    members: ['GetItem', 'Query', 'Query byPhone', 'PutItem', 'UpdateItem', 'DeleteItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    messages: ['GetItem', 'Query', 'Query byProvider', 'PutItem', 'UpdateItem', 'DeleteItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  'journeys/advance-journey.ts': {
    members: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    messages: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  'journeys/advance-run.ts': {
    members: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    messages: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
    programme: ['GetItem'],
    counters: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  },
  'journeys/deliver-webhook.ts': {
    messages: ['GetItem'],
    programme: ['GetItem'],
  },
  'journeys/await-outcome.ts': {
    members: ['PutItem'],
    counters: ['GetItem', 'PutItem'],
  },
  'journeys/do-due.ts': {
    members: [
      'GetItem',
      'Query',
      'Query byDue',
      'Query byGroup',
      'Query byPhone',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'BatchWriteItem',
      'ConditionCheckItem',
    ],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem', 'ConditionCheckItem'],
    messages: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'BatchWriteItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'ConditionCheckItem'],
  },
  'journeys/scan-due.ts': {
    members: ['Query byDue', 'Query byGroup', 'PutItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'Query', 'PutItem', 'DeleteItem', 'BatchWriteItem'],
  },
  'journeys/seal-record.ts': {
    counters: ['GetItem', 'PutItem', 'UpdateItem'],
  },
  'journeys/start-journey.ts': {
    members: ['GetItem', 'PutItem', 'UpdateItem'],
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  'loyalty/use-voucher.ts': {
    members: ['GetItem', 'PutItem', 'UpdateItem'],
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  'members/manage-member.ts': {
    members: ['GetItem', 'Query', 'Query byPhone', 'PutItem', 'UpdateItem', 'BatchWriteItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'BatchWriteItem'],
    messages: ['GetItem', 'Query', 'BatchWriteItem'],
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'ConditionCheckItem'],
  },
  'permission/capture-consent.ts': {
    members: ['GetItem', 'PutItem', 'UpdateItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  'permission/reconcile-opt-outs.ts': {
    members: ['GetItem', 'Query byPhone'],
    consent: ['GetItem', 'Query', 'Query byStopped', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'PutItem'],
  },
  'preferences/confirm-opt-in.ts': {
    members: ['GetItem', 'Query', 'DeleteItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'PutItem'],
  },
  'preferences/manage-preferences.ts': {
    members: ['GetItem', 'Query', 'Query byPhone', 'PutItem', 'UpdateItem', 'BatchWriteItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem', 'ConditionCheckItem'],
    messages: ['Query', 'BatchWriteItem'],
    programme: ['GetItem'],
    counters: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'ConditionCheckItem'],
  },
  'preferences/show-voucher.ts': {
    members: ['GetItem'],
    programme: ['GetItem'],
    counters: ['GetItem'],
  },
  'preferences/unsubscribe.ts': {
    members: ['GetItem'],
    consent: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
    programme: ['GetItem'],
  },
  'publishing/deploy-programme.ts': {
    programme: ['GetItem', 'PutItem', 'UpdateItem'],
    counters: ['PutItem'],
  },
  'publishing/manage-programme.ts': {
    members: ['Query byGroup', 'UpdateItem'],
    programme: ['GetItem', 'Query', 'UpdateItem'],
    counters: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  'publishing/publish-programme.ts': {
    programme: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    counters: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  'segments/manage-campaigns.ts': {
    members: ['GetItem', 'Query byGroup', 'UpdateItem'],
    consent: ['GetItem'],
    messages: ['Query'],
    programme: ['GetItem', 'Query', 'UpdateItem'],
    counters: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  'segments/manage-segments.ts': {
    members: ['Query byGroup'],
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  'measurement/read-figures.ts': {
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'Query', 'PutItem'],
  },
  'surveys/read-surveys.ts': {
    members: ['GetItem', 'Query byGroup'],
    messages: ['GetItem'],
    programme: ['GetItem', 'Query'],
    counters: ['GetItem', 'PutItem'],
  },
};
