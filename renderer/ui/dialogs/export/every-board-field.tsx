import type { ExportChoice } from '../../../../shared/ipc/export-choice.ts';
import { useT } from '../../app-context.ts';
import { Segmented } from '../../controls/segmented.tsx';
import { useEditor } from '../../editor-context.ts';

interface EveryBoardFieldProps {
  readonly choice: ExportChoice;
  readonly value: boolean;
  readonly onChange: (everyBoard: boolean) => void;
}

/** Whether what tells of whole boards tells of all of them; nothing to choose where there is one board, or only a part of it is exported. */
export function EveryBoardField({ choice, value, onChange }: EveryBoardFieldProps) {
  const t = useT();
  const { document } = useEditor();
  if (choice.content.of !== 'board' || document.all('board').length < 2) return null;
  return (
    <Segmented
      label={t('export.boards')}
      value={value ? 'every' : 'this'}
      options={(['this', 'every'] as const).map((which) => ({ value: which, label: t(`export.boards.${which}`) }))}
      onChange={(which) => onChange(which === 'every')}
    />
  );
}
