import { randomUUID } from 'node:crypto';
import type { Carrier } from '../carrier.ts';
import type { Memory } from '../memory.ts';
import type { Clock } from '../outbox.ts';
import { AwsError, checked } from './aws-error.ts';
import { throwFailure } from './throw-failure.ts';
import { whatsappDrafts } from './whatsapp-draft.ts';
import { MarkRead, SendWhatsAppMessage } from './whatsapp-forms.ts';

const metaBody = (base64: string): unknown => {
  try {
    return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    throw new AwsError('ValidationException', 'message: is not the JSON of a Meta message');
  }
};
export const isMarkRead = (body: unknown): boolean => typeof body === 'object' && body !== null && 'status' in body;

/** AWS End User Messaging Social: one operation that carries Meta's own message. */
export const whatsapp = (memory: Memory, carrier: Carrier, clock: Clock) => {
  const draftOf = whatsappDrafts(memory, clock);
  return (input: unknown): object => {
    const { message: blob } = checked(SendWhatsAppMessage, input);
    const body = metaBody(blob);
    if (isMarkRead(body)) {
      checked(MarkRead, body);
      return { messageId: randomUUID() };
    }
    const draft = draftOf(body);
    return throwFailure(memory, draft.to, 'whatsapp', () => ({ messageId: carrier.accept(draft) }));
  };
};
