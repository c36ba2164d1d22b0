import { IsItThemElement } from './is-it-them.js';

/** The element's attributes come from the address: `embed.html?vendors=…&view=…`. */
const element = document.createElement('is-it-them');
for (const [name, value] of new URLSearchParams(location.search)) {
  if (IsItThemElement.observedAttributes.includes(name)) element.setAttribute(name, value);
}
document.body.append(element);
