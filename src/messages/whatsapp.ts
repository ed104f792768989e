import type { Picture } from '#messages/picture.ts';

/** What stands above a text besides words. */
export interface HeaderFile {
  readonly kind: 'image' | 'video' | 'document';
  readonly picture: Picture;
  /** What a document is called on the phone. */
  readonly name?: string;
}
export type Header = { readonly kind: 'text'; readonly text: string } | HeaderFile;

interface Reply {
  readonly text: string;
  readonly postback: string;
}

/** A button of a template, at the place at which it was approved. */
export type TemplateButton =
  | Reply
  | (Reply & { readonly url: string })
  | { readonly text: string; readonly phone: string }
  /** What is copied; what stands on it Meta writes. */
  | { readonly code: string };

export interface TemplateCard {
  readonly header: Header;
  /** The approved text, filled in; empty where there is none. */
  readonly text: string;
  readonly parameters: readonly string[];
  readonly buttons: readonly TemplateButton[];
}

/** A template that Meta approved. */
export interface TemplateContent {
  readonly kind: 'template';
  readonly template: string;
  readonly language: string;
  readonly parameters: readonly string[];
  readonly buttons: readonly TemplateButton[];
  /** The approved text with its parameters filled in, for the message log. */
  readonly text: string;
  readonly header?: Header;
  readonly footer?: string;
  readonly cards?: readonly TemplateCard[];
}

export interface ListSection {
  readonly title?: string;
  readonly rows: readonly { readonly title: string; readonly description?: string; readonly postback: string }[];
}

/** What can be done below the text of a session. */
export type SessionAction =
  | { readonly kind: 'buttons'; readonly buttons: readonly Reply[] }
  | { readonly kind: 'list'; readonly open: string; readonly sections: readonly ListSection[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** What goes within 24 hours of what the person wrote last, and needs nobody's approval. */
export interface SessionContent {
  readonly kind: 'session';
  readonly text: string;
  readonly header?: Header;
  readonly footer?: string;
  readonly action?: SessionAction;
}
