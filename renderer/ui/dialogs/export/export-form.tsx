import type { ExportChoice, ExportOptions } from '../../../../shared/ipc/export-choice.ts';
import { STARTING_OPTIONS, type ExportFormat } from '../../../../shared/ipc/export-formats.ts';
import { isDrawable } from '../../../../shared/paint/picture-area.ts';
import type { Editor } from '../../../editor/editor.ts';
import { targetMapId } from '../../../editor/selection.ts';
import { useEditor } from '../../editor-context.ts';
import { AuthorField } from './author-field.tsx';
import { ContentField } from './content-field.tsx';
import { FormatList } from './format-list.tsx';
import { OptionsPanel } from './options-panel.tsx';
import { slideCount, withPages } from './page-sets.ts';
import { pictureOf } from './picture-of.ts';
import { ExportPreview } from './preview.tsx';

import './export.css';

/** The selected map, else the board, as it was exported last in a format, or in any; a page that fits, as PDF, where it never was. */
export function startingChoice(editor: Editor, remembered: readonly ExportOptions[], format: ExportFormat | null = null): ExportChoice {
  const mapId = targetMapId(editor);
  const lastOptions = remembered.find((options) => format === null || options.format === format) ?? STARTING_OPTIONS[format ?? 'pdf'];
  const part = { boardId: editor.state.boardId, content: mapId === null ? { of: 'board' as const } : { of: 'map' as const, id: mapId } };
  return { ...part, options: withPages(pagedOf(editor, part), lastOptions) };
}

const pagedOf = (editor: Editor, { content }: Pick<ExportChoice, 'content'>) => ({ document: editor.document, layout: editor.layout(), content });

/** The same on paper that a printer in the room can hold. */
export function startingPrint(editor: Editor, remembered: readonly ExportOptions[]): ExportChoice {
  const pdf = remembered.find((options) => options.format === 'pdf') ?? STARTING_OPTIONS.pdf;
  const part = startingChoice(editor, []);
  return { ...part, options: withPages(pagedOf(editor, part), { ...pdf, paper: pdf.paper === 'fit' ? 'A4' : pdf.paper }) };
}

/** False for a picture too large to be drawn, and where there is nothing to draw, or nothing to make a slide or a journey of; a document can always be. */
export function canExport(editor: Editor, choice: ExportChoice): boolean {
  if (choice.options.format === 'json') return true;
  if (editor.layout().bounds === null) return false;
  if (choice.options.format === 'mmd') return editor.layout().maps.length > 0;
  if (choice.options.format === 'pptx') return slideCount(pagedOf(editor, choice), choice.options.slides) > 0;
  const picture = pictureOf(editor, choice);
  return picture === null || isDrawable(picture);
}

interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly remembered: readonly ExportOptions[];
  /** Only a PDF can be printed. */
  readonly toPrinter: boolean;
  readonly onChange: (choice: ExportChoice) => void;
}

/** The format, how it is to be written, and what comes of it. */
export function ExportForm({ choice, remembered, toPrinter, onChange }: ExportFormProps) {
  const editor = useEditor();
  const change = (chosen: Partial<ExportChoice>): void => {
    const next = { ...choice, ...chosen };
    onChange({ ...next, options: withPages(pagedOf(editor, next), next.options) });
  };
  return (
    <div className={toPrinter ? 'export-form to-printer' : 'export-form'}>
      {toPrinter ? null : (
        <FormatList
          value={choice.options.format}
          onChange={(format) => change({ options: remembered.find((options) => options.format === format) ?? STARTING_OPTIONS[format] })}
        />
      )}
      <div className="form">
        <ContentField choice={choice} onChange={(content) => change({ content })} />
        <OptionsPanel choice={choice} onChange={(options) => change({ options })} />
        {toPrinter ? null : <AuthorField options={choice.options} onChange={(options) => change({ options })} />}
      </div>
      <ExportPreview choice={choice} />
    </div>
  );
}
