/** What is kept of what people send, by what its content says it is, with how its file is called. Anything else is refused. */
export const ATTACHMENT_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/mp4': 'm4a',
  'application/pdf': 'pdf',
} as const;
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/** In bytes: the largest that WhatsApp lets people send as a picture, a sound or a film. */
export const LARGEST_ATTACHMENT = 16 * 2 ** 20;

export const MEDIA_KINDS = ['image', 'video', 'audio', 'document'] as const;
/** What its sender says it is; nothing follows from it but how it is spoken of. */
export type MediaKind = (typeof MEDIA_KINDS)[number];
/** By the type that somebody says it has. */
export const mediaKind = (said = ''): MediaKind =>
  MEDIA_KINDS.find((kind) => said.startsWith(`${kind}/`)) ?? 'document';

export const UNFIT = ['too-large', 'unknown-type', 'gone', 'elsewhere'] as const;
/** Why nothing of it is kept; `elsewhere`: it lies where its provider keeps none. */
export type Unfit = (typeof UNFIT)[number];

/** What came with a reply. `coming`: its provider has it still. */
export interface Attachment {
  /** Where it lies, or would. */
  readonly key: string;
  readonly kind: MediaKind;
  readonly state: 'coming' | 'kept' | 'refused';
  readonly type?: AttachmentType;
  /** In bytes. */
  readonly size?: number;
  readonly reason?: Unfit;
}

/** Where somebody is, or says that something is. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly label?: string;
}

/** Where attachments lie: nobody gets at one but by a link that is made for them. */
export interface Attachments {
  /** The same key again is the same thing again. */
  keep(key: string, bytes: Uint8Array, type: AttachmentType): Promise<void>;
  /** An address that saves the file for whoever has it, for five minutes. It is never shown in a browser. */
  link(key: string, type: AttachmentType): Promise<string>;
  /** Removes whatever has a key that begins so. */
  erase(begins: string): Promise<void>;
}

type Hash = (text: string) => string;

/** Below this lies all that one person sent; it says nothing of whom to who has no key of ours. */
export const folderOf = (hash: Hash, memberId: string): string => `kept/${hash(`attachments of ${memberId}`)}/`;

/** Nobody else can guess it, and the same message has it again. */
export const keyOf = (hash: Hash, memberId: string, messageId: string, index: number): string =>
  `${folderOf(hash, memberId)}${hash(`${messageId} ${String(index)}`)}`;

/** A place as people read it. */
export const placeText = ({ latitude, longitude, label }: Place): string =>
  `Location: ${String(latitude)}, ${String(longitude)}${label === undefined ? '' : ` (${label})`}`;
