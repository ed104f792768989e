import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { dynamo, type Answered } from './dynamo.ts';
import { createTables } from './tables.ts';

/** One SDK call as it came over the wire. */
export interface Call extends Answered {
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const md5 = (body: unknown): string => createHash('md5').update(String(body)).digest('hex');

/** Services that only have to say yes; secrets are made up by what they are called. */
const plain = (operation: string, input: Readonly<Record<string, unknown>>): object => {
  switch (operation) {
    case 'SendMessage':
      return { MessageId: randomUUID(), MD5OfMessageBody: md5(input['MessageBody']) };
    case 'SendTextMessage':
    case 'SendRcsMessage':
      return { MessageId: randomUUID() };
    case 'GetSecretValue':
      return { SecretString: JSON.stringify({ current: fakeSecret, previous: null }) };
    case 'PutEvents':
      return { FailedEntryCount: 0, Entries: [] };
    case 'StartExecution':
      return { executionArn: 'arn:aws:states:us-east-1:000000000000:execution:run:run', startDate: 0 };
    case 'SendTaskSuccess':
      return {};
    default:
      throw new Error(`the fake of AWS does not answer ${operation}`);
  }
};
export const fakeSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** AWS on loopback: keeps tables, counts every call, answers as the services do. */
export const startFakeAws = async () => {
  const tables = createTables();
  let calls: Call[] = [];
  let checked = true;
  const database = dynamo(tables, () => checked);

  const answer = (target: string, body: string): Call => {
    const [service = '', operation = ''] = target.split('.');
    const input = JSON.parse(body) as Call['input'];
    const answered = database(operation, input) ?? { body: plain(operation, input) };
    return { service: service.split('_')[0] ?? '', operation, input, ...answered };
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const call = answer(String(request.headers['x-amz-target']), body);
      calls.push(call);
      const said = call.error === undefined ? call.body : { __type: `aws#${call.error}`, ...call.body };
      response.writeHead(call.error === undefined ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(said));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tables,
    /** The calls since this was last asked. */
    taken: (): Call[] => {
      const seen = calls;
      calls = [];
      return seen;
    },
    /** Without conditions the same request can be repeated, which is what a measurement of time needs. */
    conditions: (on: boolean): void => {
      checked = on;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
export type FakeAws = Awaited<ReturnType<typeof startFakeAws>>;
