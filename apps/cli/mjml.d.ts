/** The part of mjml (https://documentation.mjml.io) that is used here; it ships no types. */
declare module 'mjml' {
  interface Complaint {
    readonly line: number;
    readonly message: string;
    readonly tagName: string;
  }
  interface Options {
    readonly validationLevel: 'soft';
    readonly ignoreIncludes: boolean;
    readonly keepComments: boolean;
    readonly fonts: Readonly<Record<string, string>>;
  }
  const mjml2html: (
    source: string,
    options: Options,
  ) => Promise<{ readonly html: string; readonly errors: readonly Complaint[] }>;
  export { mjml2html as default };
}
