#!/usr/bin/env node
// Plain JavaScript that an old Node can still read. In a checkout what follows is TypeScript, whose types Node strips since
// 22.18; in the package it was made into JavaScript, because Node strips none inside node_modules.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // Whoever reads what it prints may stop reading, as `head` does.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  // Half of a short command's time is compiling: what was compiled once is kept, below the folder of temporary files.
  (await import('node:module')).enableCompileCache();
  const source = new URL('../apps/cli/main.ts', import.meta.url);
  const { main } = await import(existsSync(source) ? source.href : '../dist/apps/cli/main.js');
  process.exitCode = await main(process.argv);
} else {
  process.stderr.write(
    `regulars needs Node 22.18 or later; this is ${process.versions.node}.\n` +
      'Where the package node is installed, npm scripts and npx use that one.\n',
  );
  process.exitCode = 1;
}
