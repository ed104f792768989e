/** A request for a public page, as far as pages look at it. */
export interface Visit {
  readonly method: string;
  readonly path: string;
  /** What stands in the link, ticket or not. */
  readonly ticket: string;
  /** What the address bar says of the page before: which notice, which language. */
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The session cookie's text, or empty. */
  readonly session: string;
  readonly form: URLSearchParams;
  readonly ip: string;
  /** The browser says that another site sent it here (Sec-Fetch-Site). */
  readonly isCrossSite: boolean;
  /** Locales the browser asks for, most wanted first. */
  readonly locales: readonly string[];
}

/** What a visit gets: a page, a file, or the way to the next page. */
export type Shown =
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  | { readonly kind: 'file'; readonly name: string; readonly json: unknown }
  | { readonly kind: 'go'; readonly to: string; readonly session?: string };

export const page = (html: string, status = 200): Shown => ({ kind: 'page', status, html });
