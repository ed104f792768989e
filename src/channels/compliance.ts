import type { ReplyName } from '#programme/grammar/replies.ts';

/** Answers that may go after an opt-out: its one confirmation (47 CFR 64.1200(a)(12)), and HELP (CTIA). */
export const COMPLIANCE: readonly string[] = ['stopped', 'stopped-some', 'help'] satisfies ReplyName[];

/** Answers that carriers want to arrive, rather twice than never: those, and the confirmation of START (CTIA). */
export const OWED: readonly string[] = [...COMPLIANCE, 'started' satisfies ReplyName];
