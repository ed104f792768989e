import type { Runs } from '#runs/run.ts';
import { keys } from '#store/keys.ts';
import { atomic } from '#store/memory/atomic.ts';
import type { MemoryTables } from '#store/memory/tables.ts';
import { newestFirst } from '#store/newest-first.ts';

export const memoryQuestions = (tables: MemoryTables): Pick<Runs, 'ask' | 'questions' | 'answered'> => ({
  ask: atomic((question) => {
    tables.put(keys.question(question.memberId, question.runId), question);
  }),
  questions: atomic((memberId) => [...tables.list(keys.questions(memberId))].sort(newestFirst)),
  answered: atomic((memberId, runId, token) => {
    const key = keys.question(memberId, runId);
    if (token === undefined || tables.get(key)?.token === token) tables.delete(key);
  }),
});
