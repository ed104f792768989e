import { checkAlarms } from './checks/alarms.ts';
import { checkDeployment } from './checks/deployment.ts';
import { checkEmail } from './checks/email.ts';
import { checkAddress, checkProgramme } from './checks/programme.ts';
import { checkSecrets } from './checks/secrets.ts';
import { checkSmsAccount } from './checks/sms-account.ts';
import { checkSmsCountries } from './checks/sms-countries.ts';
import { checkSmsEvents } from './checks/sms-events.ts';
import { checkRegistrations } from './checks/sms-registrations.ts';
import { checkSmsSenders } from './checks/sms-senders.ts';
import { checkWhatsApp } from './checks/whatsapp.ts';
import { checkWork } from './checks/work.ts';
import type { Finding } from './finding.ts';
import type { Readings } from './readings.ts';
import { stageFacts, type StageFacts } from './stage-facts.ts';

const senders = (readings: Readings, facts: StageFacts): readonly Finding[] => [
  ...checkSmsAccount(readings, facts),
  ...(readings.sms === undefined
    ? []
    : [
        ...checkSmsSenders(readings.sms, facts),
        ...checkRegistrations(readings.sms, facts),
        ...checkSmsEvents(readings.sms, facts),
      ]),
  ...checkSmsCountries(readings, facts),
  ...checkWhatsApp(readings, facts),
  ...checkEmail(readings, facts),
];

/** What the readings mean, in the order of a message. Decides only; the same readings give the same findings. */
export const examine = (readings: Readings): readonly Finding[] => {
  const facts = stageFacts(readings);
  return [
    ...checkDeployment(readings, facts),
    ...checkProgramme(readings),
    ...checkWork(readings, facts),
    ...checkAlarms(readings),
    ...checkSecrets(readings, facts),
    ...checkAddress(readings),
    ...(facts === undefined ? [] : senders(readings, facts)),
  ];
};
