import type { Channel } from '#words/channel.ts';

interface By {
  /** The name of the person, as customers may see it. */
  readonly by: string;
}

type Kind =
  /** The customer wrote something for people to read; its id is that of the message. What it was about may name a team and tags. */
  | {
      readonly kind: 'heard';
      readonly channel: Channel;
      readonly from: string;
      readonly saidAt: string;
      readonly team?: string | undefined;
      readonly tags?: readonly string[];
    }
  /** A journey gives the member over. */
  | { readonly kind: 'handed-off'; readonly note: string }
  /** `seen`: how many turns whoever answers has read. */
  | ({ readonly kind: 'answered'; readonly channel: Channel; readonly seen: number; readonly messageId: string } & By)
  | ({ readonly kind: 'noted'; readonly text: string } & By)
  | ({ readonly kind: 'assigned'; readonly assignee?: string; readonly team?: string } & By)
  | ({ readonly kind: 'snoozed'; readonly until: string } & By)
  | ({ readonly kind: 'resolved' } & By)
  | ({ readonly kind: 'released' } & By)
  | ({ readonly kind: 'tagged'; readonly tags: readonly string[] } & By)
  | { readonly kind: 'time' };

/** What happens to a thread. The same id twice happens once. */
export type Happening = Kind & { readonly id: string; readonly at: string };
export type HappeningOf<K extends Happening['kind']> = Extract<Happening, { readonly kind: K }>;
