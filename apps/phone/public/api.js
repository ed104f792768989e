/** Calls of the phone and of the system around it. A refusal becomes an Error in the server's own words. */
export const call = async (method, path, body) => {
  const response = await fetch(path, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw Object.assign(new Error(answer.error ?? `The server answered ${response.status}`), {
      status: response.status,
    });
  return answer;
};

/** What the system around the phone may not have. */
export const optional = async (path) => {
  try {
    return await call('GET', path);
  } catch (error) {
    if (error.status === 404) return undefined;
    throw error;
  }
};

const at = (number, what) => `/phone/api/numbers/${encodeURIComponent(number)}/${what}`;
export const numbers = () => call('GET', '/phone/api/numbers');
export const messages = (number) => call('GET', at(number, 'messages'));
export const settings = (number) => call('GET', at(number, 'settings'));
export const configure = (number, change) => call('PUT', at(number, 'settings'), change);
export const account = () => call('GET', '/phone/api/account');
export const refuseAll = (refuses) => call('PUT', '/phone/api/account', { refuses });
export const ailments = () => call('GET', '/phone/api/ailments');
export const ail = (ailment) => call('PUT', '/phone/api/ailments', ailment);
export const reply = (number, body) => call('POST', at(number, 'reply'), body);
export const markRead = (number, channel) => call('POST', at(number, 'read'), { channel });
export const choose = (number, marketing) => call('POST', at(number, 'marketing'), { marketing });
export const move = (number, how) => call('POST', at(number, 'move'), { how });
export const openMail = (address, messageId) => call('POST', at(address, 'read'), { messageId });
export const reportSpam = (address, messageId) => call('POST', at(address, 'spam'), { messageId });
export const unsubscribe = (address, messageId) => call('POST', at(address, 'unsubscribe'), { messageId });

export const local = {
  state: () => optional('/local/state'),
  actions: () => optional('/local/actions'),
  timeline: () => optional('/local/timeline?limit=200'),
  act: (id, memberId) => call('POST', `/local/actions/${encodeURIComponent(id)}`, { memberId }),
  clock: (move) => call('POST', '/local/clock', move),
  ways: () => optional('/local/ways'),
  find: (text) => call('GET', `/local/members?${new URLSearchParams({ q: text })}`),
  messages: () => optional('/local/messages'),
  preview: (query) => call('GET', `/local/preview?${new URLSearchParams(query)}`),
};

const about = (memberId, what) => `/conversations/${encodeURIComponent(memberId)}/${what}`;
/** The documented API, as a person at a desk uses it. */
export const desk = {
  list: (query) => call('GET', `/conversations?${new URLSearchParams(query)}`),
  show: (memberId) => call('GET', `/conversations/${encodeURIComponent(memberId)}`),
  answer: (memberId, body) => call('POST', about(memberId, 'messages'), body),
  assign: (memberId, body) => call('POST', about(memberId, 'assign'), body),
  release: (memberId, body) => call('POST', about(memberId, 'release'), body),
  resolve: (memberId, body) => call('POST', about(memberId, 'resolve'), body),
  see: (memberId, body) => call('POST', about(memberId, 'seen'), body),
};

/** The same API, as the brand's app and its server use it. */
export const api = {
  member: (memberId) => optional(`/members/${encodeURIComponent(memberId)}`),
  agree: (consent) => call('POST', '/consents', consent),
};

/** Server-sent events by name; `status` hears true when the line is up and false when it is down. */
export const listen = (path, handlers, status) => {
  const source = new EventSource(path);
  for (const [name, handle] of Object.entries(handlers))
    source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  source.addEventListener('open', () => status(true));
  source.addEventListener('error', () => status(false));
  return source;
};
