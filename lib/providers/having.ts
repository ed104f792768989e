import type { Direct, Having } from '#providers/registering/step.ts';
import type { Messaging } from './messaging.ts';

type Outputs = Pick<
  Having,
  | 'twoWayTopic'
  | 'twoWayRole'
  | 'attachments'
  | 'deliveryTopic'
  | 'whatsAppTopic'
  | 'mailTopic'
  | 'mailRuleSet'
  | 'mailServer'
> &
  Pick<Direct, 'webhooks' | 'signatures'>;

const directOf = (
  { meta, vonage, twilio }: Messaging['providers'],
  posting: Pick<Direct, 'webhooks' | 'signatures'>,
): Direct => {
  const channelsOf = (config: typeof vonage | typeof twilio) =>
    (['sms', 'rcs', 'whatsapp'] as const).filter((channel) => config?.[channel] !== undefined);
  return {
    ...posting,
    ...(meta && { meta: { accessToken: meta.accessToken } }),
    ...(vonage && { vonage: { privateKey: vonage.privateKey, channels: channelsOf(vonage) } }),
    ...(twilio && { twilio: { keySecret: twilio.keySecret, channels: channelsOf(twilio) } }),
  };
};

/** What a stage says of its senders, and what was made for it, as far as a person has something to do for it. */
export const havingOf = (said: Messaging, made: Messaging, { webhooks, signatures, ...outputs }: Outputs): Having => {
  const { aws = {}, 'aws-social': social, ses } = said.providers;
  const { sms, pool, rcs, configurationSet, countries = [] } = aws;
  const optOutList = made.providers.aws?.optOutList;
  const channels: readonly (readonly [Having['channels'][number], unknown])[] = [
    ['sms', sms ?? pool],
    ['rcs', rcs],
    ['whatsapp', social?.whatsapp],
    ['email', ses],
  ];
  const named = { sms, rcs, whatsapp: social?.whatsapp, configurationSet, mailSet: ses?.configurationSet };
  const identity = ses?.identity === undefined ? 'named' : ses.identity.hostedZone === undefined ? 'made' : 'proved';
  return {
    ...outputs,
    channels: channels.flatMap(([channel, sender]) => (sender === undefined ? [] : [channel])),
    countries,
    requested: pool?.flatMap(({ country }) => country ?? []) ?? [],
    named: { ...named, ...(typeof optOutList === 'string' && { optOutList }) },
    ...(ses && { mail: { domain: ses.domain, identity, ...(ses.receiving && { receiving: ses.receiving }) } }),
    direct: directOf(said.providers, { webhooks, signatures }),
  };
};
