import { aMail, MAILBOX, outgoing } from '../messages.ts';
import type { Row, Told } from '../row.ts';

const answer = (status: number, body: object, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const STATUS: Readonly<Record<string, number>> = { TooManyRequestsException: 429, NotFoundException: 404 };
const refused = (code: string) => answer(STATUS[code] ?? 400, { message: 'No' }, { 'x-amzn-errortype': code });

/** providers.md 6.4. Our key as a tag: what no tag may hold goes as base64url behind an underscore. */
const tag = (id: string): readonly string[] => [
  /^[A-Za-z0-9-]+$/.test(id) ? id : `_${Buffer.from(id).toString('base64url')}`,
];
const told = ({ id, status, code, key }: Told): string => {
  const [bounceType, bounceSubType] = (code ?? '').split('.');
  return JSON.stringify({
    eventType: status,
    mail: {
      timestamp: '2026-11-21T09:30:00.000Z',
      messageId: id,
      destination: [MAILBOX],
      tags: key === undefined ? {} : { memberId: tag(key.memberId), messageId: tag(key.messageId) },
    },
    ...(status === 'Bounce' && {
      bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: MAILBOX }], feedbackId: 'f1' },
    }),
    ...(status === 'Complaint' && {
      complaint: { complainedRecipients: [{ emailAddress: MAILBOX }], feedbackId: 'f2' },
    }),
  });
};

export const ses: Row = {
  carries: { email: { 'a mail': outgoing('email', aMail) } },
  accepted: (id) => answer(200, { MessageId: id }),
  refused,
  busy: refused('TooManyRequestsException'),
  /** providers.md 6.3. */
  codes: {
    R: 'TooManyRequestsException LimitExceededException',
    X: 'BadRequestException MessageRejected',
    A: 'AccountSuspendedException MailFromDomainNotVerifiedException NotFoundException SendingPausedException',
  },
  /** SES's model of SendEmail has it besides. */
  besides: 'sdk ConflictException',
  echoes: true,
  reports: {
    email: {
      source: 'email',
      told,
      /** A complaint says nothing about whether it arrived, and `Reject` and `Rendering Failure` are failures with no code. */
      states: {
        Send: 'sent',
        Delivery: 'delivered',
        Open: 'read',
        Click: 'read',
        Complaint: null,
        DeliveryDelay: null,
        Subscription: null,
        Reject: 'failed',
        'Rendering Failure': 'failed',
      },
      failed: 'Bounce',
      /** A mail that bounced is asked nothing of: SES tried until it gave up, and a permanent bounce ends consent. */
      codes: {
        '-': `Permanent.General Permanent.NoEmail Permanent.Suppressed Permanent.OnAccountSuppressionList Transient.General
          Transient.MailboxFull Transient.MessageTooLarge Transient.ContentRejected Transient.AttachmentRejected
          Undetermined.Undetermined`,
      },
      possible: () => [],
    },
  },
};
