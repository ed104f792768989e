import { parse } from 'yaml';
import { Settings } from '#programme/grammar/settings.ts';

/** The settings of a programme's files, for checks that need nothing else of it. */
export const settingsOf = (files: Readonly<Record<string, string>>): Settings =>
  Settings.parse(parse(files['programme.yaml'] ?? ''));
