import { randomUUID } from 'node:crypto';
import { SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { AwsClients } from '../clients.ts';
import type { Readings } from '../readings.ts';
import { idOfSender } from '../sender-kind.ts';
import { sendersOf, type StageFacts } from '../stage-facts.ts';
import { MAILBOX, SIMULATORS } from './simulators.ts';

/** What CloudWatch counts when a test event came through. */
export type Arrival =
  /** The function of this file was called, and did not fail. */
  | { readonly file: string }
  /** The topic was published to: who is subscribed is a person. */
  | { readonly topic: string };

export interface TestEvent {
  readonly path: string;
  /** What the caller must be allowed. */
  readonly action: string;
  readonly send: () => Promise<unknown>;
  readonly arrival: Arrival;
}

const TEXT = 'Regulars doctor: a test of the way back. Nothing is to be done.';

const mail = ({ ses }: AwsClients, facts: StageFacts): readonly TestEvent[] => {
  const [FromEmailAddress] = sendersOf(facts, 'ses');
  if (FromEmailAddress === undefined) return [];
  const Content = { Simple: { Subject: { Data: 'Regulars doctor' }, Body: { Text: { Data: TEXT } } } };
  const Destination = { ToAddresses: [MAILBOX] };
  const ConfigurationSetName = facts.ses.configurationSet;
  return [
    {
      ...{ path: 'mail events', action: 'ses:SendEmail', arrival: { file: 'inbound/receive-email.ts' } },
      send: () => ses.send(new SendEmailCommand({ FromEmailAddress, Destination, Content, ConfigurationSetName })),
    },
  ];
};

/** The first country in which a pool or number of the stage and a simulator both are. */
const simulated = ({ sms }: Readings, facts: StageFacts): { from: string; to: string } | undefined => {
  const numbers = sms?.numbers.ok === true ? sms.numbers.value : [];
  return sendersOf(facts, 'aws', 'sms')
    .flatMap((from) =>
      numbers
        .filter(({ PhoneNumberId, PoolId }) => [PhoneNumberId, PoolId].includes(idOfSender(from)))
        .flatMap(({ IsoCountryCode = '' }) => {
          const to = SIMULATORS[IsoCountryCode];
          return to === undefined ? [] : [{ from, to }];
        }),
    )
    .at(0);
};

const text = ({ sms }: AwsClients, readings: Readings, facts: StageFacts): readonly TestEvent[] => {
  const found = simulated(readings, facts);
  if (found === undefined) return [];
  const asked = { OriginationIdentity: found.from, DestinationPhoneNumber: found.to, MessageBody: TEXT };
  const ConfigurationSetName = facts.aws.configurationSet;
  return [
    {
      ...{
        path: 'receipts of SMS',
        action: 'sms-voice:SendTextMessage',
        arrival: { file: 'inbound/receive-receipt.ts' },
      },
      send: () => sms.send(new SendTextMessageCommand({ ...asked, ConfigurationSetName })),
    },
  ];
};

/** For a webhook that no programme names: it goes from the bus to the queue to the function, which drops it. */
const fact = ({ events }: AwsClients, { environment }: StageFacts, now: Date): TestEvent => {
  const detail = { id: randomUUID(), at: now.toISOString(), memberId: 'regulars-doctor', webhook: 'regulars-doctor' };
  const Detail = JSON.stringify({ ...detail, type: 'doctor.tested', journey: 'regulars-doctor', data: {} });
  const entry = { Source: 'regulars', DetailType: 'webhook.requested', EventBusName: environment['BUS_NAME'], Detail };
  return {
    ...{ path: 'bus to webhooks', action: 'events:PutEvents', arrival: { file: 'journeys/deliver-webhook.ts' } },
    send: async () => {
      const { FailedEntryCount = 0 } = await events.send(new PutEventsCommand({ Entries: [entry] }));
      if (FailedEntryCount > 0) throw new Error('the bus took it not');
    },
  };
};

/** CloudWatch sets it right at the next look at its metric. */
const alarm = ({ cloudwatch }: AwsClients, { alarms }: Readings): readonly TestEvent[] => {
  const some = alarms.ok
    ? alarms.value.find(({ StateValue, AlarmActions = [] }) => StateValue !== 'ALARM' && AlarmActions.length > 0)
    : undefined;
  const topic = some?.AlarmActions?.[0];
  if (some === undefined || topic === undefined) return [];
  const asked = { AlarmName: some.AlarmName, StateValue: 'ALARM' as const, StateReason: TEXT };
  return [
    {
      ...{ path: 'alarms to their readers', action: 'cloudwatch:SetAlarmState', arrival: { topic } },
      send: () => cloudwatch.send(new SetAlarmStateCommand(asked)),
    },
  ];
};

/** One event for each path that can be tried without a person. */
export const testEventsOf = (aws: AwsClients, readings: Readings, facts: StageFacts): readonly TestEvent[] => [
  ...text(aws, readings, facts),
  ...mail(aws, facts),
  // Before the first programme the function can take none.
  ...(readings.programme.ok && readings.programme.value !== undefined ? [fact(aws, facts, readings.now)] : []),
  ...alarm(aws, readings),
];
