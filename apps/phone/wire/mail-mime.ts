import type { Message } from '../model.ts';

/** A mail that a person wrote in answer to one. */
export interface Letter {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
  readonly about: Message;
}

const word = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const lined = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');
/** SES gives each mail a message-id of its region (developer guide, "Message-ID header"). */
const idOf = (messageId: string): string => `<${messageId}@us-east-1.amazonses.com>`;
const mailer = 'mail.phone.example';

/** What is quoted of the mail that is answered, as most programs do it. */
const quoted = ({ about }: Letter): string => {
  const on = new Date(about.at).toUTCString();
  return [`On ${on}, ${about.from} wrote:`, ...about.text.split('\n').map((line) => `> ${line}`)].join('\n');
};

/** As it goes over the wire (RFC 5322, 2045). */
export const mimeOf = (letter: Letter): string => {
  const { id, from, to, subject, text, at, about } = letter;
  const headers = [
    `Return-Path: <${from}>`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${word(subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${mailer}>`,
    `In-Reply-To: ${idOf(about.messageId)}`,
    `References: ${idOf(about.messageId)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const body = Buffer.from(lined(`${text}\n\n${quoted(letter)}\n`)).toString('base64');
  return `${headers.join('\r\n')}\r\n\r\n${(body.match(/.{1,76}/g) ?? []).join('\r\n')}\r\n`;
};

const PASS = { status: 'PASS' };

/** What SES tells of it once it lies in the bucket (developer guide, "Contents of notifications for Amazon SES email receiving"). */
export const receivedOf = ({ id, from, to, subject, at }: Letter, bucketName: string, objectKey: string): object => ({
  notificationType: 'Received',
  mail: {
    timestamp: at.toISOString(),
    source: from,
    messageId: id,
    destination: [to],
    headersTruncated: false,
    headers: [],
    commonHeaders: {
      returnPath: from,
      from: [from],
      to: [to],
      date: at.toUTCString(),
      messageId: `<${id}@${mailer}>`,
      subject,
    },
  },
  receipt: {
    timestamp: at.toISOString(),
    processingTimeMillis: 0,
    recipients: [to],
    ...{ spamVerdict: PASS, virusVerdict: PASS, spfVerdict: PASS, dkimVerdict: PASS, dmarcVerdict: PASS },
    action: { type: 'S3', topicArn: 'arn:aws:sns:us-east-1:111122223333:posted', bucketName, objectKey },
  },
});
