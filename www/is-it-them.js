import { IsItThemElement } from './element/is-it-them-element.js';

if (!customElements.get('is-it-them')) customElements.define('is-it-them', IsItThemElement);

export { IsItThemElement };
