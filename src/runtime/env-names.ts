/** The names both sides use: the infrastructure sets them, `env.ts` reads them. Those of a provider stand in its settings. */
export const ENV = {
  stage: 'STAGE',
  membersTable: 'MEMBERS_TABLE',
  consentTable: 'CONSENT_TABLE',
  messagesTable: 'MESSAGES_TABLE',
  programmeTable: 'PROGRAMME_TABLE',
  countersTable: 'COUNTERS_TABLE',
  marketingQueue: 'MARKETING_QUEUE_URL',
  transactionalQueue: 'TRANSACTIONAL_QUEUE_URL',
  bus: 'BUS_NAME',
  stateMachine: 'STATE_MACHINE_ARN',
  apiSecret: 'API_SECRET_ARN',
  keysSecret: 'KEYS_SECRET_ARN',
  callers: 'API_CALLERS',
  addressSecret: 'ADDRESS_SECRET_ARN',
  fieldsSecret: 'FIELDS_SECRET_ARN',
  ticketSecret: 'TICKET_SECRET_ARN',
  webhooksSecret: 'WEBHOOKS_SECRET_ARN',
  publicUrl: 'PUBLIC_URL',
  mediaBucket: 'MEDIA_BUCKET',
  pace: 'PACE',
} as const;
export type EnvName = (typeof ENV)[keyof typeof ENV];
