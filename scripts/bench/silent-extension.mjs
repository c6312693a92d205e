import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes an extension that has our permissions and no code at all: what the browser charges for `webRequest` alone.
 *
 * @returns {Promise<string>} its folder, for the caller to delete
 */
export async function writeSilentExtension() {
  const folder = await mkdtemp(join(tmpdir(), 'cors-verdict-silent-'));
  const { manifest_version, version, permissions, host_permissions } = JSON.parse(
    await readFile(new URL('../../manifest.json', import.meta.url), 'utf8'),
  );
  const manifest = { manifest_version, name: 'Silent', version, permissions, host_permissions };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
