import { setText } from '../../../shared/commands/notes.ts';
import { KINDS, type Connector, type Jump, type Line } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { TextField } from '../controls/field.tsx';
import { useTyping } from '../controls/use-typing.ts';

/** The words on an arrow or a line. */
export function LabelField({ line, placeholder }: { readonly line: Connector | Jump | Line; readonly placeholder: string }) {
  const t = useT();
  const typing = useTyping(line.label, 'history.type', (document, text) => setText(document, { id: line.id, text }));
  return (
    <TextField
      label={t('arrow.label')}
      value={typing.value}
      placeholder={placeholder}
      maxLength={KINDS[line.kind].label.max}
      onChange={(event) => typing.type(event.target.value)}
      onBlur={typing.finish}
    />
  );
}
