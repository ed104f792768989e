import type { ServerResponse } from 'node:http';
import type { Carrier } from '../carrier.ts';
import { type Part, readBody, Refusal } from '../http.ts';
import type { Memory } from '../memory.ts';
import type { Clock } from '../outbox.ts';
import { answerAws, AwsError, refuseAws } from './aws-error.ts';
import { smsVoice } from './sms-voice.ts';
import { NoAnswer } from './throw-failure.ts';
import { whatsapp } from './whatsapp.ts';

const bodyLimit = 512 * 1024;
const silenceMs = 15_000;

const fallSilent = (response: ServerResponse): void => {
  const timer = setTimeout(() => response.destroy(), silenceMs);
  timer.unref();
  response.on('close', () => {
    clearTimeout(timer);
  });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsError('SerializationException', 'The body is not valid JSON');
  }
};

/** The providers' own APIs. Every refusal leaves in their form, so that their SDKs throw what they would throw. */
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
    const type = isVoice ? 'application/x-amz-json-1.0' : 'application/json';
    try {
      const text = await readBody(request, bodyLimit);
      const operation = isVoice ? voiceOperation(target) : sendWhatsApp;
      answerAws(response, type, operation(parsed(text)));
    } catch (error) {
      if (error instanceof NoAnswer) {
        fallSilent(response);
        return true;
      }
      const refusal = error instanceof Refusal ? new AwsError('ValidationException', error.message) : error;
      if (!(refusal instanceof AwsError)) throw error;
      refuseAws(response, type, isVoice ? 'com.amazonaws.pinpointsmsvoicev2' : '', refusal);
    }
    return true;
  };
};
