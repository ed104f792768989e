import type { Carrier } from '../carrier.ts';
import { type Part, readBody } from '../http.ts';
import type { Memory } from '../memory.ts';
import type { Clock } from '../outbox.ts';
import { answerWire, parsedBody, type Dialect } from './answer-wire.ts';
import { AwsError } from './aws-error.ts';
import { smsVoice } from './sms-voice.ts';
import { whatsapp } from './whatsapp.ts';

const bodyLimit = 512 * 1024;
const voiceDialect: Dialect = {
  type: 'application/x-amz-json-1.0',
  namespace: 'com.amazonaws.pinpointsmsvoicev2',
  invalid: 'ValidationException',
};
const socialDialect: Dialect = { type: 'application/json', namespace: '', invalid: 'ValidationException' };

/** The APIs of End User Messaging, SMS and Social. */
export const wireApi = (memory: Memory, carrier: Carrier, clock: Clock): Part => {
  const voice = smsVoice(memory, carrier, clock);
  const sendWhatsApp = whatsapp(memory, carrier, clock);

  const voiceOperation = (target: string) => {
    const [service, name = ''] = target.split('.');
    const operation = service === 'PinpointSMSVoiceV2' && Object.hasOwn(voice, name) ? voice[name] : undefined;
    if (operation === undefined)
      throw new AwsError('UnknownOperationException', `The phone does not answer ${target.slice(0, 200)}`);
    return operation;
  };

  return async ({ request, response, url }) => {
    const target = request.headers['x-amz-target'];
    const isVoice = url.pathname === '/' && typeof target === 'string';
    if (request.method !== 'POST' || (!isVoice && url.pathname !== '/v1/whatsapp/send')) return false;
    return answerWire(response, isVoice ? voiceDialect : socialDialect, async () => {
      const text = await readBody(request, bodyLimit);
      const operation = isVoice ? voiceOperation(target) : sendWhatsApp;
      return operation(parsedBody(text));
    });
  };
};
