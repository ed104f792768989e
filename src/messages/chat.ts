import type { MediaKind } from '#messages/attachment.ts';
import type { Button } from '#messages/button.ts';
import type { Picture } from '#messages/picture.ts';

/** What an app of chats shows besides plain text: a file, and what can be tapped below. */
export interface ChatContent {
  readonly kind: 'chat';
  readonly text: string;
  readonly file?: { readonly kind: MediaKind; readonly picture: Picture };
  readonly buttons: readonly Button[];
}
