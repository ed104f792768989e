#!/usr/bin/env node
// `npm create regulars DIR` is `regulars init DIR`, with a Node that can read it.
process.argv.splice(2, 0, 'init');
await import(new URL('bin/regulars.js', import.meta.resolve('regulars/package.json')).href);
