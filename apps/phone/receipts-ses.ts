import type { Message } from './model.ts';

const account = '111122223333';
const addressIn = (mailbox: string): string => /<([^<>]*)>\s*$/.exec(mailbox)?.[1] ?? mailbox;
const domainOf = (mailbox: string): string => addressIn(mailbox).split('@').at(-1) ?? '';

const mailOf = (message: Message) => {
  const { to, mail } = message.wire;
  const { from, messageId } = message;
  const subject = message.mail?.subject ?? '';
  const headers = [
    { name: 'From', value: from },
    { name: 'To', value: to },
    { name: 'Subject', value: subject },
    { name: 'MIME-Version', value: '1.0' },
    ...(mail?.headers ?? []),
  ];
  return {
    timestamp: message.at,
    source: from,
    sourceArn: `arn:aws:ses:us-east-1:${account}:identity/${domainOf(from)}`,
    sendingAccountId: account,
    messageId,
    destination: [to],
    headersTruncated: false,
    headers,
    commonHeaders: { from: [from], to: [to], messageId, subject },
    tags: {
      'ses:operation': ['SendEmail'],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domainOf(from)],
      'ses:caller-identity': ['phone'],
      ...mail?.tags,
    },
  };
};

const statuses: Record<string, readonly [status: string, text: string]> = {
  'Permanent.General': ['5.1.1', 'smtp; 550 5.1.1 user unknown'],
  'Permanent.NoEmail': ['5.1.1', 'smtp; 550 5.1.1 no such address'],
  'Permanent.OnAccountSuppressionList': ['5.1.1', 'Amazon SES did not send to this address: it is suppressed'],
  'Transient.MailboxFull': ['4.2.2', 'smtp; 452 4.2.2 mailbox full'],
  'Transient.ContentRejected': ['5.7.1', 'smtp; 554 5.7.1 content rejected'],
};
const mta = 'dsn; mta.phone.example';

/** What SES publishes, by its `eventType`: the object named after it. */
export const about = {
  send: () => () => ({ eventType: 'Send', send: {} }),
  delivery: (to: string, sentAt: string) => (at: Date) => ({
    eventType: 'Delivery',
    delivery: {
      timestamp: at.toISOString(),
      processingTimeMillis: at.getTime() - Date.parse(sentAt),
      recipients: [to],
      smtpResponse: '250 2.6.0 Message received',
      remoteMtaIp: '127.0.0.1',
      reportingMTA: 'mta.phone.example',
    },
  }),
  open: () => (at: Date) => ({
    eventType: 'Open',
    open: { ipAddress: '127.0.0.1', timestamp: at.toISOString(), userAgent: 'Phone' },
  }),
  reject: () => () => ({ eventType: 'Reject', reject: { reason: 'Bad content' } }),
  bounce: (to: string, kind: string, feedbackId: string) => (at: Date) => {
    const [bounceType = '', bounceSubType = ''] = kind.split('.');
    const [status, diagnosticCode] = statuses[kind] ?? ['4.0.0', 'smtp; 451 4.0.0 not now'];
    const bouncedRecipients = [{ emailAddress: to, action: 'failed', status, diagnosticCode }];
    const timestamp = at.toISOString();
    return {
      eventType: 'Bounce',
      bounce: { bounceType, bounceSubType, bouncedRecipients, timestamp, feedbackId, reportingMTA: mta },
    };
  },
  /** Without a sub-type: the person said so; with one, SES did not send because the person had said so before. */
  complaint: (to: string, complaintSubType: string | null, feedbackId: string) => (at: Date) => ({
    eventType: 'Complaint',
    complaint: {
      complainedRecipients: [{ emailAddress: to }],
      timestamp: at.toISOString(),
      feedbackId,
      complaintSubType,
      ...(complaintSubType === null && {
        userAgent: 'Phone',
        complaintFeedbackType: 'abuse',
        arrivalDate: at.toISOString(),
      }),
    },
  }),
};

/** One entry of the configuration set's event destination. */
export const mailEvent = (message: Message, write: (at: Date) => object) => (at: Date) => ({
  ...write(at),
  mail: mailOf(message),
});
