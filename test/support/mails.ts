/** What SES tells of a mail that came, as its developer guide has it ("Examples of notifications for Amazon SES email receiving"). */
export const arrival = (
  messageId: string,
  from: string,
  {
    recipients = ['hello@reply.example'],
    source = from,
    verdicts = {},
    subject = 'Re: Your points',
  }: {
    readonly recipients?: readonly string[];
    readonly source?: string;
    readonly verdicts?: Readonly<Partial<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', string>>>;
    readonly subject?: string;
  } = {},
): string => {
  const verdict = (of: keyof typeof verdicts) => ({ [`${of}Verdict`]: { status: verdicts[of] ?? 'PASS' } });
  return JSON.stringify({
    notificationType: 'Received',
    receipt: {
      timestamp: '2026-11-21T12:00:01.000Z',
      processingTimeMillis: 222,
      recipients,
      ...verdict('spam'),
      ...verdict('virus'),
      ...verdict('spf'),
      ...verdict('dkim'),
      ...verdict('dmarc'),
      action: {
        type: 'S3',
        topicArn: 'arn:aws:sns:eu-north-1:1:posted',
        bucketName: 'kept',
        objectKey: `arrived/mail/${messageId}`,
      },
    },
    mail: {
      timestamp: '2026-11-21T12:00:00.000Z',
      source,
      messageId,
      destination: recipients,
      headersTruncated: false,
      headers: [],
      commonHeaders: { from: [from], to: [...recipients], subject },
    },
  });
};

/** A mail as it goes over the wire: lines end with CRLF (RFC 5322, 2.1). */
export const mime = (headers: Readonly<Record<string, string>>, body: string): string =>
  [
    ...Object.entries({ From: 'Alma <alma@mail.example>', Subject: 'Re: Your points', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '',
    body,
  ]
    .join('\n')
    .replaceAll(/\r?\n/g, '\r\n');
