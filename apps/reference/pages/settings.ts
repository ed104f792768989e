import { Settings } from '#programme/grammar/settings.ts';
import { pageOf, plain, text, type Page } from '../document.ts';
import { examplesOf } from '../examples.ts';
import { jsonOf } from '../schema-words.ts';
import { sectionsOf } from '../sections.ts';

/** `programme.yaml`, section by section. */
export const settingsPage = (): Page =>
  pageOf('settings', 'programme.yaml: the settings of a brand', [
    plain(text('One file. Each of these is a key of it.')),
    ...sectionsOf(jsonOf(Settings), examplesOf('settings')),
  ]);
