// Takes a picture of every state of the workbench, light and dark, narrow and wide.
// node scripts/screenshots.mjs [name of a state …] [--lang de]
import { mkdir } from 'node:fs/promises';
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
      await workbench.page.screenshot({ path: `${FOLDER}/${name}.png` });
    }
  }
  console.log(`${states.length * looks.length} screenshots in ${FOLDER}`);
} finally {
  await workbench.close();
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
