/*
 * The door of the root commands (`npm start`, `npm test`, …).
 *
 * It is plain JavaScript with nothing but the first Node syntax that understands modules, because it has to say a clear
 * sentence on a Node that is too old for everything behind it.
 */
const OLDEST_NODE = 20;

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  console.error(
    'MoodSpace needs Node ' +
      OLDEST_NODE +
      ' or newer, and this is Node ' +
      process.versions.node +
      '; install a newer one from https://nodejs.org and run the command again.',
  );
  process.exitCode = 1;
} else {
  import('./bootstrap/bootstrap.mjs').then((bootstrap) => bootstrap.run(process.argv.slice(2)));
}
