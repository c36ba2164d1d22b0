/** The element's attributes come from the address: `embed.html?vendors=…&view=…`. */
const { observedAttributes } = /** @type {typeof import('./is-it-them.js').IsItThemElement} */ (customElements.get('is-it-them'));
const element = document.createElement('is-it-them');
for (const [name, value] of new URLSearchParams(location.search)) {
  if (observedAttributes.includes(name)) element.setAttribute(name, value);
}
document.querySelector('main')?.append(element);
