import { inArea, type Finding } from '../finding.ts';
import { untold, type Reading } from '../reading.ts';
import type { Readings, SmsReadings } from '../readings.ts';
import { idOfSender, kindOfSender } from '../sender-kind.ts';
import { sendersOf, sendersTo, type StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('sms');

/** Numbers, and names of letters, that a sender has in a country. */
interface There {
  readonly numbers: readonly string[];
  readonly names: readonly string[];
}

const isNumber = (id: string): boolean => id.startsWith('phone-');

const inCountry = (sms: SmsReadings, sender: string, country: string): Reading<There> => {
  const id = idOfSender(sender);
  const there = (ids: readonly string[]): Reading<There> => ({
    ok: true,
    value: { numbers: ids.filter(isNumber), names: ids.filter((one) => !isNumber(one)) },
  });
  switch (kindOfSender(sender)) {
    case 'pool': {
      const read = sms.members.get(id) ?? untold('what the pool has was not read');
      if (!read.ok) return read;
      const here = read.value.filter(
        ({ IsoCountryCode, NumberCapabilities = [] }) =>
          IsoCountryCode === country && NumberCapabilities.includes('SMS'),
      );
      return there(here.map(({ OriginationIdentity = '' }) => OriginationIdentity));
    }
    case 'number': {
      if (!sms.numbers.ok) return sms.numbers;
      const here = sms.numbers.value.filter(
        ({ PhoneNumberId, IsoCountryCode }) => PhoneNumberId === id && IsoCountryCode === country,
      );
      return there(here.map(({ PhoneNumberId = '' }) => PhoneNumberId));
    }
    case 'sender-id':
      return there(id.endsWith(`/${country}`) ? [id] : []);
    case 'agent':
    case undefined:
      return there([]);
  }
};

const sentTo = (sms: SmsReadings, facts: StageFacts, country: string): readonly Finding[] => {
  const check = `SMS to ${country}`;
  const read = sendersTo(facts, 'aws', 'sms', country).map((sender) => inCountry(sms, sender, country));
  // Somebody else carries it.
  if (read.length === 0) return [];
  const told = read.flatMap((one) => (one.ok ? [one.value] : []));
  const [numbers, names] = [told.flatMap((one) => one.numbers), told.flatMap((one) => one.names)];
  const unread = read.find((one) => !one.ok);
  if (numbers.length > 0) return [ok(check, `${numbers.length} of its own`)];
  if (unread !== undefined) return [cannotTell(check, unread.why)];
  if (names.length > 0)
    return [
      wrong(
        check,
        `only ${names.join(', ')}, which cannot be answered: STOP does not arrive`,
        `a number of ${country} in the pool, in the console of AWS End User Messaging`,
      ),
    ];
  return [
    country === 'US'
      ? wrong(
          check,
          'no number of the US: AWS refuses',
          'register a 10DLC campaign, a toll-free number or a short code, in the console of AWS End User Messaging',
        )
      : cannotTell(
          check,
          'no number of its own; AWS says by country whether one from elsewhere is delivered ("Supported countries and regions")',
        ),
  ];
};

/** Countries of which the same is to be said, in one line. */
const together = (findings: readonly Finding[]): readonly Finding[] =>
  [...Map.groupBy(findings, ({ verdict, said }) => `${verdict} ${said}`).values()].flatMap((some) => {
    const [first] = some;
    const countries = some.map(({ check }) => check.replace('SMS to ', ''));
    return first === undefined ? [] : [{ ...first, check: `SMS to ${countries.join(', ')}` }];
  });

const blocked = (sms: SmsReadings, countries: readonly string[]): readonly Finding[] => {
  const { rules } = sms;
  if (rules === undefined) return [];
  if (!rules.ok) return [cannotTell('protect configuration', rules.why)];
  const refused = countries.filter((country) => rules.value[country]?.ProtectStatus === 'BLOCK');
  return [
    refused.length === 0
      ? ok('protect configuration', countries.length === 0 ? 'there' : 'it blocks no country of the programme')
      : wrong(
          'protect configuration',
          `it blocks ${refused.join(', ')}`,
          'aws pinpoint-sms-voice-v2 update-protect-configuration-country-rule-set --number-capability SMS …',
        ),
  ];
};

/** An agent reaches a country once its carriers have launched it (API reference, `CountryLaunchStatusInformation`). */
const launched = (sms: SmsReadings, sender: string, wanted: readonly string[]): readonly Finding[] => {
  const id = idOfSender(sender);
  const read = sms.launches.get(id);
  if (read === undefined) return [];
  if (!read.ok) return [cannotTell(`countries of ${id}`, read.why)];
  const live = read.value
    .filter(({ Status }) => Status === 'ACTIVE' || Status === 'PARTIAL')
    .map(({ IsoCountryCode = '' }) => IsoCountryCode);
  const waits = read.value
    .filter(({ Status }) => Status === 'CREATED' || Status === 'PENDING')
    .map(({ IsoCountryCode = '' }) => IsoCountryCode);
  const no = read.value.filter(({ Status }) => Status === 'REJECTED').map(({ IsoCountryCode = '' }) => IsoCountryCode);
  const without = wanted.filter((country) => !live.includes(country));
  const fallback = without.length > 0 ? `; ${without.join(', ')} get the next channel` : '';
  if (no.length > 0)
    return [
      wrong(
        `countries of ${id}`,
        `refused in ${no.join(', ')}`,
        'a person mends its registration in the console of AWS End User Messaging',
      ),
    ];
  if (live.length === 0)
    return [
      wrong(
        `countries of ${id}`,
        `launched in none${waits.length > 0 ? `, waits for ${waits.join(', ')}` : ''}`,
        'a person launches it in the console of AWS End User Messaging',
      ),
    ];
  return [ok(`countries of ${id}`, `launched in ${live.join(', ')}${fallback}`)];
};

/** Whether each country of the programme is reached. Without `countries` in it everybody is written to, and nobody can tell. */
export const checkSmsCountries = ({ programme, sms }: Readings, facts: StageFacts): readonly Finding[] => {
  if (sms === undefined) return [];
  const countries = programme.ok ? (programme.value?.countries ?? []) : [];
  const sends = sendersOf(facts, 'aws', 'sms').length > 0;
  return [
    ...(sends ? together(countries.flatMap((country) => sentTo(sms, facts, country))) : []),
    ...(sends && programme.ok && programme.value !== undefined && countries.length === 0
      ? [cannotTell('SMS by country', 'the programme names no `countries`, so every country is written to')]
      : []),
    ...blocked(sms, countries),
    ...sendersOf(facts, 'aws', 'rcs').flatMap((sender) => launched(sms, sender, countries)),
  ];
};
