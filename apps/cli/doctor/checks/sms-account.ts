import { inArea, type Finding } from '../finding.ts';
import type { Readings, SmsReadings } from '../readings.ts';
import { isProduction, sendersOf, type StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('sms');

const QUOTA = 'ask for more in Service Quotas, AWS End User Messaging';
/** API reference, `SpendLimit`; which commands set them: `Set…MessageSpendLimitOverride`. */
const LIMITS = {
  sms: {
    name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT',
    called: 'spend limit of SMS',
    command: 'set-text-message-spend-limit-override',
  },
  rcs: {
    name: 'RCS_MESSAGE_MONTHLY_SPEND_LIMIT',
    called: 'spend limit of RCS',
    command: 'set-rcs-message-spend-limit-override',
  },
} as const;
/** What an account begins with ("Quotas"): enough for a hundred texts or so. */
const FIRST_USD = 1;
const NEARLY = 0.8;

const sandbox = (readings: Readings, { account: read }: SmsReadings): Finding => {
  if (!read.ok) return cannotTell('sandbox', read.why);
  const tier = read.value.find(({ Name }) => Name === 'ACCOUNT_TIER')?.Value;
  if (tier === 'PRODUCTION') return ok('sandbox', 'left');
  if (tier !== 'SANDBOX') return cannotTell('sandbox', 'AWS says no tier of this account');
  return isProduction(readings)
    ? wrong(
        'sandbox',
        'the account is in it: only verified numbers get texts',
        'ask AWS Support to move AWS End User Messaging SMS to production',
      )
    : ok('sandbox', 'in it, and this is no production: only verified numbers get texts');
};

const spending = (readings: Readings, channel: keyof typeof LIMITS, { limits, spent }: SmsReadings): Finding => {
  const { name, called, command } = LIMITS[channel];
  if (!limits.ok) return cannotTell(called, limits.why);
  const limit = limits.value.find(({ Name }) => Name === name);
  if (limit === undefined) return cannotTell(called, 'AWS says none for this account');
  const { EnforcedLimit: enforced = 0, MaxLimit: most = 0 } = limit;
  const raise = enforced < most ? `aws pinpoint-sms-voice-v2 ${command} --monthly-limit ${most}` : QUOTA;
  const used = spent.ok ? spent.value[channel] : undefined;
  if (used !== undefined && used >= NEARLY * enforced)
    return wrong(
      called,
      `${used.toFixed(2)} of ${enforced} USD this month are used: at the limit nothing is sent`,
      raise,
    );
  if (isProduction(readings) && enforced <= FIRST_USD)
    return wrong(called, `${enforced} USD a month, what AWS begins with`, raise);
  if (used !== undefined) return ok(called, `${used.toFixed(2)} of ${enforced} USD used this month`);
  const why = spent.ok ? 'CloudWatch has no figure of how much is used' : spent.why;
  return cannotTell(called, `${enforced} USD a month; ${why}`);
};

/** The account behind SMS and RCS: whom it may reach, and for how much a month. */
export const checkSmsAccount = (readings: Readings, facts: StageFacts): readonly Finding[] => {
  const { sms } = readings;
  if (sms === undefined) return [];
  const used = (['sms', 'rcs'] as const).filter((channel) => sendersOf(facts, 'aws', channel).length > 0);
  return [sandbox(readings, sms), ...used.map((channel) => spending(readings, channel, sms))];
};
