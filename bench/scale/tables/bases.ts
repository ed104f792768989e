import * as assumptions from '../assumptions.ts';
import { quotas } from '../quotas.ts';
import * as settings from '../settings.ts';
import { figure, lasting, table } from '../words.ts';

const MILLION = 1e6;
const senders = [
  ['SMS, short code (US, CA)', quotas.shortCode.value],
  ['WhatsApp, a number as Meta begins it', quotas.whatsapp.value],
  ['SMS, long code elsewhere, or sender id', quotas.senderId.value],
  ['SMS, toll-free (US)', quotas.tollFree.value],
  ['SMS, 10DLC (US)', quotas.longCodeUs.value],
] as const;
/** How long a million messages take, by sender. */
export const ofSenders = (): string =>
  table(
    ['sender', 'a second', 'a million takes', 'within one day of sending'],
    senders.map(([name, rate]) => [
      name,
      figure(rate),
      lasting(MILLION / rate),
      figure(rate * assumptions.sending.hours * 3_600),
    ]),
  );

export const ofQuotas = (): string =>
  table(
    ['service', 'quota', 'value', 'can be raised', 'page', 'as of'],
    Object.values(quotas).map(({ service, name, value, unit, source, raised, date }) => [
      service,
      name,
      `${figure(value)} ${unit}`,
      raised ? 'yes' : 'no',
      `<${source}>`,
      date,
    ]),
  );

const values = (record: object): string =>
  Object.entries(record)
    .flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${figure(value)}`] : []))
    .join(', ');
const { duration, memory, member, share, run, sending, batch } = assumptions;
export const ofAssumptions = (): string =>
  table(
    ['assumed', 'values'],
    [
      ['milliseconds', values(duration)],
      ['gigabytes of memory', values(memory)],
      ['a member, a month', values(member)],
      ['share of events', values(share)],
      ['a run that waits', values(run)],
      ['marketing goes', values(sending)],
      ['records of a batch', values(batch)],
      ['a production stage', values(settings.stage)],
      ['pace', values(settings.pace)],
      ['enumeration of a campaign', values(settings.enumeration)],
      ['conflicts of one row', values(settings.conflicts)],
    ],
  );
