import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { MemberRow } from '#members/member-row.ts';
import { openFields } from '#store/fields.ts';
import { memberToItem } from '#store/members/member-item.ts';
import type { StreamEntry } from './stream.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** Changes of member rows as the table's stream shows them. */
export const streamEvents = (addressOf: (phone: string) => string) => {
  const imageOf = (keys: { pk: string; sk: string }, row: unknown): Image => {
    const item = { ...keys, ...memberToItem(row as MemberRow, addressOf, openFields) };
    const image = Object.entries(marshall(item, { removeUndefinedValues: true }));
    // Lambda hands bytes over as base64.
    return Object.fromEntries(
      image.map(([name, one]) => [name, one.B ? { B: Buffer.from(one.B).toString('base64') } : one]),
    ) as Image;
  };

  const recordOf = ({ id, at, pk, before, after }: StreamEntry): DynamoDBRecord => {
    const keys = { pk, sk: 'MEMBER' };
    return {
      eventID: id,
      eventName: before === undefined ? 'INSERT' : 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(Date.parse(at) / 1_000),
        Keys: marshall(keys) as Image,
        NewImage: imageOf(keys, after),
        ...(before !== undefined && { OldImage: imageOf(keys, before) }),
        SequenceNumber: id,
        SizeBytes: 0,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/Members/stream/local',
    };
  };
  return (batch: readonly StreamEntry[]): DynamoDBStreamEvent => ({ Records: batch.map(recordOf) });
};
