import type { MessageRow } from '#messages/message.ts';

const WHY_NOT: Readonly<Record<string, string>> = {
  handover: ', which they were told that day already: a person reads it',
  other: ', which is not for them: a person reads it',
};

/** What a reply was understood as, and why: the answer it got, the form it was like, and how much. */
export const understoodAs = ({ message, known }: MessageRow): string => {
  if (known === undefined) return message;
  const { answer, form, language, score } = known;
  return `a question of answers/${answer}.yaml (${score} like "${form}", ${language})${WHY_NOT[message] ?? ''}`;
};
