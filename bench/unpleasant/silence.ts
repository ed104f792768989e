import type { Outgoing } from '#messages/sender.ts';
import type { Fact } from './fact.ts';

/** What may go to somebody who stopped: the one confirmation, and the answer to HELP. */
const ALLOWED = ['stopped', 'help'];

/**
 * Watches that nobody is written to after they said STOP, from the moment we could know. The newest thing they said counts, of
 * what was delivered by then.
 */
export const createSilence = () => {
  const newest = new Map<string, NonNullable<Fact['says']> & { readonly at: string }>();
  const broken: string[] = [];
  return {
    /** Just before it is handed over. */
    heard: ({ at, says }: Fact): void => {
      if (says === undefined || at < (newest.get(says.phone)?.at ?? '')) return;
      newest.set(says.phone, { ...says, at });
    },
    sent: (
      { to, memberId, messageId }: Pick<Outgoing, 'to' | 'memberId' | 'messageId'>,
      name: string,
      now: Date,
    ): void => {
      const said = newest.get(to);
      if (said?.stop !== true || ALLOWED.includes(name)) return;
      broken.push(`${memberId} got ${name} (${messageId}) at ${now.toISOString()}, after the STOP of ${said.at}`);
    },
    broken: (): readonly string[] => broken,
  };
};
