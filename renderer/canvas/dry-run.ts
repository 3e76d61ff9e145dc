const PAINTS = new Set(['fill', 'stroke', 'fillRect', 'strokeRect', 'fillText', 'strokeText', 'drawImage', 'putImageData']);

/**
 * Whether a painter would paint anything, found out on a context that paints nothing: a full-window canvas that is only
 * cleared costs as much as one that shows something.
 */
export function paintsAnything(real: CanvasRenderingContext2D, paint: (context: CanvasRenderingContext2D) => void): boolean {
  let painted = false;
  const nothing = () => undefined;
  const paints = () => {
    painted = true;
  };
  const styles = new Map<string | symbol, unknown>();
  const dry = new Proxy(real, {
    get: (target, name) => {
      const value: unknown = styles.has(name) ? styles.get(name) : Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (typeof name === 'string' && PAINTS.has(name)) return paints;
      if (name === 'measureText') {
        return (text: string) => {
          const font = styles.get('font');
          if (typeof font === 'string') real.font = font;
          return real.measureText(text);
        };
      }
      return typeof name === 'string' && (name.startsWith('create') || name.startsWith('get')) ? value.bind(target) : nothing;
    },
    set: (_, name, value) => {
      styles.set(name, value);
      return true;
    },
  });
  paint(dry);
  return painted;
}
