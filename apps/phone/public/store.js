/** What the page knows: members, their phones, the clock. One place, plain data, one list of listeners. */
export const store = {
  now: new Date().toISOString(),
  nextDue: null,
  brand: { name: 'Business', logo: '/phone/media/logo.svg' },
  members: [],
  /** Who was looked up and is not among those that the system tells of by itself. */
  found: [],
  /** Whose phones stand on the page, from the left, by id. */
  places: [],
  actions: [],
  /** What the providers refuse every message with, until it is mended. */
  refuses: null,
  local: false,
  /** Which person wrote a message, by what the system calls it; and who types to whom at the desk of this page. */
  writers: new Map(),
  typing: new Map(),
  phones: new Map(),
};

const listeners = new Set();
export const onState = (listener) => listeners.add(listener);
export const tellState = () => listeners.forEach((listener) => listener());

/** A phone with its inbox stands for one number and one address. */
const keyOf = (member) => `${member.phone} ${member.email ?? ''}`;
export const phoneOf = (member) => member && store.phones.get(keyOf(member));
export const keepPhone = (member, column) => store.phones.set(keyOf(member), column);
export const phonesAt = (address) =>
  store.members
    .filter((m) => m.phone === address || m.email?.toLowerCase() === address)
    .flatMap((m) => phoneOf(m) ?? []);
export const memberOf = (memberId) => store.members.find((m) => m.memberId === memberId);
export const arrived = (m) => m.direction === 'out' || m.state === 'delivered' || m.state === 'read';

const FIRST = 3;
export const MOST_PHONES = 6;

/** Whose phones stand on the page; without a system around it, of everybody who was written to. */
export const standing = () =>
  store.local ? store.places.flatMap((memberId) => memberOf(memberId) ?? []) : store.members;

const keepFound = (member) => {
  store.found = [...store.found.filter((m) => m.memberId !== member.memberId), member].slice(-MOST_PHONES);
  store.members = [...store.members.filter((m) => m.memberId !== member.memberId), member];
};
/** Takes the first place; of too many phones the last one goes. */
export const toFront = (member) => {
  keepFound(member);
  store.places = [member.memberId, ...store.places.filter((id) => id !== member.memberId)].slice(0, MOST_PHONES);
  tellState();
};
/** Takes the last place, while there is one. */
export const toEnd = (member) => {
  if (store.places.length >= MOST_PHONES || store.places.includes(member.memberId)) return;
  keepFound(member);
  store.places = [...store.places, member.memberId];
  tellState();
};

/** Members known from the system, or else the numbers and inboxes that the phone has heard of. */
export const takeState = (state) => {
  store.now = state.now;
  store.nextDue = state.nextDue;
  store.brand = state.brand;
  const told = state.members.filter((m) => m.phone || m.email);
  store.members = [...told, ...store.found.filter((m) => told.every(({ memberId }) => memberId !== m.memberId))];
  if (store.places.length === 0) store.places = store.members.slice(0, FIRST).map(({ memberId }) => memberId);
  tellState();
};
export const strangers = (numbers) =>
  numbers.map(({ number }) => ({
    memberId: number,
    name: number,
    phone: number.includes('@') ? '' : number,
    email: number.includes('@') ? number : '',
    city: '',
    zone: undefined,
    tier: '',
    points: null,
  }));
