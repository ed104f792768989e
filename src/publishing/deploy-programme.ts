import * as z from 'zod';
import { liveOrNone, UnknownVersion, type Programme, type Programmes, type Replacing } from '#programme/programme.ts';
import type { Deployment, Place } from '#publishing/deployment.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import type { ProgrammeError } from '#publishing/programme-error.ts';
import { lookAgain } from '#segments/look-again.ts';
import type { Segments } from '#segments/segments.ts';

export interface Picture extends Place {
  readonly name: string;
  readonly type: string;
}

/** A programme as a deployment brings it. */
export interface Brought extends Place {
  readonly version: string;
  readonly pictures: readonly Picture[];
  readonly replacing: Replacing;
  /** The version that the deployment before this one brought. */
  readonly before?: string | undefined;
}

export type Outcome =
  | { readonly kind: 'live'; readonly version: string }
  /** Somebody published `live` since, and may be asked. */
  | { readonly kind: 'left'; readonly version: string; readonly live: string }
  | { readonly kind: 'refused'; readonly errors: readonly ProgrammeError[] };

interface Ports {
  readonly programmes: Programmes;
  readonly segments: Segments;
  readonly deployment: Deployment;
}

const Files = z.record(z.string(), z.string());

const known = async ({ programmes }: Ports, version: string | undefined): Promise<Programme | undefined> => {
  if (version === undefined) return undefined;
  try {
    return await programmes.version(version);
  } catch (error) {
    if (error instanceof UnknownVersion) return undefined;
    throw error;
  }
};

/**
 * Publishes what a deployment brings, pictures first. It is checked before anything changes, as `PUT /programme` checks; one that was
 * published before was checked then, and comes back when a deployment is taken back. May come twice.
 */
export const deployProgramme = async (ports: Ports, brought: Brought, at: string): Promise<Outcome> => {
  const { programmes, segments, deployment } = ports;
  const files = Files.parse(JSON.parse(await deployment.text(brought)));
  const live = await liveOrNone(programmes);
  const isBack = (await known(ports, brought.version)) !== undefined;
  const loaded = loadProgramme(files, isBack ? undefined : live?.settings);
  if (!loaded.ok) return { kind: 'refused', errors: loaded.errors };
  const { programme } = loaded;
  for (const { name, type, ...place } of brought.pictures) await deployment.show(name, type, place);
  const now = await programmes.deploy(programme, at, brought.replacing);
  if (now !== programme.version) return { kind: 'left', version: programme.version, live: now };
  // The second time it is live already, and what it came after is known from the deployment alone.
  const before = live?.version === now ? await known(ports, brought.before) : live;
  await lookAgain({ segments }, before, programme);
  return { kind: 'live', version: now };
};
