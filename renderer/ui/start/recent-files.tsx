import { FileQuestion, FileText, X } from 'lucide-react';
import type { RecentFile } from '../../../shared/ipc/start-lists.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { formatMoment } from '../format.ts';

interface RecentFilesProps {
  readonly files: readonly RecentFile[];
  readonly onOpen: (token: string) => void;
  readonly onForget: (token: string) => void;
}

export function RecentFiles({ files, onOpen, onForget }: RecentFilesProps) {
  const { t, language } = useApp();
  if (files.length === 0) {
    return (
      <div className="start-empty">
        <FileText size={20} aria-hidden />
        <p>
          {t('start.noRecent')} {t('start.dropHint')}
        </p>
      </div>
    );
  }
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.token} className="file-row">
          <button type="button" className="file-open" disabled={file.missing} onClick={() => onOpen(file.token)}>
            {file.missing ? (
              <span className="file-picture">
                <FileQuestion size={20} aria-hidden />
              </span>
            ) : file.thumbnail ? (
              <img className="file-picture" src={file.thumbnail} alt="" />
            ) : (
              <span className="file-picture">
                <FileText size={20} aria-hidden />
              </span>
            )}
            <span className="file-words">
              <strong>{file.name}</strong>
              <span title={file.folder}>{file.folder}</span>
              <span>{file.missing ? t('start.missing') : formatMoment(file.modifiedMs, Date.now(), language)}</span>
            </span>
          </button>
          <IconButton icon={X} size={16} label={`${t('start.forget')}: ${file.name}`} onClick={() => onForget(file.token)} />
        </li>
      ))}
    </ul>
  );
}
