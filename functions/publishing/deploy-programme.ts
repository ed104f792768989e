import * as z from 'zod';
import { REPLACING } from '#programme/programme.ts';
import { deployProgramme, type Outcome } from '#publishing/deploy-programme.ts';
import { audit, deployment, now, programmes, segments } from '#runtime/deps.ts';
import { keptSeconds } from '#runtime/audited.ts';
import { customResource, Refused } from '#runtime/custom-resource.ts';
import { need } from '#runtime/need.ts';

const edges = need({ programmes, segments, deployment, now });

const Place = z.object({ bucket: z.string(), key: z.string() });
/** As `lib/constructs/publication.ts` writes it; CloudFormation hands every value over as text. */
const Properties = z.object({
  Programme: Place.extend({ version: z.string() }),
  Pictures: z.array(Place.extend({ name: z.string(), type: z.string() })).default([]),
  Replacing: z.enum(REPLACING),
  ClearsPictures: z.literal(['true', 'false']),
});
const Before = z.object({ Programme: z.object({ version: z.string() }) }).optional();

const STATUS = { live: 200, left: 409, refused: 422 } as const satisfies Readonly<Record<Outcome['kind'], number>>;

const record = async (id: string, at: string, version: string, { kind }: Outcome): Promise<void> => {
  const entry = {
    id,
    at,
    who: 'deployment',
    action: 'programme.published',
    what: version,
    status: STATUS[kind],
  } as const;
  await (await audit()).record(entry, await keptSeconds());
};

/** What the output of the stack says. */
const said = (outcome: Exclude<Outcome, { kind: 'refused' }>): string =>
  outcome.kind === 'live'
    ? `${outcome.version} is live`
    : `${outcome.live} stays live, which no deployment brought; npx regulars rollback ${outcome.version} makes this one live`;

/**
 * The programme of a stack: published with it, and again when it is another. Its removal leaves what is live; where a stage keeps
 * nothing the pictures go, because S3 deletes no bucket that holds something.
 */
export const handler = customResource({
  id: 'programme',
  put: async ({ id, now: given, before }) => {
    const { Programme, Pictures: pictures, Replacing: replacing } = Properties.parse(given);
    const ports = await edges();
    const at = ports.now().toISOString();
    const last = Before.parse(before)?.Programme.version;
    const outcome = await deployProgramme(ports, { ...Programme, pictures, replacing, before: last }, at);
    await record(id, at, Programme.version, outcome);
    if (outcome.kind !== 'refused') return { Outcome: said(outcome) };
    const lines = outcome.errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    throw new Refused(`the programme was not published:\n${lines.join('\n')}`);
  },
  remove: async (given) => {
    // One that could not be made is removed too, whatever was wrong with it.
    if (Properties.safeParse(given).data?.ClearsPictures === 'true') await (await deployment()).clear();
  },
});
