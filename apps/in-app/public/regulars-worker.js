/** Shows what is pushed, and tells what became of it. A site serves it from its own origin, or imports it into its own worker. */
const tell = ({ tell: address, token }, what) =>
  fetch(`${address}/${what}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, keepalive: true }).catch(
    () => undefined,
  );
const isWeb = (url) => /^https?:$/.test(URL.parse(url ?? '')?.protocol ?? '');

self.addEventListener('push', (event) => {
  const push = event.data.json();
  const actions = push.stop
    ? [{ action: 'stop', title: self.navigator.language.startsWith('sv') ? 'Sluta' : 'Stop' }]
    : [];
  // The same push again takes the place of the first.
  const shown = self.registration.showNotification(push.title, { body: push.body, tag: push.id, data: push, actions });
  event.waitUntil(shown.then(() => tell(push, 'shown')));
});

self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  const push = notification.data;
  notification.close();
  const url = action === 'stop' ? push.stop : push.url;
  const opened = isWeb(url) ? self.clients.openWindow(url).catch(() => undefined) : undefined;
  event.waitUntil(Promise.all([opened, tell(push, action === 'stop' ? 'closed' : 'clicked')]));
});

self.addEventListener('notificationclose', (event) => {
  event.waitUntil(tell(event.notification.data, 'closed'));
});
