import { Check } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { SHAPE_FORMS } from '../../../shared/model/choices.ts';
import { selectedRecords } from '../../editor/selection.ts';
import { formSelection } from '../../editor/style.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';
import { Submenu } from './submenu.tsx';

/** The other forms of what is selected, where all of it is shapes. */
export function FormMenu() {
  const t = useT();
  const editor = useEditor();
  const records = selectedRecords(editor);
  const [first] = records;
  if (first?.kind !== 'shape' || records.some(({ kind }) => kind !== 'shape')) return null;
  return (
    <>
      <Submenu label={t('style.changeForm')}>
        <ContextMenu.RadioGroup value={records.every((record) => record.kind === 'shape' && record.form === first.form) ? first.form : ''}>
          {SHAPE_FORMS.map((form) => (
            <ContextMenu.RadioItem key={form} value={form} className="menu-item" onSelect={() => formSelection(editor, form)}>
              {t(form === 'text' ? 'form.text' : `action.tool.${form}`)}
              <ContextMenu.ItemIndicator>
                <Check size={16} aria-hidden />
              </ContextMenu.ItemIndicator>
            </ContextMenu.RadioItem>
          ))}
        </ContextMenu.RadioGroup>
      </Submenu>
      <ContextMenu.Separator className="menu-divider" />
    </>
  );
}
