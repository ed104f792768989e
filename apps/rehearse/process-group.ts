const groups = new Set<number>();

/** False when nobody of the group is left. */
export const signalGroup = (pid: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
};

/** Whatever way our own process ends, the group ends with it, unless it was let go. Returns how to let it go. */
export const holdGroup = (pid: number): (() => void) => {
  groups.add(pid);
  return () => {
    groups.delete(pid);
  };
};

process.on('exit', () => {
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
});
