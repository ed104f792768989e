import * as z from 'zod';
import { refused, type Api, type Answer } from './api.ts';

const Part = z.looseObject({
  messages: z.array(z.looseObject({ at: z.string() })),
  next: z.string().optional(),
});

/** What `GET /members/{id}/explain` answers, all of its pages in one, newest first. */
export const allExplained = async (
  api: Api,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<Answer> => {
  const read = (more: Readonly<Record<string, string>>): Promise<Answer> => {
    const asked = new URLSearchParams({ ...query, ...more }).toString();
    return api('GET', `${path}/explain${asked === '' ? '' : `?${asked}`}`);
  };
  const answer = await read({});
  const first = Part.safeParse(answer.body);
  if (answer.status !== 200 || !first.success || first.data.next === undefined) return answer;
  const { next: from, ...whole } = first.data;
  const messages = [...whole.messages];
  for (let next: string | undefined = from; next !== undefined;) {
    const further = await read({ after: next });
    const part = Part.safeParse(further.body);
    if (further.status !== 200 || !part.success) throw refused(further);
    messages.push(...part.data.messages);
    next = part.data.next;
  }
  return { ...answer, body: { ...whole, messages: messages.toSorted((a, b) => (a.at > b.at ? -1 : 1)) } };
};
