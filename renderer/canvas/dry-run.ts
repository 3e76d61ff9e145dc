const PAINTS = new Set(['fill', 'stroke', 'fillRect', 'strokeRect', 'fillText', 'strokeText', 'drawImage', 'putImageData']);

let unlike = 0;

const wordOf = (value: unknown): string => {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(wordOf).join(' ');
  // What cannot be told from another is never the same.
  return value === undefined ? '' : `?${++unlike}`;
};

/**
 * What a painter would paint, in words, found out on a context that paints nothing; empty when it would paint nothing. A
 * full-window canvas that is cleared and painted as it was costs as much as one that shows something new.
 */
export function strokesOf(real: CanvasRenderingContext2D, paint: (context: CanvasRenderingContext2D) => void): string {
  const words: string[] = [];
  let painted = false;
  const styles = new Map<string | symbol, unknown>();
  const dry = new Proxy(real, {
    get: (target, name) => {
      const value: unknown = styles.has(name) ? styles.get(name) : Reflect.get(target, name, target);
      if (typeof value !== 'function' || typeof name !== 'string') return value;
      if (name === 'measureText') {
        return (text: string) => {
          const font = styles.get('font');
          if (typeof font === 'string') real.font = font;
          return real.measureText(text);
        };
      }
      if (name.startsWith('create') || name.startsWith('get')) return value.bind(target);
      return (...values: readonly unknown[]) => {
        if (PAINTS.has(name)) painted = true;
        words.push(name, ...values.map(wordOf));
      };
    },
    set: (_, name, value) => {
      styles.set(name, value);
      words.push(String(name), wordOf(value));
      return true;
    },
  });
  paint(dry);
  return painted ? words.join(' ') : '';
}
