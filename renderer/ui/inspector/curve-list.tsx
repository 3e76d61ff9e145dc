import { Eye, EyeOff, Plus, Ruler } from 'lucide-react';
import { newId, type Id } from '../../../shared/base/id.ts';
import { addCurve } from '../../../shared/commands/curves.ts';
import { curveName } from '../../../shared/layout/names.ts';
import { CURVE_SUBJECTS, type Curve } from '../../../shared/model/kinds.ts';
import { toggleCurves } from '../../editor/active-curve.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useDocument, useEditor } from '../editor-context.ts';
import { CurveSample } from './curve-sample.tsx';
import { PanelPart } from './panel-part.tsx';
import './curves.css';

/** The curves of an emotion lane: each seen or hidden by its eye, opened by its name; below them what can be added. */
export function CurveList({ laneId }: { readonly laneId: Id }) {
  const t = useT();
  const editor = useEditor();
  const curves = useDocument().children('curve', laneId);
  const points = curves.some((curve) => editor.document.children('curvePoint', curve.id).length > 0);
  return (
    <PanelPart label={t('curves.title')}>
      {curves.length === 0 ? <p className="field-hint">{t('curves.empty')}</p> : null}
      <ul className="curve-list">
        {curves.map((curve) => (
          <CurveRow key={curve.id} curve={curve} among={curves} />
        ))}
      </ul>
      <AddCurve laneId={laneId} curves={curves} />
      {curves.length > 0 ? (
        <Button
          look="plain"
          className="wide"
          icon={Ruler}
          onClick={() => editor.session.setState({ dialog: { name: 'scale', curveIds: curves.map(({ id }) => id) } })}
        >
          {t(points ? 'scale.change' : 'action.curve.scale')}
        </Button>
      ) : null}
    </PanelPart>
  );
}

function CurveRow({ curve, among }: { readonly curve: Curve; readonly among: readonly Curve[] }) {
  const t = useT();
  const editor = useEditor();
  const name = curveName(curve, t, editor.document);
  return (
    <li className={curve.hidden ? 'curve-row off' : 'curve-row'}>
      <button type="button" className="curve-open" onClick={() => editor.select([curve.id])}>
        <CurveSample curve={curve} among={among} />
        <span>{name}</span>
      </button>
      <IconButton
        icon={curve.hidden ? EyeOff : Eye}
        size={16}
        side="left"
        label={t(curve.hidden ? 'curves.show' : 'curves.hide', { name })}
        onClick={() => toggleCurves(editor, [curve.id])}
      />
    </li>
  );
}

/** What is not on the lane yet, each one press away. */
function AddCurve({ laneId, curves }: { readonly laneId: Id; readonly curves: readonly Curve[] }) {
  const t = useT();
  const editor = useEditor();
  const offered = CURVE_SUBJECTS.filter(
    (subject) => subject === 'custom' || !curves.some((curve) => curve.subject === subject && curve.personaId === null),
  );
  return (
    <div className="curve-add" role="group" aria-label={t('curves.add')}>
      {offered.map((subject) => (
        <Button
          key={subject}
          icon={Plus}
          onClick={() => {
            const id = newId();
            editor.execute('history.add', addCurve(editor.document, { laneId, subject, id }), [id]);
          }}
        >
          {t(`curve.${subject}`)}
        </Button>
      ))}
    </div>
  );
}
