import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** How whatsapp-api-js writes down what Meta takes and sends; of its classes only what goes over the wire. */
const DECLARED = `
import type { ClientMessageRequest, PostData } from 'whatsapp-api-js/types';
import type {
  ActionButtons, ActionCTA, ActionList, Body, BodyParameter, ButtonComponent, Document, Footer, Header, HeaderParameter, Image,
  Language, Text, Video,
} from 'whatsapp-api-js/messages';

type Wire<T> = { [Name in keyof T as Name extends \`_\${string}\` ? never : Name]: T[Name] };
type Addressed = Pick<
  ClientMessageRequest,
  'messaging_product' | 'to' | 'recipient' | 'recipient_type' | 'context' | 'biz_opaque_callback_data'
>;
type Files = { image?: File<Image>; video?: File<Video>; document?: File<Document> };
type Component =
  | { type: 'header'; parameters: (Omit<Wire<HeaderParameter>, keyof Files> & Files)[] }
  | { type: 'body'; parameters: Wire<BodyParameter>[] }
  | (Wire<ButtonComponent> & { index: string });
type Carousel = { type: 'carousel'; cards: { card_index: number; components: Component[] }[] };
type File<T> = Pick<T, keyof T & ('link' | 'caption' | 'filename')>;
type Above = Pick<Header, 'type' | 'text'> & Files;
type Interactive = { header?: Above; body: Wire<Body>; footer?: Wire<Footer> } & (
  | { type: 'button'; action: Wire<ActionButtons> }
  | { type: 'list'; action: Wire<ActionList> }
  | { type: 'cta_url'; action: Wire<ActionCTA> }
);
type Template = { name: string; language: Pick<Language, 'code'> & Partial<Language>; components?: (Component | Carousel)[] };
type Request = Addressed &
  (
    | { type: 'text'; text: Wire<Text> }
    | { type: 'image'; image: File<Image> }
    | { type: 'interactive'; interactive: Interactive }
    | { type: 'template'; template: Template }
  );
type Webhook = PostData;
`;

const file = fileURLToPath(new URL('meta-types.checked.ts', import.meta.url));
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** A failed status leaves out what the library has in every status. */
const literalOf = (payload: unknown): string =>
  JSON.stringify(payload).replaceAll('"errors":', '"conversation":undefined,"pricing":undefined,"errors":');

/** What the compiler has against these payloads, as values of the library's types; empty where it has nothing. */
export const typeFlaws = (type: 'Request' | 'Webhook', payloads: readonly unknown[]): readonly string[] => {
  const values = payloads.map((payload, at) => `export const p${at}: ${type} = ${literalOf(payload)};`);
  const text = [DECLARED, ...values].join('\n');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext) : read(name, version);
  host.fileExists = (name) => name === file || ts.sys.fileExists(name);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
};
