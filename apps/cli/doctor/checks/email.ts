import { inArea, type Finding } from '../finding.ts';
import type { EmailReadings, Readings } from '../readings.ts';
import { isProduction, type StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('email');
const RECEIVES = 'inbound/receive-email.ts';
const NEARLY = 0.8;

/** What our function reads of a mail's events; without bounces and complaints an opt-out would be lost. */
const WANTED = ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'OPEN', 'CLICK', 'RENDERING_FAILURE'] as const;

/** SES API reference, `GetAccount`. */
const account = (readings: Readings, { account: read }: EmailReadings): readonly Finding[] => {
  if (!read.ok) return [cannotTell('sandbox', read.why)];
  const { ProductionAccessEnabled, SendingEnabled, EnforcementStatus = 'HEALTHY', SendQuota } = read.value;
  const { Max24HourSend: most = -1, SentLast24Hours: sent = 0 } = SendQuota ?? {};
  const quota = `${sent} of ${most === -1 ? 'any number of' : most} mails in the last 24 hours`;
  const sandbox = isProduction(readings)
    ? wrong(
        'sandbox',
        'the account is in it: only verified addresses get mail',
        'aws sesv2 put-account-details --production-access-enabled …',
      )
    : ok('sandbox', 'in it, and this is no production: only verified addresses get mail');
  return [
    ProductionAccessEnabled === true ? ok('sandbox', 'left') : sandbox,
    ...(SendingEnabled === false
      ? [
          wrong(
            'sending',
            'it is paused for the whole account',
            'aws sesv2 put-account-sending-attributes --sending-enabled',
          ),
        ]
      : []),
    ...(EnforcementStatus === 'HEALTHY'
      ? []
      : [
          wrong(
            'reputation',
            `the account is under ${EnforcementStatus}`,
            'answer the mail of AWS; look at bounces and complaints first',
          ),
        ]),
    most !== -1 && sent >= NEARLY * most
      ? wrong('quota', quota, 'ask for more in Service Quotas, Amazon SES')
      : ok('quota', quota),
  ];
};

const identity = (
  domain: string,
  read: EmailReadings['identities'] extends ReadonlyMap<string, infer R> ? R : never,
): readonly Finding[] => {
  if (!read.ok)
    return [
      read.missing
        ? wrong(`identity ${domain}`, 'it is not there', `aws sesv2 create-email-identity --email-identity ${domain}`)
        : cannotTell(`identity ${domain}`, read.why),
    ];
  const { VerifiedForSendingStatus, VerificationStatus = 'PENDING', DkimAttributes = {} } = read.value;
  const { Status = 'NOT_STARTED', SigningEnabled, Tokens = [] } = DkimAttributes;
  const records = Tokens.map((token) => `${token}._domainkey.${domain}`).join(', ');
  return [
    VerifiedForSendingStatus === true
      ? ok(`identity ${domain}`, 'verified')
      : wrong(
          `identity ${domain}`,
          `it is ${VerificationStatus}: no mail is sent`,
          `set the CNAME records that aws sesv2 get-email-identity --email-identity ${domain} names`,
        ),
    Status === 'SUCCESS' && SigningEnabled !== false
      ? ok(`DKIM of ${domain}`, 'signs')
      : wrong(
          `DKIM of ${domain}`,
          SigningEnabled === false ? 'signing is off' : `it is ${Status}`,
          SigningEnabled === false
            ? `aws sesv2 put-email-identity-dkim-attributes --email-identity ${domain} --signing-enabled`
            : `set the CNAME records ${records}`,
        ),
  ];
};

const sending = ({ configurationSet: read }: EmailReadings, name: string): readonly Finding[] => {
  if (!read.ok && read.missing)
    return [
      wrong(
        'configuration set',
        `there is none called ${name}`,
        `aws sesv2 create-configuration-set --configuration-set-name ${name}`,
      ),
    ];
  if (!read.ok) return [cannotTell('configuration set', read.why)];
  return read.value.SendingOptions?.SendingEnabled === false
    ? [
        wrong(
          'configuration set',
          `${name} is paused`,
          `aws sesv2 put-configuration-set-sending-options --configuration-set-name ${name} --sending-enabled`,
        ),
      ]
    : [ok('configuration set', name)];
};

const events = ({ destinations: read }: EmailReadings, facts: StageFacts, name: string): readonly Finding[] => {
  const check = 'event destination';
  // That the set is not there was said of the set.
  if (!read.ok) return read.missing ? [] : [cannotTell(check, read.why)];
  const topics = facts.topicsOf(RECEIVES);
  const [topic] = topics;
  if (topic === undefined) return [cannotTell(check, 'no topic of these stacks has receive-email as its reader')];
  const ours = read.value.filter(({ SnsDestination }) => topics.includes(SnsDestination?.TopicArn ?? ''));
  const on = ours
    .filter(({ Enabled }) => Enabled === true)
    .flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes);
  const lacking = WANTED.filter((type) => !on.includes(type));
  const verb = ours.length === 0 ? 'create' : 'update';
  const destination = `Enabled=true,MatchingEventTypes=${WANTED.join(',')},SnsDestination={TopicArn=${topic}}`;
  const mend = `aws sesv2 ${verb}-configuration-set-event-destination --configuration-set-name ${name} --event-destination-name ${ours[0]?.Name ?? 'regulars'} --event-destination "${destination}"`;
  if (on.length === 0)
    return [wrong(check, `${name} does not publish to us: no bounce and no complaint arrives`, mend)];
  return [
    lacking.length === 0
      ? ok(check, `${name} tells us all`)
      : wrong(check, `it leaves out ${lacking.join(', ')}`, mend),
  ];
};

export const checkEmail = (readings: Readings, facts: StageFacts): readonly Finding[] => {
  const { email } = readings;
  if (email === undefined) return [];
  const name = facts.ses.configurationSet ?? '';
  return [
    ...account(readings, email),
    ...[...email.identities].flatMap(([domain, read]) => identity(domain, read)),
    ...sending(email, name),
    ...events(email, facts, name),
  ];
};
