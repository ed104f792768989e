import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, readBody, Refusal } from '../http.ts';
import { fallSilent } from './answer-wire.ts';
import { AwsError } from './aws-error.ts';
import { NoAnswer } from './throw-failure.ts';

const bodyLimit = 512 * 1024;

/** A refusal in the form of a vendor that speaks JSON over HTTP. */
export class JsonError extends Error {
  readonly status: number;
  readonly body: object;
  constructor(status: number, body: object) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

interface Dialect {
  readonly accepted: number;
  /** What a body that cannot be taken is answered, with the place and the reason. */
  readonly invalid: (reason: string) => JsonError;
  /** How it writes a body; JSON when left out. */
  readonly read?: (text: string) => unknown;
}

const parsed = (text: string, { invalid, read = JSON.parse }: Dialect): unknown => {
  try {
    return read(text);
  } catch {
    throw invalid('The body is not valid JSON');
  }
};

/** Reads a call and answers it as JSON; what its forms have against it leaves as the vendor's own refusal. */
export const answerJson = async (
  request: IncomingMessage,
  response: ServerResponse,
  dialect: Dialect,
  run: (body: unknown) => object | Promise<object>,
): Promise<true> => {
  try {
    json(response, dialect.accepted, await run(parsed(await readBody(request, bodyLimit), dialect)));
  } catch (error) {
    if (error instanceof NoAnswer) {
      fallSilent(response);
      return true;
    }
    const isForm = error instanceof AwsError || error instanceof Refusal;
    const refusal = isForm ? dialect.invalid(error.message) : error;
    if (!(refusal instanceof JsonError)) throw error;
    json(response, refusal.status, refusal.body);
  }
  return true;
};
