/** What is tapped to answer, or to open a page. `postback` comes back with the tap. */
export type Button =
  | { readonly text: string; readonly postback: string }
  | { readonly text: string; readonly url: string; readonly postback: string };
