/** What the page knows: members, their phones, the clock. One place, plain data, one list of listeners. */
export const store = {
  now: new Date().toISOString(),
  nextDue: null,
  brand: { name: 'Business', logo: '/phone/media/logo.svg' },
  members: [],
  actions: [],
  /** What the providers refuse every message with, until it is mended. */
  refuses: null,
  local: false,
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

/** Members known from the system, or else the numbers and inboxes that the phone has heard of. */
export const takeState = (state) => {
  store.now = state.now;
  store.nextDue = state.nextDue;
  store.brand = state.brand;
  store.members = state.members.filter((m) => m.phone || m.email);
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
