import { aCard, aCarousel, aLongText, aPicture, aPrompt, aText, outgoing } from '../messages.ts';
import type { Row, Told } from '../row.ts';

/** providers.md 1.1: exceptions, and the reasons within two of them; providers-2.md 2.5 for those of Notify. */
const CONFLICTS = `DESTINATION_PHONE_NUMBER_OPTED_OUT DESTINATION_PHONE_NUMBER_NOT_VERIFIED
  DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE
  NO_ORIGINATION_IDENTITIES_FOUND MESSAGE_TYPE_MISMATCH NUMBER_CAPABILITIES_MISMATCH RESOURCE_NOT_ACTIVE KEYWORD_MISMATCH
  OPT_OUT_LIST_MISMATCH SELF_MANAGED_OPT_OUTS_MISMATCH TWO_WAY_CONFIG_MISMATCH EVENT_DESTINATION_MISMATCH
  RCS_AGENT_ASSOCIATED_TO_POOL POOL_ASSOCIATED_TO_NOTIFY_CONFIGURATION NOTIFY_CONFIGURATION_NOT_ACTIVE`;
const QUOTAS = `MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT MONTHLY_SPEND_LIMIT_REACHED_FOR_MEDIA MONTHLY_SPEND_LIMIT_REACHED_FOR_RCS
  MONTHLY_SPEND_LIMIT_REACHED_FOR_VOICE MONTHLY_SPEND_LIMIT_REACHED_FOR_NOTIFY DAILY_NOTIFY_TIER_MESSAGE_LIMIT
  DAILY_DESTINATION_CALL_LIMIT`;
const DENIED = 'ACCOUNT_DISABLED INSUFFICIENT_ACCOUNT_REPUTATION';

const within = (reasons: string, code: string): boolean => reasons.split(/\s+/).includes(code);
const exceptionOf = (code: string): string => {
  if (code.endsWith('Exception')) return code;
  if (within(CONFLICTS, code)) return 'ConflictException';
  if (within(QUOTAS, code)) return 'ServiceQuotaExceededException';
  return within(DENIED, code) ? 'AccessDeniedException' : 'ValidationException';
};

/** AWS JSON 1.0. */
const answer = (status: number, body: object, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: JSON.stringify(body),
});
const refused = (code: string) => {
  const type = exceptionOf(code);
  const reason = code === type ? {} : { Reason: code };
  const said = { __type: `com.amazonaws.pinpointsmsvoicev2#${type}`, Message: 'The request cannot be sent' };
  return answer(type === 'InternalServerException' ? 500 : 400, { ...said, ...reason });
};

/** providers.md 1.10: the configuration set's events. */
const told = ({ id, status, code, key }: Told): string =>
  JSON.stringify({
    eventType: code ?? status,
    eventVersion: '1.0',
    eventTimestamp: 1_795_254_600_000,
    isFinal: true,
    messageId: id,
    ...(key && { context: key }),
  });
/** Every word that their events are made of, with each prefix. */
const WORDS = `QUEUED PENDING SENT SUCCESSFUL DELIVERED READ INVALID INVALID_MESSAGE UNREACHABLE CARRIER_UNREACHABLE BLOCKED
  CARRIER_BLOCKED SPAM TTL_EXPIRED UNKNOWN PROTECT_BLOCKED FAILED REJECTED UNDELIVERABLE FALLEN_BACK_TO_SMS ALL
  FILE_INACCESSIBLE FILE_TYPE_UNSUPPORTED FILE_SIZE_EXCEEDED`;
const possible = () =>
  ['TEXT', 'MEDIA', 'RCS', 'VOICE'].flatMap((of) => WORDS.split(/\s+/).map((word) => `${of}_${word}`));

export const aws: Row = {
  carries: {
    sms: {
      'a text': outgoing('sms', aText),
      'a text in parts': outgoing('sms', aLongText),
      'a picture': outgoing('sms', aPicture),
    },
    rcs: {
      'a text': outgoing('rcs', aText),
      'a card': outgoing('rcs', aCard),
      'a carousel': outgoing('rcs', aCarousel),
      'all that can be tapped': outgoing('rcs', aPrompt),
    },
  },
  accepted: (id) => answer(200, { MessageId: id }),
  refused,
  busy: refused('ThrottlingException'),
  codes: {
    R: 'ThrottlingException',
    '?': 'InternalServerException',
    S: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
    A: `AccessDeniedException ServiceQuotaExceededException ResourceNotFoundException ${QUOTAS} ${DENIED}
      NO_ORIGINATION_IDENTITIES_FOUND MESSAGE_TYPE_MISMATCH NUMBER_CAPABILITIES_MISMATCH RESOURCE_NOT_ACTIVE
      OPT_OUT_LIST_MISMATCH SELF_MANAGED_OPT_OUTS_MISMATCH TWO_WAY_CONFIG_MISMATCH EVENT_DESTINATION_MISMATCH
      RCS_AGENT_ASSOCIATED_TO_POOL COUNTRY_NOT_ENABLED CHANNEL_NOT_ENABLED INVALID_IDENTITY_FOR_DESTINATION_COUNTRY
      INTERNATIONAL_SENDING_NOT_SUPPORTED SENDER_ID_NOT_REGISTERED SENDER_ID_NOT_SUPPORTED SENDER_ID_REQUIRES_REGISTRATION
      INVALID_ARN`,
    X: `ConflictException ValidationException DESTINATION_PHONE_NUMBER_NOT_VERIFIED
      DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE
      KEYWORD_MISMATCH POOL_ASSOCIATED_TO_NOTIFY_CONFIGURATION NOTIFY_CONFIGURATION_NOT_ACTIVE PRICE_OVER_THRESHOLD
      DESTINATION_COUNTRY_BLOCKED MEDIA_TYPE_NOT_SUPPORTED MAXIMUM_SIZE_EXCEEDED CANNOT_ADD_OPTED_OUT_NUMBER
      PHONE_NUMBER_CANNOT_BE_OPTED_IN PARAMETERS_CANNOT_BE_USED_TOGETHER MISSING_PARAMETER INVALID_PARAMETER
      TWO_WAY_NOT_ENABLED TWO_WAY_NOT_SUPPORTED_IN_COUNTRY`,
  },
  besides: 'sdk',
  free: ['Context'],
  echoes: true,
  reports: {
    sms: {
      source: 'delivery',
      told,
      states: {
        TEXT_QUEUED: null,
        TEXT_PENDING: null,
        TEXT_SENT: 'sent',
        TEXT_SUCCESSFUL: 'delivered',
        TEXT_DELIVERED: 'delivered',
        TEXT_UNKNOWN: 'sent',
        MEDIA_QUEUED: null,
        MEDIA_PENDING: null,
        MEDIA_SUCCESSFUL: 'delivered',
        MEDIA_DELIVERED: 'delivered',
        MEDIA_UNKNOWN: 'sent',
      },
      codes: {
        R: 'TEXT_UNREACHABLE TEXT_CARRIER_UNREACHABLE MEDIA_UNREACHABLE MEDIA_CARRIER_UNREACHABLE',
        F: 'TEXT_INVALID TEXT_BLOCKED TEXT_TTL_EXPIRED MEDIA_INVALID MEDIA_BLOCKED MEDIA_TTL_EXPIRED',
        X: `TEXT_INVALID_MESSAGE TEXT_CARRIER_BLOCKED TEXT_SPAM TEXT_PROTECT_BLOCKED MEDIA_INVALID_MESSAGE MEDIA_CARRIER_BLOCKED
          MEDIA_SPAM MEDIA_FILE_INACCESSIBLE MEDIA_FILE_TYPE_UNSUPPORTED MEDIA_FILE_SIZE_EXCEEDED`,
      },
      possible: () => possible().filter((code) => !code.startsWith('RCS_')),
    },
    rcs: {
      source: 'delivery',
      told,
      states: {
        RCS_QUEUED: null,
        RCS_SENT: 'sent',
        RCS_DELIVERED: 'delivered',
        RCS_READ: 'read',
        RCS_FALLEN_BACK_TO_SMS: null,
      },
      codes: { F: 'RCS_FAILED RCS_TTL_EXPIRED', X: 'RCS_PROTECT_BLOCKED' },
      possible: () => possible().filter((code) => !/^(TEXT|MEDIA)_/.test(code)),
    },
  },
};
