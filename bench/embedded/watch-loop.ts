import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded ahead of a process that is measured: says, whenever it is asked, for how long its loop stood still at the most since. */
const RESOLUTION_MS = 10;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', () => {
  process.send?.(Math.max(0, delay.max / 1e6 - RESOLUTION_MS));
  delay.reset();
});
process.channel?.unref();
