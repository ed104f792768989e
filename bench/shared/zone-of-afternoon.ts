/** A zone in which it is early afternoon now, so that marketing may go whenever this runs. */
export const zoneOfAfternoon = (now = new Date()): string => {
  const offset = 13 - now.getUTCHours();
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
};
