import type { AwsClients } from '../clients.ts';
import { inArea, type Finding } from '../finding.ts';
import { reading } from '../reading.ts';
import type { Readings } from '../readings.ts';
import { sendersOf, stageFacts, type StageFacts } from '../stage-facts.ts';
import { awaitArrival } from './await-arrival.ts';
import { testEventsOf, type TestEvent } from './test-events.ts';

const { ok, wrong, cannotTell } = inArea('paths');
const PATIENCE = { forMs: 5 * 60_000, everyMs: 15_000 };

const tryPath = async (
  { cloudwatch }: AwsClients,
  facts: StageFacts,
  event: TestEvent,
  patience: typeof PATIENCE,
): Promise<Finding> => {
  const { path, action, send, arrival } = event;
  const since = new Date();
  const sent = await reading(action, send);
  if (!sent.ok) return cannotTell(path, sent.why);
  const counted = await awaitArrival(cloudwatch, arrival, facts, { since, ...patience });
  if (!counted.ok) return cannotTell(path, `sent; ${counted.why}`);
  const { came, failed } = counted.value;
  if (failed > 0)
    return wrong(path, 'it came, and could not be taken', 'docs/runbook.md, "A function throws or times out"');
  return came > 0
    ? ok(path, 'it came through')
    : wrong(
        path,
        'nothing came within five minutes',
        'the policies of the topic and of its key: deploy again, or look for a rule of your organisation that denies',
      );
};

/** What nobody but a person with a phone can try. */
const byHand = (readings: Readings, facts: StageFacts, tried: readonly TestEvent[]): readonly Finding[] => {
  const write = 'write to the number from a phone; `npx regulars tail` shows it';
  const uses = (provider: Parameters<typeof sendersOf>[1]) => sendersOf(facts, provider).length > 0;
  return [
    ...(uses('aws') ? [cannotTell('replies by SMS and RCS', 'only a phone can reply', write)] : []),
    ...(uses('aws-social') || uses('meta') ? [cannotTell('WhatsApp', 'it has no simulator', write)] : []),
    ...(uses('vonage') ? [cannotTell('messages by Vonage', 'only a phone can reply', write)] : []),
    ...(uses('twilio') ? [cannotTell('messages by Twilio', 'only a phone can reply', write)] : []),
    ...(readings.sms !== undefined && !tried.some(({ path }) => path === 'receipts of SMS')
      ? [
          cannotTell(
            'receipts of SMS',
            'AWS has no simulator in a country of its numbers',
            'npx regulars send-test to a phone of yours',
          ),
        ]
      : []),
  ];
};

/** Sends one test event through each path of a deployment, all at once, and says which came through. No person gets a message but who hears alarms. */
export const tryPaths = async (
  aws: AwsClients,
  readings: Readings,
  patience = PATIENCE,
): Promise<readonly Finding[]> => {
  const facts = stageFacts(readings);
  if (facts === undefined) return [cannotTell('paths', 'the functions do not say where they lead')];
  const events = testEventsOf(aws, readings, facts);
  const found = await Promise.all(events.map((event) => tryPath(aws, facts, event, patience)));
  return [...found, ...byHand(readings, facts, events)];
};
