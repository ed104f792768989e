import { randomUUID } from 'node:crypto';
import type { Carrier } from '../carrier.ts';
import type { Memory } from '../memory.ts';
import { mediaUrl } from '../media.ts';
import { isAgent, senderOf } from '../numbers.ts';
import type { Clock } from '../outbox.ts';
import { AwsError, checked } from './aws-error.ts';
import { optOuts } from './opt-outs.ts';
import { readRcs } from './rcs-content.ts';
import { SendRcsMessage } from './rcs-forms.ts';
import { MessageFeedback, SendMediaMessage, SendTextMessage, SmsBody } from './sms-forms.ts';
import { throwFailure } from './throw-failure.ts';

type Operation = (input: unknown) => object;

/** AWS End User Messaging SMS, by operation name. */
export const smsVoice = (memory: Memory, carrier: Carrier, clock: Clock): Record<string, Operation> => {
  const accept = (number: string, dryRun: boolean, draft: Parameters<Carrier['accept']>[0]): object => {
    if (memory.optOut.all().some((o) => o.number === number))
      throw new AwsError('ConflictException', 'The destination phone number is opted out', {
        Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
        ResourceType: 'opt-out-list',
      });
    if (dryRun) return { MessageId: randomUUID() };
    return throwFailure(memory, number, draft.channel, () => ({ MessageId: carrier.accept(draft) }));
  };
  const shared = (send: {
    DestinationPhoneNumber: string;
    Context: Record<string, string>;
    TimeToLive?: number | undefined;
  }) => ({
    to: send.DestinationPhoneNumber,
    context: send.Context,
    ref: send.Context['messageId'] ?? null,
    ...(send.TimeToLive !== undefined && { ttlSeconds: send.TimeToLive }),
  });

  return {
    SendTextMessage: (input) => {
      const send = checked(SendTextMessage, input);
      const rcs = isAgent(send.OriginationIdentity ?? '');
      if (!rcs) checked(SmsBody, send);
      return accept(send.DestinationPhoneNumber, send.DryRun, {
        ...shared(send),
        channel: rcs ? 'rcs' : 'sms',
        from: senderOf(send.OriginationIdentity),
        text: send.MessageBody,
        cards: [],
        suggestions: [],
        kind: 'text',
        messageType: send.MessageType,
      });
    },
    SendMediaMessage: (input) => {
      const send = checked(SendMediaMessage, input);
      return accept(send.DestinationPhoneNumber, send.DryRun, {
        ...shared(send),
        channel: 'sms',
        from: senderOf(send.OriginationIdentity),
        text: send.MessageBody ?? '',
        cards: (send.MediaUrls ?? []).map((url) => ({ title: '', description: '', mediaUrl: mediaUrl(url) })),
        suggestions: [],
        kind: 'media',
        messageType: 'TRANSACTIONAL',
      });
    },
    SendRcsMessage: (input) => {
      const send = checked(SendRcsMessage, input);
      const identity = senderOf(send.OriginationIdentity);
      return accept(send.DestinationPhoneNumber, send.DryRun, {
        ...shared(send),
        channel: 'rcs',
        from: identity.startsWith('rcs-') ? identity : 'rcs-pool',
        ...readRcs(send.RcsMessageContent),
        kind: 'rcs',
        messageType: send.MessageTrafficType === 'PROMOTION' ? 'PROMOTIONAL' : 'TRANSACTIONAL',
      });
    },
    PutMessageFeedback: (input) => {
      const feedback = checked(MessageFeedback, input);
      if (!memory.numbers().some((n) => memory.messages(n).some((m) => m.messageId === feedback.MessageId)))
        throw new AwsError('ResourceNotFoundException', 'There is no such message', {
          ResourceType: 'message',
          ResourceId: feedback.MessageId,
        });
      memory.feedback.put(feedback.MessageId, feedback.MessageFeedbackStatus);
      return feedback;
    },
    ...optOuts(memory, clock),
  };
};
