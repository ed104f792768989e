import { inArea, type Finding } from '../finding.ts';
import type { SmsReadings } from '../readings.ts';
import { idOfSender, kindOfSender } from '../sender-kind.ts';
import { sendersOf, type StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('sms');

/** Who has to act next at each status (API reference, `RegistrationInformation`, `RegistrationStatus`). */
const NEXT: Readonly<Record<string, string>> = {
  CREATED: 'a person fills it in and submits it',
  REQUIRES_UPDATES: 'a person mends what was refused and submits it again',
  REQUIRES_AUTHENTICATION: 'a person answers the mail of the registry',
  SUBMITTED: 'wait: it was handed in',
  AWS_REVIEWING: 'wait: AWS looks at it',
  REVIEWING: 'wait: the carriers look at it',
  PROVISIONING: 'wait: it is being set up',
  CLOSED: 'a person registers anew',
  DELETED: 'a person registers anew',
};

/** Registrations that the senders in use hang on. */
const usedBy = (sms: SmsReadings, facts: StageFacts): ReadonlyMap<string, string> => {
  const senders = sendersOf(facts, 'aws');
  const members = senders.flatMap((sender) => {
    const read = sms.members.get(idOfSender(sender));
    return read?.ok === true ? read.value.map(({ OriginationIdentity = '' }) => OriginationIdentity) : [];
  });
  const ids = new Set([...senders.filter((one) => kindOfSender(one) !== 'pool').map(idOfSender), ...members]);
  const numbers = sms.numbers.ok ? sms.numbers.value.filter(({ PhoneNumberId = '' }) => ids.has(PhoneNumberId)) : [];
  const names = sms.senderIds.ok
    ? sms.senderIds.value.filter(
        ({ SenderId = '', IsoCountryCode = '' }) => ids.has(SenderId) || ids.has(`${SenderId}/${IsoCountryCode}`),
      )
    : [];
  const launches = [...sms.launches].flatMap(([id, read]) =>
    read.ok && ids.has(id)
      ? read.value.map(
          ({ RegistrationId, IsoCountryCode = '' }) => [RegistrationId, `${id} in ${IsoCountryCode}`] as const,
        )
      : [],
  );
  const all = [
    ...numbers.map(({ RegistrationId, PhoneNumberId = '' }) => [RegistrationId, PhoneNumberId] as const),
    ...names.map(
      ({ RegistrationId, SenderId = '', IsoCountryCode = '' }) =>
        [RegistrationId, `${SenderId}/${IsoCountryCode}`] as const,
    ),
    ...launches,
  ];
  return new Map(all.flatMap(([id, of]) => (id === undefined ? [] : [[id, of] as const])));
};

/** A US number needs one before a carrier takes anything from it ("10DLC", "Toll-free number registration"). */
const unregistered = (sms: SmsReadings, facts: StageFacts): readonly Finding[] => {
  if (!sms.numbers.ok) return [];
  const pools = new Set(sendersOf(facts, 'aws').map(idOfSender));
  return sms.numbers.value
    .filter(({ PhoneNumberId = '', PoolId = '' }) => pools.has(PhoneNumberId) || pools.has(PoolId))
    .filter(
      ({ NumberType, RegistrationId }) =>
        /^(TEN_DLC|TOLL_FREE)$/.test(NumberType ?? '') && RegistrationId === undefined,
    )
    .map(({ PhoneNumberId = '', NumberType = '' }) =>
      wrong(
        `registration of ${PhoneNumberId}`,
        `a ${NumberType} number without one: carriers refuse it`,
        'a person registers it in the console of AWS End User Messaging',
      ),
    );
};

/** What a person must do and AWS cannot: campaigns, toll-free numbers, sender ids, agents. */
export const checkRegistrations = (sms: SmsReadings, facts: StageFacts): readonly Finding[] => {
  const used = usedBy(sms, facts);
  const missing = unregistered(sms, facts);
  const unread = Object.entries({ numbers: sms.numbers, 'sender ids': sms.senderIds }).flatMap(([of, one]) =>
    one.ok ? [] : [cannotTell(`registrations of ${of}`, one.why)],
  );
  const read = sms.registrations;
  if (!read.ok) return [...unread, ...missing, ...(used.size > 0 ? [cannotTell('registrations', read.why)] : [])];
  const open = [...used].flatMap(([id, of]) => {
    const one = read.value.find(({ RegistrationId }) => RegistrationId === id);
    if (one === undefined) return [wrong(`registration of ${of}`, `${id} is not there`, 'a person registers anew')];
    const { RegistrationStatus: status = '', RegistrationType: type = '' } = one;
    return status === 'COMPLETE'
      ? []
      : [wrong(`registration of ${of}`, `${type} is ${status}`, NEXT[status] ?? 'look at it in the console')];
  });
  return [
    ...unread,
    ...missing,
    ...open,
    ...(used.size > 0 && open.length === 0 ? [ok('registrations', `${used.size} complete`)] : []),
  ];
};
