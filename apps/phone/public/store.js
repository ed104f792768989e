/** What the page knows: members, their phones, the clock. One place, plain data, one list of listeners. */
export const store = {
  now: new Date().toISOString(),
  nextDue: null,
  brand: { name: 'Business', logo: '/phone/media/logo.svg' },
  members: [],
  actions: [],
  local: false,
  phones: new Map(),
};

const listeners = new Set();
export const onState = (listener) => listeners.add(listener);
export const tellState = () => listeners.forEach((listener) => listener());

export const phoneOf = (number) => store.phones.get(number);
export const memberOf = (memberId) => store.members.find((m) => m.memberId === memberId);
export const arrived = (m) => m.direction === 'out' || m.state === 'delivered' || m.state === 'read';

/** Members known from the system, or else the numbers that the phone has heard of. */
export const takeState = (state) => {
  store.now = state.now;
  store.nextDue = state.nextDue;
  store.brand = state.brand;
  store.members = state.members.filter((m) => m.phone !== '');
  tellState();
};
export const strangers = (numbers) =>
  numbers.map(({ number }) => ({
    memberId: number,
    name: number,
    phone: number,
    city: '',
    zone: undefined,
    tier: '',
    points: null,
  }));
