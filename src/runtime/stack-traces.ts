import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

const beside = `${import.meta.filename}.map`;

const readMap = (): SourceMap => new SourceMap(JSON.parse(readFileSync(beside, 'utf8')) as SourceMapPayload);

let map: SourceMap | undefined;

/** As V8 writes it. */
const asIs = (site: { readonly toString: () => string }): string => site.toString();

/** A place in the bundle as the place in our files that it was made of. */
const written = (site: NodeJS.CallSite): string => {
  const [line, column] = [site.getLineNumber(), site.getColumnNumber()];
  const file = site.getFileName();
  if (line === null || column === null || file !== import.meta.url) return asIs(site);
  map ??= readMap();
  const origin = map.findOrigin(line, column);
  if (!('fileName' in origin)) return asIs(site);
  return `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}`;
};

/**
 * Stacks of a bundle name our files and lines; the bundler puts this before everything else. The map is read when the first stack
 * is looked at: with `--enable-source-maps` Node reads it before anything runs, a tenth of a cold start (ADR 21).
 */
if (existsSync(beside))
  Error.prepareStackTrace = (error, sites) =>
    [String(error), ...sites.map((site) => `    at ${written(site)}`)].join('\n');
