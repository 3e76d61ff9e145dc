/** Calls a function once nothing has asked for it for so many ms; `stop` takes back what was asked for last. */
export function afterPause(act: () => void, ms: number): { readonly later: () => void; readonly stop: () => void } {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  const later = () => {
    stop();
    timer = window.setTimeout(act, ms);
  };
  return { later, stop };
}
