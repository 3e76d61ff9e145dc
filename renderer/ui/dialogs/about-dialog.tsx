import { useApp } from '../app-context.ts';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import licences from './licences.json';
import { Mark } from '../start/mark.tsx';
import './dialogs.css';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, version } = useApp();
  return (
    <DialogFrame title={t('about.title')} toRead onClose={onClose}>
      <div className="about">
        <div className="about-head">
          <Mark />
          <div>
            <strong>Temas</strong>
            <p>{t('about.version', { version })}</p>
          </div>
        </div>
        <p>{t('about.text')}</p>
        <LicenceList heading={t('about.licences')} entries={licences.packages} />
        <LicenceList heading={t('about.fonts')} entries={licences.fonts} />
      </div>
    </DialogFrame>
  );
}

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

function LicenceList({ heading, entries }: { readonly heading: string; readonly entries: readonly Entry[] }) {
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <ul className="licences">
        {entries.map((entry) => (
          <li key={entry.name}>
            <span>{entry.name}</span>
            <span>{entry.version}</span>
            <span>{entry.licence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
