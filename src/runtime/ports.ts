import type { ApiKeys } from '#access/api-key.ts';
import type { Scope } from '#access/scope.ts';
import type { Signer } from '#access/signer.ts';
import type { ReplyPorts } from '#inbound/person.ts';
import type { Desk } from '#conversations/desk.ts';
import type { Conversations } from '#conversations/thread.ts';
import type { Webhooks } from '#journeys/webhooks/deliver-webhook.ts';
import type { GivenUp } from '#journeys/given-up.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Attachments } from '#messages/attachment.ts';
import type { LetterBox } from '#messages/letter-box.ts';
import type { FirstCarrier } from '#messages/pace.ts';
import type { Ports } from '#ports/ports.ts';
import type { Tickets } from '#preferences/ticket.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';
import type { Audit } from '#privacy/audit.ts';
import type { ReadMail } from '#inbound/mail.ts';
import type { MediaPort } from '#inbound/media.ts';
import type { PostBox, SigningSecrets } from '#inbound/posted.ts';
import type { ReadTopic, Sources } from '#providers/read-source.ts';
import type { Deployment } from '#publishing/deployment.ts';
import type { Machine } from '#runs/run.ts';
import type { Figures } from '#measurement/ports.ts';
import type { Segments } from '#segments/segments.ts';

/** Everything a handler may touch. */
export interface Deps extends Ports {
  readonly segments: Segments;
  /** Who carries what goes to a place first, as the stage is set up, and how fast. */
  readonly firstCarrier: FirstCarrier;
  readonly conversations: Conversations;
  readonly desk: Desk;
  /** Absent where the stage has none. */
  readonly model?: ReplyPorts['model'];
  readonly audit: Audit;
  readonly figures: Figures;
  readonly usedTickets: UsedTickets;
  readonly readTopic: ReadTopic;
  /** What providers hand over, by the names of its sources. */
  readonly sources: Sources;
  /** What a provider signs with, by the name that its source gives. */
  readonly signatures: (name: string) => Promise<SigningSecrets>;
  readonly postBox: PostBox;
  readonly attachments: Attachments;
  readonly media: MediaPort;
  readonly readMail: ReadMail;
  /** Domain whose mail is received; absent where the stage has none. */
  readonly mailDomain?: string | undefined;
  /** Whether a browser may be written to at an address: of a push service that is known. */
  readonly isPushService: (endpoint: string) => boolean;
  /** Addresses in what a provider handed over. */
  readonly namedIn: (payload: string) => readonly string[];
  readonly letterBox: LetterBox;
  readonly givenUp: GivenUp;
  readonly machine: Machine;
  readonly deployment: Deployment;
  /** Into how many shards due work is put. */
  readonly dueShards: number;
  /** A member row from the image of a stream record (DynamoDB attribute values). */
  readonly memberOfImage: (image: object) => Promise<MemberRow>;
  readonly apiKeys: ApiKeys;
  /** Keys that may sign requests now, with their secrets. */
  readonly signers: () => Promise<readonly Signer[]>;
  /** What the secrets of keys are derived from. */
  readonly keysRoot: () => Promise<string>;
  /** What a session of an AWS role may do; undefined for one that nobody named. */
  readonly scopesOfSession: (principal: string) => readonly Scope[] | undefined;
  /** Where journeys send facts besides the bus, and what signs them. */
  readonly webhooks: Webhooks;
  readonly webhookSecrets: () => Promise<readonly string[]>;
  /** The signed links to the public pages. */
  readonly tickets: Tickets;
}
