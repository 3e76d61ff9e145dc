import { newId, type Id } from '../../shared/base/id.ts';
import { addPersonaCard } from '../../shared/commands/persona-cards.ts';
import { addEntry } from '../../shared/commands/lists.ts';
import { toBoard } from '../../shared/geometry/camera.ts';
import { rectOf } from '../../shared/geometry/rect.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { PERSONA_CARD } from '../../shared/layout/metrics.ts';
import { endEdit } from './text-edit.ts';
import type { Editor } from './editor.ts';
import { freePlaceNear } from './free-place.ts';
import { inTurn } from './in-turn.ts';
import { openLists } from './lists.ts';
import { revealRecord } from './selection.ts';

/** Puts the card of a persona in the middle of the view, clear of what lies there. A new persona is made along with it. */
export function insertPersonaCard(editor: Editor, which: Id | { readonly name: string }): void {
  endEdit(editor);
  const { boardId, camera, view } = editor.state;
  const middle = toBoard(camera, { x: view.width / 2, y: view.height / 2 });
  const { width, height } = PERSONA_CARD;
  const at = freePlaceNear(editor, rectOf(Math.round(middle.x - width / 2), Math.round(middle.y - height / 2), width, height));
  const personaId = typeof which === 'string' ? which : newId();
  const id = newId();
  const diff = inTurn(editor.document, [
    ...(typeof which === 'string' ? [] : [(document: DocumentReader) => addEntry(document, { kind: 'persona', name: which.name, id: personaId })]),
    (document) => addPersonaCard(document, { boardId, personaId, at, id }),
  ]);
  editor.execute('history.add', diff, [id]);
  revealRecord(editor, id);
}

/** Shows the persona of a card in the lists, where it is changed. */
export function openPersona(editor: Editor, cardId: Id): void {
  const card = editor.document.find('personaCard', cardId);
  if (card) openLists(editor, 'persona', card.personaId);
}
