import { statSync } from 'node:fs';
import { Programme } from '#programme/programme.ts';
import { refused, type Api } from './api.ts';
import { Misuse, Refusal } from './errors.ts';
import { errorLines, readProgramme } from '../programme-folder/read-programme.ts';

const VERSION = /^[A-Za-z0-9-]{1,100}$/;

/** Whether this names a version of the API's, and not a folder here. */
export const isPublished = (name: string): boolean =>
  !(statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false) && VERSION.test(name);

const published = async (api: Api, version: string): Promise<Programme> => {
  const answer = await api('GET', `/programme/versions/${version}`);
  if (answer.status === 404) throw new Refusal(`${version}: no such folder, and no such version`);
  if (answer.status !== 200) throw refused(answer);
  const programme = Programme.safeParse(answer.body);
  if (!programme.success) throw new Refusal(`${version}: this version of regulars cannot read it`);
  return programme.data;
};

/** The programme in a folder, a version that was published, or the `live` one. */
export const programmeAt = async (api: Api, name: string): Promise<Programme> => {
  if (isPublished(name)) return published(api, name);
  const checked = await readProgramme(name);
  if (!checked.ok) throw new Refusal(`${name} is not valid:\n${errorLines(checked.errors)}`);
  return checked.programme;
};

/** The part of a path that names a journey needs no escaping, so what is signed is what is sent. */
const pathOf = (kind: 'journeys' | 'campaigns', journey: string): string => {
  if (!/^[a-z0-9-]{1,63}$/.test(journey)) throw new Misuse(`${journey}: expected the name of a journey`);
  return `/${kind}/${journey}`;
};
export const journeyPath = (journey: string): string => pathOf('journeys', journey);
export const campaignPath = (journey: string): string => pathOf('campaigns', journey);
