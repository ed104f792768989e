import type { Readings } from '../doctor/readings.ts';
import { idsOf } from '../doctor/readers/read-stacks.ts';
import { sendersOf, stageFacts } from '../doctor/stage-facts.ts';
import { TRANSITION_USD } from '../replay/prices.ts';
import { price } from './list-prices.ts';

/** One figure of CloudWatch by day, and what of it is billed. */
export interface Question {
  readonly item: string;
  /** In what the item is counted. */
  readonly unit: string;
  /** USD of one unit; undefined where it is priced by country, or no price is known. */
  readonly usd?: number;
  /** Units in one of what CloudWatch counts. */
  readonly scale: number;
  readonly asks:
    | { readonly namespace: string; readonly metric: string; readonly dimensions: Readonly<Record<string, string>> }
    /** A search, each of whose finds is labelled with the country. */
    | { readonly search: string; readonly country?: string };
}

/** Transitions of most journeys (docs/performance.md, "Transitions by journey"); CloudWatch counts none by machine. */
export const TRANSITIONS_OF_A_RUN = 8;

const MILLION = 1_000_000;
const SQS = ['NumberOfMessagesSent', 'NumberOfMessagesReceived', 'NumberOfMessagesDeleted', 'NumberOfEmptyReceives'];
const UNITS = [
  ['DynamoDB writes', 'ConsumedWriteCapacityUnits', price.writeUnit],
  ['DynamoDB reads', 'ConsumedReadCapacityUnits', price.readUnit],
] as const;

const ofFunctions = ({ functions }: Pick<Readings, 'functions'>): readonly Question[] =>
  [...functions].flatMap(([FunctionName, read]) => {
    if (!read.ok) return [];
    const of = { namespace: 'AWS/Lambda', dimensions: { FunctionName } };
    const gb = (read.value.MemorySize ?? 128) / 1_024;
    return [
      {
        item: 'Lambda requests',
        unit: 'requests',
        usd: price.lambdaInvoke / MILLION,
        scale: 1,
        asks: { ...of, metric: 'Invocations' },
      },
      {
        item: 'Lambda time',
        unit: 'GB-seconds',
        usd: price.lambdaGbSecond / MILLION,
        scale: gb / 1_000,
        asks: { ...of, metric: 'Duration' },
      },
    ];
  });

const ofTable = (TableName: string): readonly Question[] =>
  UNITS.flatMap(([item, metric, million]) => {
    const one = { item, unit: 'units', usd: million / MILLION, scale: 1 };
    const indexes = `SEARCH('{AWS/DynamoDB,GlobalSecondaryIndexName,TableName} MetricName="${metric}" TableName="${TableName}"', 'Sum', 86400)`;
    return [
      { ...one, asks: { namespace: 'AWS/DynamoDB', metric, dimensions: { TableName } } },
      { ...one, asks: { search: indexes } },
    ];
  });

const ofQueue = (url: string): readonly Question[] =>
  SQS.map((metric) => ({
    ...{ item: 'SQS', unit: 'requests at most', usd: price.sqsRequest / MILLION, scale: 1 },
    asks: { namespace: 'AWS/SQS', metric, dimensions: { QueueName: url.split('/').at(-1) ?? url } },
  }));

/** By the pages "Monitoring with Amazon CloudWatch" of the user guides of SMS and of Social, and of the SES developer guide. */
const ofMessages = (readings: Pick<Readings, 'functions' | 'topics'>): readonly Question[] => {
  const facts = stageFacts(readings);
  if (facts === undefined) return [];
  const sends = (provider: Parameters<typeof sendersOf>[1]) => sendersOf(facts, provider).length > 0;
  const byCountry = (namespace: string, metric: string, dimension: string) => ({
    search: `SEARCH('{${namespace},${dimension}} MetricName="${metric}"', 'Sum', 86400)`,
    country: dimension,
  });
  return [
    ...(sendersOf(facts, 'aws', 'sms').length > 0
      ? [
          {
            item: 'sms',
            unit: 'parts',
            scale: 1,
            asks: byCountry('AWS/SMSVoice', 'NumberOfTextMessagePartsSent', 'IsoCountryCode'),
          },
        ]
      : []),
    ...(sendersOf(facts, 'aws', 'rcs').length > 0
      ? [
          {
            item: 'rcs',
            unit: 'delivered',
            scale: 1,
            asks: { namespace: 'AWS/SMSVoice', metric: 'RCS.MessagesDelivered', dimensions: {} },
          },
        ]
      : []),
    ...(sends('aws-social')
      ? [
          {
            ...{ item: 'whatsapp', unit: 'fees of AWS', scale: 1 },
            asks: {
              search: `SEARCH('Namespace="AWS/SocialMessaging" MetricName="WhatsAppMessageFeeCount"', 'Sum', 86400)`,
              country: 'DestinationCountryCode',
            },
          },
        ]
      : []),
    ...(sends('ses')
      ? [{ item: 'email', unit: 'mails', scale: 1, asks: { namespace: 'AWS/SES', metric: 'Send', dimensions: {} } }]
      : []),
  ];
};

/** What is metered of a stage; what is sent is counted for the whole account in its region. */
export const questionsOf = (readings: Pick<Readings, 'stacks' | 'functions' | 'topics'>): readonly Question[] => {
  const ids = (type: string) => idsOf(readings.stacks, type);
  return [
    ...ids('AWS::ApiGatewayV2::Api').map((ApiId) => ({
      ...{ item: 'HTTP API', unit: 'requests', usd: price.httpRequest / MILLION, scale: 1 },
      asks: { namespace: 'AWS/ApiGateway', metric: 'Count', dimensions: { ApiId } },
    })),
    ...ofFunctions(readings),
    ...['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'].flatMap(ids).flatMap(ofTable),
    ...ids('AWS::SQS::Queue').flatMap(ofQueue),
    ...ids('AWS::StepFunctions::StateMachine').map((StateMachineArn) => ({
      ...{ item: 'Step Functions', unit: 'transitions, assumed', usd: TRANSITION_USD, scale: TRANSITIONS_OF_A_RUN },
      asks: { namespace: 'AWS/States', metric: 'ExecutionsStarted', dimensions: { StateMachineArn } },
    })),
    ...ids('AWS::Logs::LogGroup').map((LogGroupName) => ({
      ...{ item: 'Logs', unit: 'GB', usd: price.logGb, scale: 1e-9 },
      asks: { namespace: 'AWS/Logs', metric: 'IncomingBytes', dimensions: { LogGroupName } },
    })),
    ...ofMessages(readings),
  ];
};
