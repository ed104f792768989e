import { Logger } from '@aws-lambda-powertools/logger';

/** Ids, rules and outcomes only: never a phone number, a name or a text. */
export const logger = new Logger({ serviceName: 'regulars' });
