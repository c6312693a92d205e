// Takes a picture of every state of the workbench, light and dark, narrow and wide; the README's are some of them.
// node scripts/screenshots.mjs [name of a state …] [--lang de]
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openWorkbench } from './workbench.mjs';

const FOLDER = fileURLToPath(new URL('../.cache/screenshots', import.meta.url));
const SIZES = [
  { width: 360, height: 900 },
  { width: 600, height: 900 },
  { width: 1200, height: 760 },
];
const THEMES = ['light', 'dark'];

/** The README's pictures, each of a state in English at one width. */
const README = fileURLToPath(new URL('../docs/images', import.meta.url));
const PICTURES = [
  { name: 'panel', state: 'acao-mismatch', width: 1200 },
  { name: 'panel-narrow', state: 'acao-mismatch', width: 360 },
  { name: 'causes', state: 'group-open', width: 600 },
  { name: 'watch', state: 'watch-fixed', width: 600 },
  { name: 'export', state: 'export-bug-report', width: 1200 },
];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'en' } },
});

const faults = [];
const workbench = await openWorkbench();
try {
  await mkdir(FOLDER, { recursive: true });

  const states = positionals.length > 0 ? positionals : await workbench.states();
  const looks = SIZES.flatMap((size) => THEMES.map((theme) => ({ ...size, theme, lang: values.lang })));
  for (const look of looks) {
    for (const state of states) {
      await workbench.show(state, look);
      const name = [state, look.theme, look.width, ...(look.lang === 'en' ? [] : [look.lang])].join('-');
      for (const fault of await workbench.faults()) faults.push(`${name}: ${fault}`);
      const path = /** @type {const} */ (`${FOLDER}/${name}.png`);
      await workbench.page.screenshot({ path });
      const picture = PICTURES.find((one) => one.state === state && one.width === look.width && look.lang === 'en');
      if (picture) await copyFile(path, `${README}/${picture.name}-${look.theme}.png`);
    }
  }
  console.log(`${states.length * looks.length} screenshots in ${FOLDER}`);
} finally {
  await workbench.close();
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
