/** The names both sides use: the infrastructure sets them, `env.ts` reads them. */
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
  addressSecret: 'ADDRESS_SECRET_ARN',
  publicUrl: 'PUBLIC_URL',
  smsSender: 'SMS_SENDER',
  rcsSender: 'RCS_SENDER',
  whatsappSender: 'WHATSAPP_SENDER',
  configurationSet: 'CONFIGURATION_SET',
  mediaBucket: 'MEDIA_BUCKET',
  metaApiVersion: 'META_API_VERSION',
} as const;
export type EnvName = (typeof ENV)[keyof typeof ENV];
