import * as z from 'zod';

const Sns = z.looseObject({ Message: z.string() });
/** An event that its function refused, as Lambda writes it (developer guide, "Capturing records of asynchronous invocations"); what was thrown is left out. */
const Refused = z.object({
  requestContext: z.looseObject({ functionArn: z.string() }),
  requestPayload: z.looseObject({ Records: z.array(z.looseObject({ Sns })) }),
});
/** A notification that SNS could not hand over ("Message and JSON formats"). */
const Notification = Sns.extend({ Type: z.literal('Notification') });

/** What inbound work leaves when it fails. */
export const Letter = z.union([
  Refused.transform((refused) => ({ kind: 'refused', refused }) as const),
  Notification.transform((notification) => ({ kind: 'notification', notification }) as const),
]);
export type Letter = z.infer<typeof Letter>;

type Seal = (text: string) => Promise<string>;

const sealed = async <N extends { readonly Message: string }>(notification: N, seal: Seal): Promise<N> => ({
  ...notification,
  Message: await seal(notification.Message),
});

/** A letter with the words of the provider sealed where they stand, so that it goes on as it would have. */
export const sealLetter = async (letter: Letter, seal: Seal): Promise<object> => {
  if (letter.kind === 'notification') return sealed(letter.notification, seal);
  const { requestContext, requestPayload } = letter.refused;
  const Records = await Promise.all(
    requestPayload.Records.map(async (record) => ({ ...record, Sns: await sealed(record.Sns, seal) })),
  );
  return { requestContext, requestPayload: { ...requestPayload, Records } };
};
