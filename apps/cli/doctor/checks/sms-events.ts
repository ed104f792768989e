import { FAILURES } from '#providers/aws/delivery-codes.ts';
import { inArea, type Finding } from '../finding.ts';
import type { SmsReadings } from '../readings.ts';
import { idOfSender } from '../sender-kind.ts';
import { sendersOf, type StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('sms');
const RECEIVES = 'inbound/receive-receipt.ts';

/** What our runs wait for: the good ends, and every failure that we know what to do about. */
const WANTED = {
  sms: ['TEXT_SUCCESSFUL', 'TEXT_DELIVERED', ...[...FAILURES.keys()].filter((event) => event.startsWith('TEXT_'))],
  rcs: ['RCS_DELIVERED', 'RCS_READ', ...[...FAILURES.keys()].filter((event) => event.startsWith('RCS_'))],
} as const;
const ALL = { sms: 'TEXT_ALL', rcs: 'RCS_ALL' } as const;

const untaken = (types: readonly string[], channel: keyof typeof WANTED): readonly string[] =>
  types.includes('ALL') || types.includes(ALL[channel]) ? [] : WANTED[channel].filter((type) => !types.includes(type));

/** Receipts of SMS and RCS come by one configuration set, whose destination is our topic. */
const receipts = (sms: SmsReadings, facts: StageFacts): readonly Finding[] => {
  const check = 'event destination';
  const name = facts.aws.configurationSet;
  const change = 'providers.aws.configurationSet in regulars.config.ts';
  if (name === undefined) return [wrong(check, 'no configuration set is named, so no receipt arrives', change)];
  if (!sms.configurationSets.ok) return [cannotTell(check, sms.configurationSets.why)];
  const set = sms.configurationSets.value.find(
    ({ ConfigurationSetName, ConfigurationSetArn }) => name === ConfigurationSetName || name === ConfigurationSetArn,
  );
  if (set === undefined) return [wrong(check, `there is no configuration set ${name}`, change)];
  const topics = facts.topicsOf(RECEIVES);
  const [topic] = topics;
  if (topic === undefined) return [cannotTell(check, 'no topic of these stacks has receive-receipt as its reader')];
  const ours = (set.EventDestinations ?? []).filter(({ SnsDestination }) =>
    topics.includes(SnsDestination?.TopicArn ?? ''),
  );
  const command = (verb: string, rest: string): string =>
    `aws pinpoint-sms-voice-v2 ${verb}-event-destination --configuration-set-name ${name} ${rest}`;
  if (ours.length === 0)
    return [
      wrong(
        check,
        `${name} does not publish to us: no receipt arrives`,
        command(
          'create',
          `--event-destination-name regulars --matching-event-types ALL --sns-destination TopicArn=${topic}`,
        ),
      ),
    ];
  const on = ours.filter(({ Enabled }) => Enabled === true);
  const [first] = ours;
  const named = `--event-destination-name ${first?.EventDestinationName ?? ''}`;
  if (on.length === 0)
    return [wrong(check, 'it is switched off: no receipt arrives', command('update', `${named} --enabled`))];
  const types = on.flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes);
  const lacking = (['sms', 'rcs'] as const)
    .filter((channel) => sendersOf(facts, 'aws', channel).length > 0)
    .flatMap((channel) => untaken(types, channel));
  return [
    lacking.length === 0
      ? ok(check, `${name} tells us all`)
      : wrong(check, `it leaves out ${lacking.join(', ')}`, command('update', `${named} --matching-event-types ALL`)),
  ];
};

const list = (sms: SmsReadings, facts: StageFacts): readonly Finding[] => {
  const kept = facts.aws.optOutList;
  if (kept === undefined) return [];
  if (!sms.optOutLists.ok) return [cannotTell('opt-out list', sms.optOutLists.why)];
  const name = idOfSender(kept);
  return [
    sms.optOutLists.value.some(({ OptOutListName }) => OptOutListName === name)
      ? ok('opt-out list', `${name} is kept in step`)
      : wrong(
          'opt-out list',
          `there is none called ${name}`,
          `aws pinpoint-sms-voice-v2 create-opt-out-list --opt-out-list-name ${name}`,
        ),
  ];
};

/** What AWS tells us of SMS and RCS, and the list that both keep. */
export const checkSmsEvents = (sms: SmsReadings, facts: StageFacts): readonly Finding[] => [
  ...receipts(sms, facts),
  ...list(sms, facts),
];
