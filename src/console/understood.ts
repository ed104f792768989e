import type { MessageRow } from '#messages/message.ts';

const WHY_NOT: Readonly<Record<string, string>> = {
  handover: ', which they were told that day already: a person reads it',
  other: ', which is not for them: a person reads it',
};

/** What a model was asked of a reply: what it chose and cost, or what was amiss. */
const modelSaid = ({ asked }: MessageRow): string => {
  if (asked === undefined) return '';
  const { model, choice, fault, inputTokens, outputTokens, cost } = asked;
  const dollars = `${(cost / 1_000_000).toFixed(6)} USD`;
  const said = fault === undefined ? `chose ${choice}` : `gave no answer (${fault})`;
  return `; ${model} ${said}, ${inputTokens} + ${outputTokens} tokens, ${dollars}`;
};

/** What a reply was understood as, and why: the answer it got, the form it was like, and how much, or that a model chose. */
export const understoodAs = (row: MessageRow): string => {
  const { message, known } = row;
  if (known === undefined) return `${message}${modelSaid(row)}`;
  const { answer, like, language } = known;
  const why = like === undefined ? '' : ` (${like.score} like "${like.form}", ${language})`;
  return `a question of answers/${answer}.yaml${why}${WHY_NOT[message] ?? ''}${modelSaid(row)}`;
};
