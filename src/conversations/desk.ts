import type { Desk as Settings } from '#programme/grammar/inbox.ts';

/** What a help desk is to show of a conversation. */
export type ToDesk = { readonly id: string; readonly memberId: string; readonly at: string } & (
  { readonly kind: 'said'; readonly text: string } | { readonly kind: 'resolved' }
);

/** What somebody did there; the same id twice happens once. */
export type FromDesk = {
  readonly desk: Settings['kind'];
  readonly id: string;
  /** A member's id or `unknown:<address>`, as we told the desk. */
  readonly memberId: string;
  /** The name of the person, as members may see it. */
  readonly by: string;
} & (
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'resolved' }
  | { readonly kind: 'assigned'; readonly assignee: string }
);

/** The way out to a help desk. Throws when it did not take what it was told: whoever called tries again later. */
export interface Desk {
  tell(settings: Settings, news: ToDesk): Promise<void>;
}

const PREFIX = 'desk:';
/** What happens to a thread because of a desk, under the id that it has there. */
export const deskId = (desk: Settings['kind'], id: string): string => `${PREFIX}${desk}:${id}`;
export const isDeskId = (id: string): boolean => id.startsWith(PREFIX);
