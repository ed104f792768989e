import type { Scope } from '#publishing/check/scope.ts';
import { everyStep, stepsOfKind } from '#programme/grammar/branches.ts';
import type { MessageFile } from '#programme/grammar/message.ts';
import { suggestionsOf } from '#programme/suggestions-of.ts';
import { Action } from '#programme/grammar/replies.ts';
import type { Step } from '#programme/grammar/step.ts';
import type { Found } from '#programme/problem.ts';
import { authoredOf } from '#publishing/steps/kinds.ts';
import { nearest } from '#words/suggest.ts';

const isAction = (reply: string): boolean => Action.options.some((one) => one === reply);

/** What may be answered to a message, by the questions that come after it in a journey. */
const answersIn = (steps: readonly Step[], message: string): readonly string[] => {
  const at = steps.findIndex((step) => stepsOfKind([step], 'send').some(({ send }) => send === message));
  return at < 0 ? [] : everyStep(steps.slice(at)).flatMap((step) => authoredOf(step).answers?.(step) ?? []);
};

/** What the taps of a message mean: an action that is known everywhere, or an answer that is listened for after it. */
export const checkSuggestions = ({ programme, whole }: Scope, message: MessageFile): readonly Found[] => {
  const taps = suggestionsOf(message).filter(({ reply }) => !isAction(reply));
  if (taps.length === 0) return [];
  const answers = Object.values(programme.journeys).flatMap(({ steps }) => answersIn(steps, message.message));
  const known = [...new Set([...Action.options, ...answers])];
  return taps.flatMap(({ reply, path }): readonly Found[] => {
    if (known.includes(reply)) return [];
    const suggestion = nearest(reply, known);
    // An answer that a journey with mistakes of its own listens for cannot be seen here.
    if (!whole.journeys && suggestion === null) return [];
    const there = suggestion === null ? `; there are ${known.join(', ')}` : '';
    return [{ path, message: `no action ${reply}, and no journey listens for it${there}`, suggestion }];
  });
};
