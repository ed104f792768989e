import { randomUUID } from 'node:crypto';
import type { DynamoDBStreamEvent, SNSEvent, SQSEvent } from 'aws-lambda';
import { signedHeaders } from '../../apps/cli/signed-headers.ts';
import { httpEvent } from '../../apps/local/http-event.ts';
import { snsEvent } from '../../apps/local/sns-event.ts';
import { sqsEvent } from '../../apps/local/sqs-event.ts';
import { fakeSecret, type Call } from '../aws/answer.ts';

/** A signed `POST /events` as the HTTP API hands it over. */
export const posted = (event: object) => {
  const body = JSON.stringify(event);
  const headers = signedHeaders(fakeSecret, { method: 'POST', path: '/events', body });
  return httpEvent({
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    sourceIp: '127.0.0.1',
    route: { key: 'POST /events', handler: 'events/accept-event' },
    parameters: {},
    url: new URL('https://api.example/events'),
    body: Buffer.from(body),
    now: new Date(),
    requestId: randomUUID(),
    iam: false,
  });
};

/** The stream records that follow from the calls; the event source lets only member rows through. */
export const streamed = (calls: readonly Call[]): DynamoDBStreamEvent => {
  const changes = calls.flatMap(({ changes = [] }) => changes);
  const rows = changes.filter(({ keys }) => (keys['sk'] as { S: string }).S === 'MEMBER');
  const Records = rows.map(({ keys, before, after }, at) => ({
    eventID: String(at),
    eventName: before === undefined ? 'INSERT' : 'MODIFY',
    dynamodb: { Keys: keys, NewImage: after, ...(before && { OldImage: before }), SequenceNumber: String(at) },
  }));
  return { Records } as unknown as DynamoDBStreamEvent;
};

/** What was put into a queue, as its poller hands it over. */
export const queued = (calls: readonly Call[]): SQSEvent => {
  const sent = calls.filter(({ operation }) => operation === 'SendMessage');
  const messages = sent.map(({ input }, at) => ({
    id: String(at),
    body: String(input['MessageBody']),
    sentAt: Date.now(),
    tries: 0,
    visibleAt: 0,
  }));
  return sqsEvent('outbox', messages, new Date());
};

/** The receipt of the text that was sent. */
export const delivered = (calls: readonly Call[]): SNSEvent => {
  const text = calls.find(({ operation }) => operation === 'SendTextMessage');
  const { MessageId } = text?.body as { MessageId: string };
  const payload = {
    eventType: 'TEXT_DELIVERED',
    eventTimestamp: Date.now(),
    messageId: MessageId,
    context: text?.input['Context'],
    messageStatus: 'DELIVERED',
    destinationPhoneNumber: text?.input['DestinationPhoneNumber'],
    isoCountryCode: 'US',
    totalMessageParts: 1,
  };
  return snsEvent('delivery', randomUUID(), JSON.stringify(payload), new Date());
};
