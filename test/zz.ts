import { loadProgramme } from '#journeys/load-programme.ts';
import { exampleFiles } from './support/programme.ts';
const f = exampleFiles();
for (let i = 0; i < 1; i++) { const c = process.cpuUsage(); const t = performance.now(); const l = loadProgramme(f); const u = process.cpuUsage(c); console.log((performance.now() - t).toFixed(0), 'cpu', (u.user/1000).toFixed(0), l.ok); }
