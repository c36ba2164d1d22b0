/** The peer: the archive's incidents as a list with a search, as a person would write it without a framework. */
const vendor = new URL(location.href).searchParams.get('page');
const list = document.querySelector('ul');
const output = document.querySelector('output');
const input = document.querySelector('input');

// Of whatever version it is; where there is none yet, the bench fills it in.
const open = indexedDB.open('is-it-them');
open.onupgradeneeded = () => ['vendors', 'events'].forEach((store) => open.result.createObjectStore(store));
open.onsuccess = () => {
  const events = open.result
    .transaction('events')
    .objectStore('events')
    .getAll(IDBKeyRange.bound([vendor], [vendor, []]));
  events.onsuccess = () => {
    const all = events.result
      .map((text) => JSON.parse(text))
      .sort((a, b) => (a.event.incident.started_at < b.event.incident.started_at ? 1 : -1));
    const texts = all.map(({ event, updates }) =>
      [event.incident.title, ...updates.map(({ update }) => update.text)].join('\n').toLowerCase(),
    );
    const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
    const rows = all.map(({ event: { incident } }) => {
      const row = document.createElement('li');
      const title = row.appendChild(document.createElement('strong'));
      title.textContent = incident.title;
      row.append(
        ` ${incident.phase} · ${written.format(new Date(incident.started_at))} · ${incident.components.join(', ')} · ${incident.impact}`,
      );
      return row;
    });
    const show = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = rows.filter((_, place) => words.every((word) => texts[place].includes(word)));
      list.replaceChildren(...found);
      output.textContent = found.length === rows.length ? `${rows.length} incidents` : `${found.length} of ${rows.length} incidents`;
    };
    input.addEventListener('input', show);
    show();
  };
};
