import type { ServerResponse } from 'node:http';
import { Refusal } from '../http.ts';
import { answerAws, AwsError, refuseAws } from './aws-error.ts';
import { NoAnswer } from './throw-failure.ts';

const silenceMs = 15_000;

export const fallSilent = (response: ServerResponse): void => {
  const timer = setTimeout(() => response.destroy(), silenceMs);
  timer.unref();
  response.on('close', () => {
    clearTimeout(timer);
  });
};

export interface Dialect {
  readonly type: string;
  /** Empty where the error's name stands in the header alone. */
  readonly namespace: string;
  /** What a body that cannot be taken is called. */
  readonly invalid: string;
}

/** Every refusal leaves in the provider's own form, so that its SDK throws what it would throw. */
export const answerWire = async (
  response: ServerResponse,
  { type, namespace, invalid }: Dialect,
  run: () => Promise<object>,
): Promise<true> => {
  try {
    answerAws(response, type, await run());
  } catch (error) {
    if (error instanceof NoAnswer) {
      fallSilent(response);
      return true;
    }
    const refusal = error instanceof Refusal ? new AwsError(invalid, error.message) : error;
    if (!(refusal instanceof AwsError)) throw error;
    refuseAws(response, type, namespace, refusal);
  }
  return true;
};

export const parsedBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new AwsError('SerializationException', 'The body is not valid JSON');
  }
};
