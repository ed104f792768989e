import type { SNSEvent } from 'aws-lambda';

const arn = (topic: string): string => `arn:aws:sns:us-east-1:000000000000:${topic}`;

/** What SNS hands to the function, one message at a time. */
export const snsEvent = (topic: string, messageId: string, message: string, at: Date): SNSEvent => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSubscriptionArn: `${arn(topic)}:local`,
      EventSource: 'aws:sns',
      Sns: {
        Type: 'Notification',
        MessageId: messageId,
        TopicArn: arn(topic),
        Subject: undefined,
        Message: message,
        Timestamp: at.toISOString(),
        SignatureVersion: '1',
        Signature: '',
        SigningCertUrl: '',
        UnsubscribeUrl: '',
        MessageAttributes: {},
      },
    },
  ],
});
