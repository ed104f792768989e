import { inArea, type Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import type { SmsReadings } from '../readings.ts';
import { idOfSender, kindOfSender, type SenderKind } from '../sender-kind.ts';
import { sendersOf, type StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('sms');
const RECEIVES = 'inbound/receive-reply.ts';

/** What pools, numbers and agents have in common (API reference, `PoolInformation`, `PhoneNumberInformation`, `RcsAgentInformation`). */
interface Sender {
  readonly Status?: string | undefined;
  readonly TwoWayEnabled?: boolean | undefined;
  readonly TwoWayChannelArn?: string | undefined;
  readonly SelfManagedOptOutsEnabled?: boolean | undefined;
  readonly OptOutListName?: string | undefined;
}

const COMMANDS: Readonly<Record<Exclude<SenderKind, 'sender-id'>, string>> = {
  pool: 'update-pool --pool-id',
  number: 'update-phone-number --phone-number-id',
  agent: 'update-rcs-agent --rcs-agent-id',
};

const found = (sms: SmsReadings, kind: SenderKind, id: string): Reading<Sender | undefined> => {
  const among = <T>(read: Reading<readonly T[]>, is: (one: T) => boolean): Reading<T | undefined> =>
    read.ok ? { ok: true, value: read.value.find(is) } : read;
  switch (kind) {
    case 'pool':
      return among(sms.pools, ({ PoolId }) => PoolId === id);
    case 'number':
      return among(sms.numbers, ({ PhoneNumberId, PhoneNumber }) => PhoneNumberId === id || PhoneNumber === id);
    case 'agent':
      return among(sms.agents, ({ RcsAgentId }) => RcsAgentId === id);
    case 'sender-id': {
      const [name, country] = id.split('/');
      const read = among(
        sms.senderIds,
        ({ SenderId, IsoCountryCode }) => SenderId === name && (country === undefined || IsoCountryCode === country),
      );
      return read.ok ? { ok: true, value: read.value === undefined ? undefined : {} } : read;
    }
  }
};

const answers = (id: string, command: string, sender: Sender, topics: readonly string[]): Finding => {
  const [topic] = topics;
  if (topic === undefined)
    return cannotTell(`two-way of ${id}`, 'no topic of these stacks has receive-reply as its reader');
  const set = `aws pinpoint-sms-voice-v2 ${command} ${id} --two-way-enabled --two-way-channel-arn ${topic}`;
  if (sender.TwoWayEnabled !== true) return wrong(`two-way of ${id}`, 'it is off: no reply and no STOP arrives', set);
  return sender.TwoWayChannelArn !== undefined && topics.includes(sender.TwoWayChannelArn)
    ? ok(`two-way of ${id}`, 'replies come here')
    : wrong(`two-way of ${id}`, `replies go to ${sender.TwoWayChannelArn ?? 'nobody'}`, set);
};

/** With AWS's own handling on, STOP is answered by AWS in English and never reaches us (user guide, "Opt-out lists"). */
const optOuts = (id: string, command: string, sender: Sender, list: string | undefined): readonly Finding[] => [
  sender.SelfManagedOptOutsEnabled === true
    ? ok(`opt-outs of ${id}`, 'self-managed')
    : wrong(
        `opt-outs of ${id}`,
        'AWS answers STOP itself and tells nobody here',
        `aws pinpoint-sms-voice-v2 ${command} ${id} --self-managed-opt-outs-enabled`,
      ),
  ...(list === undefined || sender.OptOutListName === undefined || idOfSender(list) === sender.OptOutListName
    ? []
    : [
        wrong(
          `opt-out list of ${id}`,
          `it uses ${sender.OptOutListName}, and ${idOfSender(list)} is kept in step`,
          `aws pinpoint-sms-voice-v2 ${command} ${id} --opt-out-list-name ${idOfSender(list)}`,
        ),
      ]),
];

const checkSender = (sms: SmsReadings, facts: StageFacts, sender: string): readonly Finding[] => {
  const [kind, id] = [kindOfSender(sender), idOfSender(sender)];
  if (kind === undefined) return [cannotTell(`sender ${id}`, 'neither pool, number, agent nor sender id')];
  const read = found(sms, kind, id);
  if (!read.ok) return [cannotTell(`sender ${id}`, read.why)];
  if (read.value === undefined)
    return [
      wrong(
        `sender ${id}`,
        'this account and region have none of this id',
        'providers or routes in regulars.config.ts',
      ),
    ];
  if (kind === 'sender-id') return [ok(`sender ${id}`, 'there; it takes no replies')];
  const { Status = '' } = read.value;
  // PARTIAL: an agent that is launched with some carriers of a country.
  const state = /^(ACTIVE|PARTIAL)$/.test(Status)
    ? ok(`sender ${id}`, Status)
    : wrong(
        `sender ${id}`,
        `it is ${Status} and does not send`,
        Status === 'TESTING' || Status === 'CREATED'
          ? 'launch the agent in the console of AWS End User Messaging'
          : 'finish its registration in the console of AWS End User Messaging',
      );
  return [
    state,
    answers(id, COMMANDS[kind], read.value, facts.topicsOf(RECEIVES)),
    ...optOuts(id, COMMANDS[kind], read.value, facts.aws.optOutList),
  ];
};

/** Senders of SMS and RCS: there, able to hear answers, and leaving opt-outs to us. */
export const checkSmsSenders = (sms: SmsReadings, facts: StageFacts): readonly Finding[] =>
  sendersOf(facts, 'aws').flatMap((sender) => checkSender(sms, facts, sender));
