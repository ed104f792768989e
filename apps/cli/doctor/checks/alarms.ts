import { inArea, type Finding } from '../finding.ts';
import type { Readings } from '../readings.ts';
import { isProduction } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('alarms');

/** SNS says it in place of an ARN until the link in its mail was opened (API reference, `Subscription`). */
const PENDING = 'PendingConfirmation';

const heard = (readings: Readings): readonly Finding[] => {
  const { alarms, topics } = readings;
  if (!alarms.ok) return [];
  const actions = [...new Set(alarms.value.flatMap(({ AlarmActions = [] }) => AlarmActions))];
  const mute = alarms.value.filter(
    ({ ActionsEnabled, AlarmActions = [] }) => ActionsEnabled === false || AlarmActions.length === 0,
  );
  const told = actions.flatMap((arn) => {
    const read = topics.get(arn);
    return read?.ok === true ? [{ arn, subscriptions: read.value }] : [];
  });
  const unread = actions.flatMap((arn) => {
    const read = topics.get(arn);
    return read === undefined || read.ok ? [] : [read.why];
  });
  const all = told.flatMap(({ subscriptions }) => subscriptions);
  const open = all.filter(({ SubscriptionArn }) => SubscriptionArn === PENDING);
  const sure = all.length - open.length;
  const someArn = told[0]?.arn ?? '';
  return [
    ...unread.map((why) => cannotTell('who hears them', why)),
    ...(mute.length > 0
      ? [
          wrong(
            'actions',
            `${mute.length} alarms tell nobody`,
            `aws cloudwatch enable-alarm-actions --alarm-names ${mute[0]?.AlarmName ?? ''} …`,
          ),
        ]
      : []),
    ...(open.length > 0
      ? [
          wrong(
            'confirmed',
            `${open.length} of ${all.length} addresses did not confirm`,
            `open the link in AWS's mail; it comes again by aws sns subscribe --topic-arn ${someArn} --protocol email --notification-endpoint …`,
          ),
        ]
      : []),
    ...(told.length > 0 && all.length === 0
      ? [
          isProduction(readings)
            ? wrong('confirmed', 'nobody hears them', 'alarmEmail in regulars.config.ts, then deploy')
            : ok('confirmed', 'nobody hears them, and this is no production'),
        ]
      : []),
    ...(open.length === 0 && sure > 0
      ? [ok('confirmed', `${sure} ${sure === 1 ? 'address hears' : 'addresses hear'} them`)]
      : []),
  ];
};

/** Whether somebody is told, and of what now. */
export const checkAlarms = (readings: Readings): readonly Finding[] => {
  const { alarms } = readings;
  if (!alarms.ok) return [cannotTell('alarms', alarms.why)];
  if (alarms.value.length === 0) return [];
  const raised = alarms.value.filter(({ StateValue }) => StateValue === 'ALARM');
  return [
    ...heard(readings),
    ...raised.map(({ AlarmName = '', AlarmDescription = '' }) =>
      wrong('raised', `${AlarmName}: ${AlarmDescription}`, 'docs/runbook.md has it'),
    ),
    ...(raised.length === 0 ? [ok('raised', `none of ${alarms.value.length}`)] : []),
  ];
};
