import type { Button } from '#messages/button.ts';
import type { Picture } from '#messages/picture.ts';

/** What can be tapped in an RCS message. `postback` comes back with the tap. */
export type RcsAction =
  | Button
  | { readonly text: string; readonly postback: string; readonly dial: string }
  | {
      readonly text: string;
      readonly postback: string;
      /** Instants in ISO 8601. */
      readonly calendar: {
        readonly title: string;
        readonly description?: string;
        readonly start: string;
        readonly end: string;
      };
    }
  | {
      readonly text: string;
      readonly postback: string;
      readonly place: { readonly latitude: number; readonly longitude: number; readonly label?: string };
    }
  | { readonly text: string; readonly postback: string; readonly ask: 'location' };

export interface RcsCard {
  readonly title: string;
  readonly text: string;
  readonly picture?: Picture;
  readonly height?: 'short' | 'medium' | 'tall';
  readonly buttons: readonly RcsAction[];
}

export type RcsContent =
  | ({ readonly kind: 'card' } & RcsCard)
  | { readonly kind: 'prompt'; readonly text: string; readonly buttons: readonly RcsAction[] }
  | {
      readonly kind: 'carousel';
      readonly width: 'small' | 'medium';
      readonly cards: readonly RcsCard[];
      /** Below all cards. */
      readonly buttons: readonly RcsAction[];
    };
