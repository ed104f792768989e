import { writeFileSync } from 'node:fs';
import { openApiDocument } from '#console/openapi.ts';

/** Writes the API's document beside the schemas it comes from; a test fails when it is out of date. */
writeFileSync(
  new URL('../../src/console/openapi.json', import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
