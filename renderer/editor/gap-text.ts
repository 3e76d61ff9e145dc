import type { Id } from '../../shared/base/id.ts';
import { curveName, entryName, numberText, shownWords } from '../../shared/layout/names.ts';
import { gapsAt } from '../../shared/model/gap.ts';
import type { Curve, CurvePoint } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';

function ownerOf({ document, t }: Editor, curve: Curve): string {
  const persona = curve.personaId === null ? undefined : document.find('persona', curve.personaId);
  return persona ? entryName(persona, t) : t('curves.anybody');
}

/** "Beklenti farkı −2": what a step of a lane falls short by, or exceeds, persona by persona where there are several; empty where nothing can be compared. */
export function gapText(editor: Editor, laneId: Id, stepId: Id): string {
  const { document, t } = editor;
  const gaps = gapsAt(document, laneId, stepId);
  const [first] = gaps;
  if (!first) return '';
  const said = gaps.map(({ lived, value }) =>
    gaps.length === 1 ? numberText(value, t, true) : `${numberText(value, t, true)} (${ownerOf(editor, lived)})`,
  );
  return t(first.lived.subject === 'after' ? 'emotion.change' : 'emotion.gap', { value: said.join(', ') });
}

/** A point as it is spoken of: its curve, its step, its value and the gap there. */
export function spokenPoint(editor: Editor, point: CurvePoint): string {
  const { document, t } = editor;
  const curve = document.find('curve', point.curveId);
  const step = document.find('step', point.stepId);
  if (!curve || !step) return '';
  const said = t('announce.point', {
    curve: curveName(curve, t, document),
    step: shownWords(document, step, t),
    value: shownWords(document, point, t),
  });
  const gap = gapText(editor, curve.laneId, point.stepId);
  return gap === '' ? said : `${said}. ${gap}`;
}
