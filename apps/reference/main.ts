import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { markdown } from './markdown.ts';
import { referencePages } from './pages.ts';

const folder = new URL('../../docs/reference/', import.meta.url);

/** Writes the reference anew; a test fails when it is out of date. */
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const page of referencePages()) writeFileSync(new URL(`${page.name}.md`, folder), markdown(page));
