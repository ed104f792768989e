import { readdirSync, readFileSync } from 'node:fs';
import { smallFiles } from '../../../support/programme.ts';

const folder = new URL('programme/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The small programme with every trigger and every kind of step besides, valid as a whole: what the cases break. */
export const baseFiles = (): Record<string, string> => {
  const small = smallFiles();
  const more = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && file !== 'settings.yaml')
    .map((file) => [file, read(file)] as const);
  const settings = `${small['programme.yaml'] ?? ''}${read('settings.yaml')}`;
  return { ...small, ...Object.fromEntries(more), 'programme.yaml': settings };
};
