import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { shortcutGroups } from './shortcut-rows.ts';
import './dialogs.css';

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, platform } = useApp();
  const [search, setSearch] = useState('');
  const groups = shortcutGroups(t, platform, search);
  return (
    <DialogFrame title={t('shortcuts.title')} size="large" onClose={onClose}>
      <input
        type="search"
        className="input shortcut-search"
        aria-label={t('shortcuts.search')}
        placeholder={t('shortcuts.search')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {groups.length === 0 ? (
        <p className="field-hint" role="status">
          {t('shortcuts.none')}
        </p>
      ) : null}
      <div className="shortcut-columns">
        {groups.map(({ heading, rows }) => (
          <ShortcutList key={heading} heading={heading} rows={rows} />
        ))}
      </div>
    </DialogFrame>
  );
}

interface ShortcutListProps {
  readonly heading: string;
  readonly rows: ReturnType<typeof shortcutGroups>[number]['rows'];
}

function ShortcutList({ heading, rows }: ShortcutListProps) {
  return (
    <section className="shortcut-list" aria-label={heading}>
      <h3>{heading}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.what}>
            <dt>{row.what}</dt>
            <dd>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
              {row.elsewhere === undefined ? null : <span className="field-hint">{row.elsewhere}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
