import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEventV2, DynamoDBStreamEvent, SNSEvent, SQSEvent } from 'aws-lambda';
import { OutboxMessage } from '#messages/sealed-command.ts';
import { Envelope, eventData } from '#words/event.ts';
import { delivery } from '#providers/aws/delivery-aws.ts';
import { openFields, type Fields } from '#store/fields.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import type { Call } from '../aws/answer.ts';
import type { Hop } from '../path/measure.ts';

type Name = keyof Hop['inputs'];
type Recorded = Pick<Call, 'operation' | 'input'>;

const dynamo = new DynamoDBClient();
const sqs = new SQSClient();
const voice = new PinpointSMSVoiceV2Client();

/** The recorded request once more, with nothing of ours around it. */
const replay = ({ operation, input }: Recorded): Promise<unknown> => {
  const given = input as never;
  switch (operation) {
    case 'TransactWriteItems':
      return dynamo.send(new TransactWriteItemsCommand(given));
    case 'GetItem':
      return dynamo.send(new GetItemCommand(given));
    case 'UpdateItem':
      return dynamo.send(new UpdateItemCommand(given));
    case 'SendMessage':
      return sqs.send(new SendMessageCommand(given));
    case 'SendTextMessage':
      return voice.send(new SendTextMessageCommand(given));
    default:
      throw new Error(`there is no bare call for ${operation}`);
  }
};

/** Opening encrypted addresses is ours, so the floor leaves them shut. */
const unread: Fields = { ...openFields, show: () => '""', showBytes: () => '""' };

/** What any program must do with the input: parse it and check it against its schema. */
const parse: Readonly<Record<Name, (input: never) => unknown>> = {
  accept: ({ body = '' }: APIGatewayProxyEventV2) => {
    const { type, data } = Envelope.parse(JSON.parse(body));
    return eventData[type as keyof typeof eventData].parse(data);
  },
  advance: ({ Records }: DynamoDBStreamEvent) =>
    Records.flatMap(({ dynamodb }) => [dynamodb?.OldImage, dynamodb?.NewImage]).map((image) =>
      memberFromItem(unmarshall(image as never), unread),
    ),
  send: ({ Records }: SQSEvent) => Records.map(({ body }) => OutboxMessage.parse(JSON.parse(body))),
  receipt: ({ Records }: SNSEvent) => Records.map(({ Sns }) => delivery(Sns.Message, Sns.Timestamp)),
};

/** The floor of a handler: parse, schema, and the same calls. */
export const bare = async (name: Name, input: unknown, calls: readonly Recorded[]): Promise<void> => {
  parse[name](input as never);
  for (const call of calls) await replay(call);
};
