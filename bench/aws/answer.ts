import { createHash, randomUUID } from 'node:crypto';
import { dynamo, type Answered } from './dynamo.ts';
import type { Tables } from './tables.ts';

/** One SDK call as it came over the wire. */
export interface Call extends Answered {
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const md5 = (body: unknown): string => createHash('md5').update(String(body)).digest('hex');

interface BatchEntry {
  readonly Id: string;
  readonly MessageBody: string;
}
const taken = ({ Id, MessageBody }: BatchEntry) => ({
  Id,
  MessageId: randomUUID(),
  MD5OfMessageBody: md5(MessageBody),
});

/** Services that only have to say yes; secrets are made up by what they are called. */
const plain = (operation: string, input: Readonly<Record<string, unknown>>): object => {
  switch (operation) {
    case 'SendMessage':
      return { MessageId: randomUUID(), MD5OfMessageBody: md5(input['MessageBody']) };
    case 'SendMessageBatch':
      return { Successful: (input['Entries'] as readonly BatchEntry[]).map(taken), Failed: [] };
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
    case 'SendTaskFailure':
    case 'StopExecution':
      return {};
    default:
      throw new Error(`the fake of AWS does not answer ${operation}`);
  }
};
export const fakeSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** What AWS answers to a request by its target (`DynamoDB_20120810.GetItem`) and body. `checked` false lets every condition hold. */
export const answers = (tables: Tables, checked: () => boolean) => {
  const database = dynamo(tables, checked);
  return (target: string, body: string): Call => {
    const [service = '', operation = ''] = target.split('.');
    const input = JSON.parse(body) as Call['input'];
    const answered = database(operation, input) ?? { body: plain(operation, input) };
    return { service: service.split('_')[0] ?? '', operation, input, ...answered };
  };
};

/** A call as it stands on the wire: status and JSON. */
export const said = ({ error, body }: Answered): { readonly status: number; readonly json: string } => ({
  status: error === undefined ? 200 : 400,
  json: JSON.stringify(error === undefined ? body : { __type: `aws#${error}`, ...body }),
});
