#!/usr/bin/env node
// Plain JavaScript that an old Node can still read: the rest is TypeScript, whose types Node strips since 22.18.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // Half of a short command's time is compiling: what was compiled once is kept, below the folder of temporary files.
  (await import('node:module')).enableCompileCache();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv);
} else {
  process.stderr.write(
    `regulars needs Node 22.18 or later; this is ${process.versions.node}.\n` +
      'In a checkout, npm ci brings its own: npx regulars uses it.\n',
  );
  process.exitCode = 1;
}
