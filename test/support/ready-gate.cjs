// Loaded before the app (`electron -r`): the app becomes ready only once Playwright is connected and calls the function below,
// as with Playwright's own loader. Otherwise a window that opens while Playwright connects can, on a busy machine, leave it
// waiting for ever. Playwright's loader is not used because it also gives Chromium switches that users do not have.
const { promiseHooks } = require('node:v8');
const { app } = require('electron');

// Electron's own default app leaves these two among the arguments, where the app would take the second for a file.
const place = process.argv.indexOf('-r');
if (place > 0) process.argv.splice(place, 2);

const reallyReady = app.whenReady();
const emit = app.emit.bind(app);
let open = false;
/** @type {(value?: unknown) => void} */
let openGate;
const gate = new Promise((done) => {
  openGate = done;
});
/** @type {unknown[]} */
let readyArguments = [];

app.emit = (event, ...args) => {
  if (event !== 'ready' || open) return emit(event, ...args);
  readyArguments = args;
  return true;
};
app.isReady = () => open;
app.whenReady = () => gate;

globalThis.__playwright_run = async () => {
  await reallyReady;
  open = true;
  openGate();
  emit('ready', ...readyArguments);
};

// V8 keeps the answer of a call from Playwright only weakly until it is sent: one that is collected in between fails the call,
// though the call was done (5 of 81,514 calls while memory was collected all the time, none of 167,765 with this). So the
// newest promises are kept a while.
/** @type {unknown[]} */
const kept = Array.from({ length: 1024 });
let next = 0;
promiseHooks.onInit((promise) => {
  kept[next] = promise;
  next = (next + 1) % kept.length;
});
