import type { FunctionName } from '../../local/functions.ts';
import type { Invoke } from './lambdas.ts';
import type { Letters } from './letters.ts';
import type { Time } from './time.ts';

/** Lambda tries an asynchronous invocation again after one minute and after two more (lib/constructs/service-function.ts). */
const PAUSES_SECONDS = [60, 120];

/** Asynchronous invocations, as SNS and the rules of EventBridge make them. */
export const createInvocations = (time: Time, invoke: Invoke, letters: Letters) => {
  const attempt = async (name: FunctionName, event: unknown, tries: number): Promise<void> => {
    try {
      await invoke(name, event);
      letters.done();
    } catch {
      const pause = PAUSES_SECONDS[tries];
      if (pause === undefined) letters.dead(name);
      else time.at(time.now().getTime() + pause * 1_000, () => attempt(name, event, tries + 1));
    }
  };
  return (name: FunctionName, event: unknown): void => {
    letters.sent();
    time.at(time.now().getTime(), () => attempt(name, event, 0));
  };
};
