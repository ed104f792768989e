import type { ServerResponse } from 'node:http';
import type * as z from 'zod';

/** A refusal in the providers' own form. */
export class AwsError extends Error {
  readonly type: string;
  readonly status: number;
  readonly extra: Record<string, unknown>;
  constructor(type: string, message: string, extra: Record<string, unknown> = {}, status = 400) {
    super(message);
    this.type = type;
    this.status = status;
    this.extra = extra;
  }
}

export const answerAws = (response: ServerResponse, contentType: string, body: object): void => {
  response.writeHead(200, { 'content-type': contentType });
  response.end(JSON.stringify(body));
};

export const refuseAws = (response: ServerResponse, contentType: string, namespace: string, error: AwsError): void => {
  const member = namespace === '' ? 'message' : 'Message';
  response.writeHead(error.status, { 'content-type': contentType, 'x-amzn-errortype': error.type });
  const type = namespace === '' ? {} : { __type: `${namespace}#${error.type}` };
  response.end(JSON.stringify({ ...type, [member]: error.message, ...error.extra }));
};

const missing = (issue: z.core.$ZodIssue, input: unknown): boolean => {
  if (issue.code !== 'invalid_type') return false;
  let value: unknown = input;
  for (const key of issue.path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return value === undefined || value === null;
};

/** Parsed, or a ValidationException whose Fields name each place. */
export const checked = <S extends z.ZodType>(schema: S, input: unknown): z.infer<S> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const { issues } = result.error;
  const Fields = issues.map((i) => ({
    Name: i.path.join('.') || 'request',
    Message: missing(i, input) ? 'is required' : i.message,
  }));
  throw new AwsError('ValidationException', Fields.map((f) => `${f.Name}: ${f.Message}`).join('; '), {
    Reason: issues.some((i) => missing(i, input)) ? 'MISSING_PARAMETER' : 'FIELD_VALIDATION_FAILED',
    Fields,
  });
};
