/** `[pid:MMDD/hhmmss.micros:LEVEL:file.cc(line)] …`, how every line of Chromium's own log begins. */
const CHROMIUM = /^\[\d+:\d{4}\/\d{6}\.\d+:(INFO|WARNING|ERROR|FATAL|VERBOSE\d+):[\w.]+(:\d+\]|\(\d+\)\])/;
/** GTK and GLib, about themes and buses that a machine without a desktop lacks. */
const GTK = /^\(.*:\d+\): (Gtk|GLib|Gdk|dbind|dconf)[\w-]*\*{0,2}[- ](WARNING|CRITICAL|Message)/;

/** @param {string} line */
export const isChromiumNoise = (line) => CHROMIUM.test(line) || GTK.test(line);

/**
 * Passes on line by line.
 * @param {import('node:stream').Readable} from
 * @param {NodeJS.WritableStream} to
 * @param {(line: string) => string | undefined} change undefined leaves the line out
 */
export function passLines(from, to, change) {
  let rest = '';
  const pass = (/** @type {string} */ line, /** @type {string} */ end) => {
    const changed = change(line);
    if (changed !== undefined) to.write(changed + end);
  };
  from.setEncoding('utf8');
  from.on('data', (/** @type {string} */ text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) pass(line, '\n');
  });
  from.on('end', () => rest !== '' && pass(rest, ''));
}
