import { ArrowLeft, ArrowLeftRight, ArrowRight, Plus } from 'lucide-react';
import { shownWords } from '../../../shared/layout/names.ts';
import type { Connector, Jump, Step, Touchpoint } from '../../../shared/model/kinds.ts';
import { focusBoard } from '../../editor/panes.ts';
import { goTo } from '../../editor/selection.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { PanelPart } from './panel-part.tsx';
import './lines.css';

type Line = Connector | Jump;

const iconOf = (line: Line, at: string) =>
  line.kind === 'connector' && line.heads === 'two' ? ArrowLeftRight : line.fromId === at ? ArrowRight : ArrowLeft;

/** The arrows of a card or the jumps of a step, each of them one press away; and the way to draw another one. */
export function ArrowsPart({ of: record }: { readonly of: Touchpoint | Step }) {
  const t = useT();
  const editor = useEditor();
  const { document } = editor;
  const isStep = record.kind === 'step';
  const lines: readonly Line[] = isStep ? document.children('jump', record.id) : document.children('connector', record.id);
  const action = isStep ? 'map.jump' : 'map.connect';
  const wordsOf = (id: string) => {
    const end = document.get(id);
    return (end && shownWords(document, end, t)) || t(isStep ? 'kind.step' : 'kind.touchpoint');
  };
  return (
    <PanelPart label={t(isStep ? 'arrow.jumps' : 'arrow.arrows')}>
      {lines.map((line) => {
        const Icon = iconOf(line, record.id);
        const other = wordsOf(line.fromId === record.id ? line.toId : line.fromId);
        return (
          <button key={line.id} type="button" className="line-end" onClick={() => goTo(editor, line.id)}>
            <Icon size={16} aria-hidden />
            <span>{line.label === '' ? other : `${other} · ${line.label}`}</span>
          </button>
        );
      })}
      <Button look="plain" className="wide" icon={Plus} onClick={draw}>
        {t(isStep ? 'action.map.jump' : 'action.map.connect')}
      </Button>
    </PanelPart>
  );

  /** From the panel the keyboard goes on at the board. */
  function draw() {
    editor.perform(action);
    focusBoard();
  }
}
