import * as z from 'zod';
import type { LetterBox } from '#messages/letter-box.ts';
import type { Ports } from '#ports/ports.ts';

/** Where S3 has an object. */
const Place = z.object({ bucket: z.string(), key: z.string() });
export type Place = z.infer<typeof Place>;

/** Batches of the stream that Lambda gave up. */
export interface GivenUp {
  /** `undefined`: it was taken away. */
  read(place: Place): Promise<string | undefined>;
  remove(place: Place): Promise<void>;
}

/** In a key a space is a plus, and the rest is as in a URL (S3 user guide, "Event message structure"). */
const keyFrom = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));

/** What S3 tells of new objects; the first time only that it can ("Event notification types and destinations"). */
export const Notice = z.union([
  z.object({ Event: z.literal('s3:TestEvent') }).transform((): readonly Place[] => []),
  z
    .object({
      Records: z.array(
        z.object({
          s3: z.object({
            bucket: z.object({ name: z.string() }),
            object: z.object({ key: z.string().transform(keyFrom) }),
          }),
        }),
      ),
    })
    .transform(({ Records }): readonly Place[] =>
      Records.map(({ s3: { bucket, object } }) => ({ bucket: bucket.name, key: object.key })),
    ),
]);

/** How the key of every record begins; the rest says whose it is. */
const OF_MEMBER = 'M#';
const Record_ = z.looseObject({
  eventID: z.string(),
  dynamodb: z.looseObject({ Keys: z.looseObject({ pk: z.object({ S: z.string().startsWith(OF_MEMBER) }) }) }),
});
/** What a parser says of a text quotes it, and a log quotes the parser. */
const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('expected JSON');
    return z.NEVER;
  }
});
const StreamEvent = z.object({ Records: z.array(Record_) });

/** The invocation record with its whole event, which is there for S3 only (Lambda developer guide, "… for a DynamoDB event source"). */
const Batch = Json.pipe(
  z.object({
    requestContext: z.object({ functionArn: z.string() }),
    payload: z.union([StreamEvent, Json.pipe(StreamEvent)]),
  }),
);

export interface SealPorts extends Pick<Ports, 'members' | 'letters' | 'addressOf'> {
  readonly letterBox: LetterBox;
}

/** Each record of a batch becomes a letter of its own, sealed for its member; of one who is erased nothing is kept. */
export const sealBatch = async (ports: SealPorts, text: string): Promise<void> => {
  const { requestContext, payload } = Batch.parse(text);
  for (const record of payload.Records) {
    const memberId = record.dynamodb.Keys.pk.S.slice(OF_MEMBER.length);
    if (await ports.members.isErased(memberId)) continue;
    const sealed = await ports.letters.seal(JSON.stringify(record), [ports.addressOf(memberId)]);
    const requestPayload = { Records: [{ eventID: record.eventID, sealed }] };
    await ports.letterBox.put(JSON.stringify({ requestContext, requestPayload }));
  }
};
