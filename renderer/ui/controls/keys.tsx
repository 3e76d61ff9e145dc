import { useApp } from '../app-context.ts';
import { formatShortcut } from '../shortcut.ts';

export function Keys({ shortcut }: { readonly shortcut: string }) {
  const { platform, t } = useApp();
  return (
    <kbd className="keys" aria-hidden>
      {formatShortcut(shortcut, platform, t)}
    </kbd>
  );
}
