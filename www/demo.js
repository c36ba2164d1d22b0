/** The demo page's switch: it goes where no vendor simulator serves the page. */
const section = /** @type {HTMLElement} */ (document.getElementById('simulated'));
const said = /** @type {HTMLElement} */ (document.getElementById('said'));
const vendor = 'customer-io';

/** @returns {NodeListOf<import('./is-it-them.js').IsItThemElement>} */
const widgets = () => section.querySelectorAll('is-it-them');

async function simulator() {
  const answer = await fetch('/control').catch(() => undefined);
  return answer?.ok && answer.headers.get('content-type')?.includes('json');
}

section.addEventListener('click', async ({ target }) => {
  const { behaviour } = /** @type {HTMLElement} */ (target).dataset;
  if (!behaviour) return;
  await fetch(`/control/${vendor}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ behaviour }),
  });
  for (const element of widgets()) element.refresh();
});

section.addEventListener('change', (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  said.textContent = `${detail.name} went from ${detail.previous.replace('_', ' ')} to ${detail.health.replace('_', ' ')}.`;
});

if (await simulator()) {
  for (const element of widgets()) {
    element.setAttribute('vendors', `${location.origin}/vendors/${vendor}`);
  }
} else {
  section.hidden = true;
}
