// The test runtime lacks the small program that lets `electron FOLDER` start the app in a folder. This is ours, packed as
// its default_app.asar. Awaiting the import keeps Electron from becoming ready before the app's own module has run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// As with Electron's own, `-r FILE` loads FILE before the app.
const preload = process.argv.indexOf('-r');
if (preload > 0) createRequire(import.meta.url)(process.argv.splice(preload, 2)[1]);

const folder = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

process.defaultApp = true;
app.name = manifest.productName ?? manifest.name;
app.setVersion(manifest.version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, manifest.main)).href);
