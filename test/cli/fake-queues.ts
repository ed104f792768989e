import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Message {
  readonly MessageId: string;
  readonly Body: string;
  readonly MessageAttributes: Readonly<Record<string, { readonly DataType: 'String'; readonly StringValue: string }>>;
  hidden: boolean;
}
const md5 = (body: string): string => createHash('md5').update(body).digest('hex');

/** SQS, SNS and Lambda on loopback, as far as letters pass through them. */
export const startFakeQueues = async () => {
  const queues = new Map<string, Message[]>();
  const invoked: { readonly arn: string; readonly event: unknown }[] = [];
  let refuses: (arn: string) => object | undefined = () => undefined;
  const sources = new Map<string, string>();
  const subscribers = new Map<string, string>();
  const at = (name: string): Message[] => queues.get(name) ?? queues.set(name, []).get(name) ?? [];
  const nameOf = (url: unknown): string => String(url).split('/').at(-1) ?? '';
  let url = '';

  const sqs: Readonly<Record<string, (input: Record<string, unknown>) => object>> = {
    GetQueueUrl: ({ QueueName }) => ({ QueueUrl: `${url}/000000000000/${String(QueueName)}` }),
    ReceiveMessage: ({ QueueUrl }) => {
      const given = at(nameOf(QueueUrl))
        .filter(({ hidden }) => !hidden)
        .slice(0, 10);
      for (const message of given) message.hidden = true;
      return {
        Messages: given.map(({ MessageId, Body, MessageAttributes }) => ({
          ...{ MessageId, Body, MessageAttributes, ReceiptHandle: MessageId },
          MD5OfBody: md5(Body),
        })),
      };
    },
    DeleteMessage: ({ QueueUrl, ReceiptHandle }) => {
      const kept = at(nameOf(QueueUrl)).filter(({ MessageId }) => MessageId !== ReceiptHandle);
      queues.set(nameOf(QueueUrl), kept);
      return {};
    },
    ChangeMessageVisibility: ({ QueueUrl, ReceiptHandle }) => {
      for (const message of at(nameOf(QueueUrl))) if (message.MessageId === ReceiptHandle) message.hidden = false;
      return {};
    },
    SendMessage: ({ QueueUrl, MessageBody }) => {
      at(nameOf(QueueUrl)).push(letter(String(MessageBody)));
      return { MessageId: randomUUID(), MD5OfMessageBody: md5(String(MessageBody)) };
    },
    ListDeadLetterSourceQueues: ({ QueueUrl }) => {
      const source = sources.get(nameOf(QueueUrl));
      return { queueUrls: source === undefined ? [] : [`${url}/000000000000/${source}`] };
    },
  };
  const letter = (Body: string, attributes: Readonly<Record<string, string>> = {}): Message => ({
    MessageId: randomUUID(),
    Body,
    MessageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
    ),
    hidden: false,
  });
  const subscriptions = (topic: string): string =>
    `<ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListSubscriptionsByTopicResult><Subscriptions>` +
    `<member><SubscriptionArn>${topic}:one</SubscriptionArn><Protocol>lambda</Protocol><TopicArn>${topic}</TopicArn>` +
    `<Endpoint>${subscribers.get(topic) ?? ''}</Endpoint></member>` +
    `</Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`;

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1];
      const lambda = /^\/2015-03-31\/functions\/(.+)\/invocations/.exec(request.url ?? '')?.[1];
      if (lambda !== undefined) {
        const arn = decodeURIComponent(lambda);
        invoked.push({ arn, event: JSON.parse(body) });
        const refused = refuses(arn);
        response.writeHead(
          200,
          refused !== undefined && 'thrown' in refused ? { 'x-amz-function-error': 'Unhandled' } : {},
        );
        response.end(JSON.stringify(refused ?? null));
      } else if (operation !== undefined) {
        response.setHeader('content-type', 'application/x-amz-json-1.0');
        response.end(JSON.stringify(sqs[operation]?.(JSON.parse(body) as Record<string, unknown>) ?? {}));
      } else {
        response.setHeader('content-type', 'text/xml');
        response.end(subscriptions(new URLSearchParams(body).get('TopicArn') ?? ''));
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    invoked,
    sources,
    subscribers,
    refuse: (next: typeof refuses) => (refuses = next),
    lay: (queue: string, body: object, attributes?: Readonly<Record<string, string>>) =>
      void at(queue).push(letter(JSON.stringify(body), attributes)),
    bodies: (queue: string): readonly unknown[] => at(queue).map(({ Body }) => JSON.parse(Body) as unknown),
    visible: (queue: string): number => at(queue).filter(({ hidden }) => !hidden).length,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
export type FakeQueues = Awaited<ReturnType<typeof startFakeQueues>>;
