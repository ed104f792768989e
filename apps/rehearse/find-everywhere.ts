import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, paginateListTables, paginateScan } from '@aws-sdk/client-dynamodb';
import { GetExecutionHistoryCommand, paginateListExecutions, type SFNClient } from '@aws-sdk/client-sfn';
import { ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Surroundings } from './surroundings.ts';

interface Place {
  readonly name: string;
  readonly text: string;
}

interface Where {
  readonly around: Surroundings;
  readonly sfn: SFNClient;
  readonly sqs: SQSClient;
  readonly stateMachineArn: string;
  readonly queues: Readonly<Record<string, string>>;
}

async function* rows({ around }: Where): AsyncGenerator<Place> {
  const client = new DynamoDBClient(around);
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    for (const TableName of TableNames)
      for await (const { Items = [] } of paginateScan({ client }, { TableName }))
        yield { name: `table ${TableName}`, text: JSON.stringify(Items) };
}

/** A look leaves a message where it is. */
async function* letters({ sqs, queues }: Where): AsyncGenerator<Place> {
  for (const [name, QueueUrl] of Object.entries(queues)) {
    const look = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 });
    yield { name: `queue ${name}`, text: JSON.stringify((await sqs.send(look)).Messages ?? []) };
  }
}

async function* histories({ sfn, stateMachineArn }: Where): AsyncGenerator<Place> {
  for await (const { executions = [] } of paginateListExecutions({ client: sfn }, { stateMachineArn }))
    for (const { executionArn, name = '' } of executions) {
      const history = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000 }));
      yield { name: `execution ${name}`, text: JSON.stringify(history.events ?? []) };
    }
}

async function* logs({ around }: Where): AsyncGenerator<Place> {
  const client = new CloudWatchLogsClient(around);
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {}))
    for (const { logGroupName = '' } of logGroups)
      for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName }))
        yield { name: `log ${logGroupName}`, text: JSON.stringify(events.map(({ message }) => message)) };
}

export interface Found {
  /** How many places of each kind held text: `{ table: 5, queue: 2, execution: 9, log: 14 }`. */
  readonly places: Readonly<Record<string, number>>;
  readonly characters: number;
  /** Places that hold one of the texts. */
  readonly hits: readonly string[];
}

const EMPTY = '[]'.length;

/** Looks for texts in every table, queue, execution history and log of the account. */
export const findEverywhere = async (where: Where, texts: readonly string[]): Promise<Found> => {
  const places = new Set<string>();
  const hits: string[] = [];
  let characters = 0;
  for (const all of [rows(where), letters(where), histories(where), logs(where)])
    for await (const { name, text } of all) {
      if (text.length > EMPTY) places.add(name);
      characters += text.length;
      for (const wanted of texts) if (text.includes(wanted)) hits.push(`${wanted} in ${name}`);
    }
  const kinds = Object.groupBy(places, (name) => name.split(' ')[0] ?? '');
  const counts = Object.entries(kinds).map(([kind, names = []]) => [kind, names.length]);
  return { places: Object.fromEntries(counts) as Found['places'], characters, hits };
};
