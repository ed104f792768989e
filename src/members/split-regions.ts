/**
 * Further zones of regions with more than one clock, by ISO 3166-2 code: `regionZones` names the larger part (IANA tz
 * database, `zone1970.tab`). Only clocks kept by law, and one zone for each.
 */
export const splitRegions: Readonly<Record<string, readonly string[]>> = {
  'US-AK': ['America/Adak'],
  'US-AZ': ['America/Denver'],
  'US-FL': ['America/Chicago'],
  'US-ID': ['America/Los_Angeles'],
  'US-IN': ['America/Chicago'],
  'US-KS': ['America/Denver'],
  'US-KY': ['America/Chicago'],
  'US-MI': ['America/Menominee'],
  'US-ND': ['America/Denver'],
  'US-NE': ['America/Denver'],
  'US-NV': ['America/Denver'],
  'US-OR': ['America/Boise'],
  'US-SD': ['America/Denver'],
  'US-TN': ['America/New_York'],
  'US-TX': ['America/Denver'],
  'CA-BC': ['America/Edmonton', 'America/Dawson_Creek'],
  'CA-NL': ['America/Goose_Bay'],
  'CA-ON': ['America/Winnipeg', 'America/Atikokan'],
  'CA-QC': ['America/Blanc-Sablon'],
  'CA-SK': ['America/Edmonton'],
  'AU-NSW': ['Australia/Broken_Hill', 'Australia/Lord_Howe'],
};
