import { NUMBERS_REGISTERED, SMS_COUNTRIES } from './sms-countries.ts';
import { PAGES, type Having, type Step } from './step.ts';

const BEFORE = 'before the deployment';
const AFTER = 'after the deployment';

/** A sender that can be answered where there is one: a STOP comes back by it. */
const senderFor = (country: string): string => {
  if (NUMBERS_REGISTERED.has(country)) return 'a 10DLC campaign, a verified toll-free number or a short code';
  const has = SMS_COUNTRIES.get(country);
  if (has === undefined) return 'nothing: AWS sends no SMS there';
  if (has.twoWay && has.longCode) return 'a long code, which can be answered';
  if (has.twoWay && has.shortCode) return 'a short code, which can be answered';
  if (has.senderId === 'registered')
    return 'a sender ID, registered first; it cannot be answered, so members stop by the link';
  if (has.senderId === 'yes') return 'a sender ID; it cannot be answered, so members stop by the link';
  return 'a sender, asked for at AWS support';
};

const senders = ({ countries, requested }: Having): readonly Step[] =>
  countries
    .filter((country) => !requested.includes(country))
    .map((country) => ({
      id: `sms-sender-${country}`,
      channel: 'sms',
      country,
      when: BEFORE,
      what: `${country}: get ${senderFor(country)}.`,
      page: NUMBERS_REGISTERED.has(country) ? PAGES.tenDlc : PAGES.sender,
    }));

/** Self-managed, or AWS answers STOP before Regulars hears it. */
const answersTo = ({ twoWayTopic, twoWayRole, named: { optOutList } }: Having): string =>
  [
    `--two-way-enabled --two-way-channel-arn ${twoWayTopic} --two-way-channel-role ${twoWayRole}`,
    '--self-managed-opt-outs-enabled',
    ...(optOutList === undefined ? [] : [`--opt-out-list-name ${optOutList}`]),
  ].join(' ');

/** What people send besides words; below this name nothing stays longer than a day. */
const mediaTo = ({ attachments, twoWayRole }: Having): string =>
  `--two-way-media-s3-bucket-name ${attachments} --two-way-media-s3-key-prefix arrived --two-way-media-s3-role ${twoWayRole}`;

const KINDS = [
  ['pool', /^pool-|:pool\//],
  ['phone-number', /^phone-|:phone-number\//],
] as const;

const twoWay = (having: Having): readonly Step[] => {
  const { sms = '' } = having.named;
  return KINDS.filter(([, is]) => is.test(sms)).map(([kind]) => ({
    id: 'sms-two-way',
    channel: 'sms',
    when: AFTER,
    what: 'Let answers to the number come back, and STOP with them.',
    command: `aws pinpoint-sms-voice-v2 update-${kind} --${kind}-id ${sms} ${answersTo(having)}`,
    page: PAGES.twoWay,
  }));
};

const rcs = (having: Having): readonly Step[] => [
  {
    id: 'rcs-agent',
    channel: 'rcs',
    when: BEFORE,
    what: 'Create an RCS agent, register it for testing, then for its launch in each country; carriers look at brand and use.',
    page: PAGES.rcs,
  },
  {
    id: 'rcs-two-way',
    channel: 'rcs',
    when: AFTER,
    what: 'Let answers to the agent come back, with STOP, taps and what people send besides words.',
    command: `aws pinpoint-sms-voice-v2 update-rcs-agent --rcs-agent-id ${having.named.rcs ?? '<agent>'} ${answersTo(having)} --two-way-rcs-events-enabled ALL ${mediaTo(having)}`,
    page: PAGES.rcsTwoWay,
  },
];

const events = ({ channels, named: { configurationSet }, deliveryTopic }: Having): readonly Step[] =>
  configurationSet === undefined
    ? []
    : [
        {
          id: 'sms-events',
          channel: channels.includes('sms') ? 'sms' : 'rcs',
          when: AFTER,
          what: 'Let the configuration set tell what became of each message.',
          command: `aws pinpoint-sms-voice-v2 create-event-destination --configuration-set-name ${configurationSet} --event-destination-name regulars --matching-event-types TEXT_ALL RCS_ALL --sns-destination TopicArn=${deliveryTopic}`,
          page: PAGES.events,
        },
      ];

/** SMS and RCS, in the order in which they are done. */
export const smsSteps = (having: Having): readonly Step[] => {
  const [sms, agent] = [having.channels.includes('sms'), having.channels.includes('rcs')];
  if (!sms && !agent) return [];
  const [ask, answer] = agent ? rcs(having) : [];
  const leave: Step = {
    id: 'sms-sandbox',
    channel: sms ? 'sms' : 'rcs',
    when: BEFORE,
    what: 'Leave the sandbox of AWS End User Messaging, and have its monthly spend limits raised: they begin at 1 US dollar.',
    page: PAGES.sandbox,
  };
  const all = [leave, ...(sms ? senders(having) : []), ask, ...(sms ? twoWay(having) : []), answer, ...events(having)];
  return all.filter((step) => step !== undefined);
};
