import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { setHeads } from '../../../shared/commands/connectors.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import { ARROW_HEADS, type Connector, type Jump } from '../../../shared/model/kinds.ts';
import { goTo } from '../../editor/selection.ts';
import { useT } from '../app-context.ts';
import { Segmented } from '../controls/segmented.tsx';
import { useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
import { LabelField } from './label-field.tsx';
import { PanelActions, PanelPart } from './panel-part.tsx';
import './lines.css';

/** An arrow between two cards: where from, where to, one head or two, its label. */
export function ConnectorPanel({ connector }: { readonly connector: Connector }) {
  const t = useT();
  const editor = useEditor();
  return (
    <>
      <Ends line={connector} />
      <Segmented
        label={t('arrow.heads')}
        value={connector.heads}
        options={ARROW_HEADS.map((value) => ({ value, label: t(`arrow.${value}`) }))}
        onChange={(heads) => editor.execute('history.arrow', setHeads(editor.document, { ids: [connector.id], heads }))}
      />
      <p className="field-hint">{t(connector.heads === 'two' ? 'arrow.twoHint' : 'arrow.oneHint')}</p>
      <LabelField line={connector} placeholder={t('arrow.labelHint')} />
      <LineActions />
    </>
  );
}

export function JumpPanel({ jump }: { readonly jump: Jump }) {
  const t = useT();
  return (
    <>
      <Ends line={jump} />
      <LabelField line={jump} placeholder={t('jump.labelHint')} />
      <LineActions />
    </>
  );
}

function Ends({ line }: { readonly line: Connector | Jump }) {
  const t = useT();
  return (
    <>
      <PanelPart label={t('arrow.from')}>
        <End id={line.fromId} />
      </PanelPart>
      <PanelPart label={t('arrow.to')}>
        <End id={line.toId} />
      </PanelPart>
    </>
  );
}

/** What stands at an end; pressed, it is selected. */
function End({ id }: { readonly id: string }) {
  const t = useT();
  const editor = useEditor();
  const record = editor.document.get(id);
  if (!record) return null;
  return (
    <button type="button" className="line-end" onClick={() => goTo(editor, id)}>
      {shownWords(editor.document, record, editor.t) || t(`kind.${record.kind}`)}
    </button>
  );
}

function LineActions() {
  return (
    <PanelActions>
      <ActionButton action="map.swapEnds" icon={ArrowLeftRight} />
      <ActionButton action="edit.delete" icon={Trash2} />
    </PanelActions>
  );
}
