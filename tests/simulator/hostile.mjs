/** Markup and scripts in every place where a vendor's words go. Whatever runs sets `globalThis.pwned`. */

const RUN = 'globalThis.pwned = true';

/** The words a hostile incident brings along; tests look for them as text. */
export const HOSTILE = {
  page: `<script>${RUN}</script>Hostile page`,
  component: `<img src=x onerror="${RUN}">Hostile component`,
  title: `<svg onload="${RUN}"></svg>Hostile title`,
  body: [
    `<script>${RUN}</script>Hostile body`,
    `<img src=x onerror="${RUN}">`,
    `<a href="javascript:${RUN}">link in HTML</a>`,
    `[link in Markdown](javascript:${RUN})`,
    `![picture](javascript:${RUN})`,
    `<iframe srcdoc="<script>parent.pwned = true</script>"></iframe>`,
    `<p style="position:fixed;inset:0" onclick="${RUN}">over everything</p>`,
    '&lt;script&gt;an escaped tag&lt;/script&gt;',
  ].join('\n\n'),
  link: `javascript:${RUN}`,
};

/**
 * A page's document with hostile words in it; the shape stays valid.
 * @param {any} document
 */
export function hostile(document) {
  const named = (component) => ({ ...component, name: HOSTILE.component });
  const told = (incident) => ({
    ...incident,
    name: HOSTILE.title,
    shortlink: HOSTILE.link,
    components: incident.components.map(named),
    incident_updates: incident.incident_updates.map((update) => ({ ...update, body: HOSTILE.body })),
  });
  return {
    ...document,
    page: { ...document.page, name: HOSTILE.page, url: HOSTILE.link },
    ...(document.status && { status: { ...document.status, description: HOSTILE.title } }),
    ...(document.components && { components: document.components.map(named) }),
    ...(document.incidents && { incidents: document.incidents.map(told) }),
  };
}
