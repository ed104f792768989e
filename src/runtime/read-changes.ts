import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Recorded } from '#measurement/row-change.ts';
import { logger } from '#runtime/logger.ts';
import type { Fields } from '#store/fields.ts';
import { changeFromItems, measuredAt } from '#store/row-changes.ts';

/** Streams number their changes with up to 40 digits. */
const DIGITS = 40;
export const sequenceOf = ({ dynamodb }: Pick<DynamoDBRecord, 'dynamodb'>): string =>
  (dynamodb?.SequenceNumber ?? '').padStart(DIGITS, '0');

const itemOf = (image: object | undefined) => image && unmarshall(image as Record<string, AttributeValue>);

/** A record of the stream of a table. A row that nobody can read is said, and passed over: it would hold up all behind it. */
export const readChange = (table: string, record: DynamoDBRecord, fields: Fields): Recorded => {
  const sequence = sequenceOf(record);
  const { Keys, OldImage, NewImage, ApproximateCreationDateTime = 0 } = record.dynamodb ?? {};
  const of = measuredAt(table, Keys?.['sk']?.S ?? '');
  if (of === undefined) return { sequence, change: undefined };
  const at = new Date(ApproximateCreationDateTime * 1_000).toISOString();
  try {
    const items = { before: itemOf(OldImage), after: itemOf(NewImage) };
    return { sequence, change: changeFromItems(of, items, at, fields) };
  } catch (error) {
    logger.error('row.unreadable', { eventId: record.eventID, row: of, fault: (error as Error).name });
    return { sequence, change: undefined };
  }
};
