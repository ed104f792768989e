import * as z from 'zod';

/** A dead letter as it lies in its queue. */
export interface Letter {
  readonly body: string;
  /** Message attributes, as text. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** How a letter goes on: to a function with an event, into a queue as it is, or not. */
export type Way =
  | { readonly kind: 'invoke'; readonly functionArn: string; readonly event: unknown }
  | { readonly kind: 'notify'; readonly topicArn: string; readonly event: (subscription: string) => unknown }
  | { readonly kind: 'put'; readonly queueArn: string }
  | { readonly kind: 'return' }
  | { readonly kind: 'stays'; readonly because: string };

/** What Lambda writes of an event that a function refused (developer guide, "Adding a destination": invocation record). */
const Refused = z.object({ requestContext: z.object({ functionArn: z.string() }), requestPayload: z.unknown() });
/** What Lambda writes of a batch of a stream: where it began and ended, and nothing of what it held. */
const Pointer = z.object({ DDBStreamBatchInfo: z.object({ startSequenceNumber: z.string() }) });
/** What SNS could not hand to a function (developer guide, "Message and JSON formats"). */
const Notification = z.object({
  Type: z.literal('Notification'),
  MessageId: z.string(),
  TopicArn: z.string(),
  Subject: z.string().optional(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.string().optional(),
  Signature: z.string().optional(),
  SigningCertURL: z.string().optional(),
  UnsubscribeURL: z.string().optional(),
  MessageAttributes: z.record(z.string(), z.unknown()).optional(),
});

/** The event in which a function gets a notification ("Invoking Lambda functions with Amazon SNS"). */
const snsEvent =
  ({ SigningCertURL, UnsubscribeURL, MessageAttributes = {}, ...rest }: z.infer<typeof Notification>) =>
  (EventSubscriptionArn: string): unknown => ({
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn,
        Sns: { ...rest, SigningCertUrl: SigningCertURL, UnsubscribeUrl: UnsubscribeURL, MessageAttributes },
      },
    ],
  });

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** EventBridge says in attributes which target it could not reach (user guide, "Using dead-letter queues"). */
const ofRule = (target: string, event: unknown): Way => {
  if (target.includes(':sqs:')) return { kind: 'put', queueArn: target };
  if (target.includes(':lambda:')) return { kind: 'invoke', functionArn: target, event };
  return { kind: 'stays', because: `its target is neither a queue nor a function: ${target}` };
};

/** Who wrote a letter is seen in it: a rule, a function's destination, a topic, the stream; else a queue that was worked on. */
export const readLetter = ({ body, attributes }: Letter): Way => {
  const value = parsed(body);
  const target = attributes['TARGET_ARN'];
  if (target !== undefined) return ofRule(target, value);
  if (Pointer.safeParse(value).success)
    return { kind: 'stays', because: 'it points into the stream, which kept the record for 24 hours, and holds none' };
  const refused = Refused.safeParse(value);
  if (refused.success)
    return {
      kind: 'invoke',
      functionArn: refused.data.requestContext.functionArn,
      event: refused.data.requestPayload,
    };
  const notification = Notification.safeParse(value);
  if (notification.success)
    return { kind: 'notify', topicArn: notification.data.TopicArn, event: snsEvent(notification.data) };
  return { kind: 'return' };
};
