import { build, DIST } from './build.mjs';
import { setup } from './setup.mjs';
import { runMain, say } from './step.mjs';

await runMain(async () => {
  await setup();
  await build();
  // These need packages that are there only now.
  const { startServers } = await import('../demo/servers.mjs');
  const { runHeadless } = await import('../demo/run-headless.mjs');
  const { runVisible } = await import('../demo/run-visible.mjs');

  const { origins, close } = await startServers();
  try {
    if (hasDisplay()) {
      await runVisible({ extension: DIST, origins });
      return 0;
    }
    say('Running without a window (no display, or --headless)');
    return (await runHeadless({ extension: DIST, origins })) ? 0 : 1;
  } finally {
    close();
  }
});

function hasDisplay() {
  if (process.env.CI || process.argv.includes('--headless')) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
