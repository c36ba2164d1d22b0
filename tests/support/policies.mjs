/** Policies of an organisation as browsers find them on Linux: Chromium's in its folder below `/etc`, Firefox's beside the program. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { launch } from './browsers.mjs';

/** The only place where Chromium looks, whatever it is started with. */
const CHROMIUM = '/etc/chromium/policies/managed';

/** Firefox's id of an extension is what its manifest says. */
const firefoxId = (extension) => JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;

/** The snippets of `docs/administer.md`, in their order: what an administrator copies. */
export function documented(root) {
  const blocks = readFileSync(join(root, 'docs/administer.md'), 'utf8').matchAll(/^```json\n([^]*?)^```$/gm);
  const all = [...blocks].map(([, text]) => JSON.parse(text));
  const chromium = all.find((one) => one['3rdparty'])['3rdparty'].extensions['EXTENSION-ID'];
  const [[id, firefox]] = Object.entries(all.find((one) => one.policies).policies['3rdparty'].Extensions);
  return { chromium, firefox, id };
}

/**
 * Chromium's policies for an extension, under a name that is nobody else's.
 * @param {string} id the extension's: all browsers of this machine take them for it
 */
export function chromiumPolicy(id) {
  const file = join(CHROMIUM, `is-it-them-${process.pid}.json`);
  const remove = () => {
    rmSync(file, { force: true });
    try {
      for (const folder of [CHROMIUM, dirname(CHROMIUM)]) rmdirSync(folder);
    } catch {
      // Others' policies are in it, or it is not there.
    }
  };
  process.on('exit', remove);
  const set = (said) => {
    try {
      mkdirSync(CHROMIUM, { recursive: true });
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: said } } }));
    } catch (error) {
      throw new Error(`Chromium takes policies from ${CHROMIUM} alone: run this as root, as CI does (${error.message})`);
    }
  };
  return { set, remove };
}

/** The file that runs, as the browser says itself: what is found on the path may be a script that starts it. */
async function installedFirefox() {
  const browser = await launch({ browser: 'firefox' });
  try {
    return await browser.inWindow('async () => Services.dirsvc.get("XREExeF", Ci.nsIFile).path');
  } finally {
    await browser.close();
  }
}

/**
 * A Firefox with policies for the extension: all of the installed one by links, and a folder `distribution` of its own.
 * @param {string} extension its folder
 * @param {object} said
 * @returns {Promise<{program: string, remove: () => void}>}
 */
export async function firefoxWith(extension, said) {
  const installed = await installedFirefox();
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  for (const name of readdirSync(dirname(installed)).filter((one) => one !== 'distribution')) {
    const [from, to] = [join(dirname(installed), name), join(folder, name)];
    // It looks beside where its own file is, whatever link led there.
    if (name === basename(installed)) cpSync(from, to);
    else symlinkSync(from, to);
  }
  mkdirSync(join(folder, 'distribution'));
  const policies = { '3rdparty': { Extensions: { [firefoxId(extension)]: said } } };
  writeFileSync(join(folder, 'distribution', 'policies.json'), JSON.stringify({ policies }));
  return { program: join(folder, basename(installed)), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
