/**
 * Where AWS sends SMS, and by what kind of sender: C short code, L long code, S sender ID, R sender ID once registered, T answers
 * come back (AWS End User Messaging SMS user guide, "Supported countries and regions for SMS messaging"; a long code that only
 * receives is left out, and Singapore's unregistered sender ID, which arrives as LIKELY-SCAM).
 */
const TABLE: Readonly<Record<string, string>> = {
  S: `AF AL DZ AD AO AI AG AM AW AZ BH BD BB BZ BM BT BO BA BW BN BF BI KH CV CF TD KM CY CD DJ DM GQ ER ET FO FJ GF PF GA GM GE
    GI GL GD GP GG GN GW GY HT IS IQ IM CI JM XK KG LA LB LY LI MO MG MV ML MQ MR YT MD MN ME MS NP NC NE NU NF PK PS PW PG RE RW
    WS SM ST SN SC SL SI SB SO SS SR CH TJ TL TG TO TT TN TC TV UG UZ VU VG YE ZW`,
  R: 'BY ID JO KZ OM PH SA TR VN ZM',
  C: 'AR CO',
  L: 'LR',
  '': 'BS KY SV GT MH FM MC MZ NI PY CG KN LC KR TM VE',
  ST: 'CK MK',
  CT: 'BR CN DO EC MY NZ PE UY',
  CST: 'BG CM HR SZ FR JP LS MW MX MA NA NG PA RS',
  CRT: 'EG IN QA RU AE',
  LT: 'GU HU TW VI',
  LST: 'CZ DK EE GH GR HN HK IL JE LV LT LU MT MU MM NO PL SK TZ UA',
  LRT: 'AU IE KW TH',
  CLT: 'BE CA CL CR PR ZA US',
  CLST: 'AT FI DE IT NL PT RO SE',
  CLRT: 'KE SG ES LK GB',
};

export interface SmsCountry {
  readonly shortCode: boolean;
  readonly longCode: boolean;
  readonly senderId: 'yes' | 'registered' | 'no';
  /** Whether somebody can answer. */
  readonly twoWay: boolean;
}

const has = (kinds: string): SmsCountry => ({
  shortCode: kinds.includes('C'),
  longCode: kinds.includes('L'),
  senderId: kinds.includes('S') ? 'yes' : kinds.includes('R') ? 'registered' : 'no',
  twoWay: kinds.includes('T'),
});

/** By code of ISO 3166, and XK. */
export const SMS_COUNTRIES: ReadonlyMap<string, SmsCountry> = new Map(
  Object.entries(TABLE).flatMap(([kinds, codes]) => codes.split(/\s+/).map((code) => [code, has(kinds)] as const)),
);

/** Where a long code needs a campaign that carriers have accepted (10DLC), or a toll-free number its verification. */
export const NUMBERS_REGISTERED: ReadonlySet<string> = new Set(['US', 'PR', 'GU', 'VI']);
