import type { TaskState } from './definition.ts';
import type { Services } from './execution-registry.ts';
import { PathError, readPath, writePath } from './paths.ts';
import { fillTemplate } from './template.ts';

export const hasToken = (state: TaskState): boolean => state.Resource.endsWith('.waitForTaskToken');

/** How many seconds the task may take. */
export const timeoutOf = (state: TaskState, data: unknown): number | undefined => {
  if (state.TimeoutSecondsPath === undefined) return state.TimeoutSeconds;
  const seconds = readPath(state.TimeoutSecondsPath, data, {});
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 1)
    throw new PathError(`${state.TimeoutSecondsPath} is not a whole number of seconds`);
  return seconds;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

/** Does what the task says. With a token the answer is only a yes; the result comes with the token. */
export const callTask = async (
  state: TaskState,
  data: unknown,
  context: unknown,
  services: Services,
): Promise<unknown> => {
  const filled = fillTemplate(state.Parameters, data, context) as Readonly<Record<string, unknown>>;
  if (state.Resource.includes(':sqs:')) {
    services.sendMessage(text(filled['QueueUrl']), text(filled['MessageBody']));
    return undefined;
  }
  if (state.Resource.startsWith('arn:aws:lambda:')) return copy(await services.invoke(state.Resource, copy(filled)));
  const answer = await services.invoke(text(filled['FunctionName']), copy(filled['Payload'] ?? {}));
  return { StatusCode: 200, ExecutedVersion: '$LATEST', Payload: copy(answer) };
};

/** The data after the task. */
export const dataAfter = (state: TaskState, data: unknown, context: unknown, result: unknown): unknown => {
  const selected = state.ResultSelector === undefined ? result : fillTemplate(state.ResultSelector, result, context);
  const whole = writePath(state.ResultPath, data, selected);
  return state.OutputPath === undefined ? whole : readPath(state.OutputPath, whole, context);
};
