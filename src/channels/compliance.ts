import { PERSON } from '#messages/said.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';

/** Answers that may go after an opt-out: its one confirmation (47 CFR 64.1200(a)(12)), and HELP (CTIA). */
export const COMPLIANCE: readonly string[] = ['stopped', 'stopped-some', 'help'] satisfies ReplyName[];

/**
 * Answers that must arrive, rather twice than never: those, and the confirmation of START (CTIA), as carriers want it; and what a
 * person wrote, who takes it for said.
 */
export const OWED: readonly string[] = [...COMPLIANCE, 'started' satisfies ReplyName, PERSON];
