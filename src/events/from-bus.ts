/** Parts of an event, and where each is taken from in an event of EventBridge: a path, or a text as it is. */
export const FROM_BUS = {
  id: '$.id',
  type: '$.detail-type',
  source: '$.source',
  time: '$.time',
  memberId: '$.detail.memberId',
  data: '$.detail.data',
} as const;
export type FromBus = Readonly<Record<keyof typeof FROM_BUS, string>>;

/** The paths that the input transformer of a rule knows, as far as they are taken here: names, one below the other. */
export const BUS_PATH = /^\$(\.[\w-]+)+$/;

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>> | null | undefined)?.[name], value);

/** What a rule's input transformer makes of an event of its bus; what is not there is left out. */
export const fromBus = (event: unknown, from: FromBus = FROM_BUS): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(from)
      .map(([part, said]) => [part, BUS_PATH.test(said) ? at(event, said) : said] as const)
      .filter(([, value]) => value !== undefined),
  );
