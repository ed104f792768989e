import type { Row, Told } from '../row.ts';
import { META_CODES, META_STATES, metaStatus, possibleMeta } from './meta.ts';
import { allOnWhatsapp, beforeWhatsapp } from '../whatsapp-messages.ts';

/** REST-JSON: the name of an error stands in a header. */
const answer = (status: number, body: object, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const STATUS: Readonly<Record<string, number>> = {
  InternalServiceException: 500,
  DependencyException: 502,
  ThrottledRequestException: 429,
  AccessDeniedException: 403,
  AccessDeniedByMetaException: 403,
  ResourceNotFoundException: 404,
};
const refused = (code: string) => answer(STATUS[code] ?? 400, { message: 'No' }, { 'x-amzn-errortype': code });

/** providers.md 2.2: AWS's envelope around one of Meta's entries, which is a string in it. */
const told = (of: Told): string =>
  JSON.stringify({
    whatsAppWebhookEntry: JSON.stringify({
      id: '1',
      changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', statuses: [metaStatus(of)] } }],
    }),
    message_timestamp: '2026-11-21T09:30:00.271279391Z',
  });

export const awsSocial: Row = {
  carries: {
    whatsapp: allOnWhatsapp,
  },
  prepare: beforeWhatsapp,
  accepted: (id) => answer(200, { messageId: id }),
  refused,
  busy: refused('ThrottledRequestException'),
  /** providers.md 2.1; `ConflictException` since providers-2.md 2.1. */
  codes: {
    R: 'ThrottledRequestException LimitExceededException',
    '?': 'InternalServiceException DependencyException',
    X: 'InvalidParametersException ValidationException ConflictException',
    A: 'AccessDeniedException AccessDeniedByMetaException ResourceNotFoundException',
  },
  besides: 'sdk',
  echoes: true,
  reports: {
    whatsapp: {
      source: 'whatsapp',
      told,
      states: META_STATES,
      failed: 'failed',
      codes: META_CODES,
      possible: possibleMeta,
    },
  },
};
