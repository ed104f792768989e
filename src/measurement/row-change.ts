import type { ConsentRow } from '#consent/consent.ts';
import type { Thread } from '#conversations/thread.ts';
import type { Change } from '#measurement/make-fact.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Run } from '#runs/run.ts';
import type { Response } from '#surveys/surveys.ts';

/** The rows whose changes are facts. */
export interface Rows {
  readonly member: MemberRow;
  readonly run: Run;
  readonly response: Response;
  readonly message: MessageRow;
  readonly thread: Thread;
  readonly consent: ConsentRow;
}

/** A change of one of them, and which it is. */
export type RowChange = { readonly [Of in keyof Rows]: Change<Rows[Of]> & { readonly of: Of } }[keyof Rows];

/** One record of a stream: `change` is absent where its row is none whose changes are facts, or cannot be read. */
export interface Recorded {
  readonly sequence: string;
  readonly change: RowChange | undefined;
}
