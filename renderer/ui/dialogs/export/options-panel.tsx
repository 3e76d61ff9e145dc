import type { ReactNode } from 'react';
import type { ExportChoice, ExportOptions, OptionsOf } from '../../../../shared/ipc/export-choice.ts';
import type { ExportFormat } from '../../../../shared/ipc/export-formats.ts';
import { PdfOptions } from './pdf-options.tsx';
import { PngOptions } from './png-options.tsx';
import { PptxOptions } from './pptx-options.tsx';
import { DataHint, TableOptions, WorkbookOptions } from './sheet-options.tsx';
import { SvgOptions } from './svg-options.tsx';
import { ToldOptions } from './told-options.tsx';

/** What the panel of one format is given. */
export interface OptionsProps<F extends ExportFormat> {
  readonly options: OptionsOf<F>;
  readonly choice: ExportChoice;
  readonly onChange: (options: OptionsOf<F>) => void;
}

const PANELS: { readonly [F in ExportFormat]: ((props: OptionsProps<F>) => ReactNode) | null } = {
  pdf: PdfOptions,
  png: PngOptions,
  svg: SvgOptions,
  pptx: PptxOptions,
  xlsx: WorkbookOptions,
  csv: TableOptions,
  json: DataHint,
  mmd: DataHint,
  html: ToldOptions,
  md: ToldOptions,
};

interface OptionsPanelProps {
  readonly choice: ExportChoice;
  readonly onChange: (options: ExportOptions) => void;
}

/** How the chosen format is to be written; nothing where there is nothing to choose. */
export function OptionsPanel({ choice, onChange }: OptionsPanelProps) {
  const { options } = choice;
  // One panel for every format; which one it is is known only now.
  const Panel = PANELS[options.format] as ((props: OptionsProps<ExportFormat>) => ReactNode) | null;
  return Panel === null ? null : <Panel options={options} choice={choice} onChange={onChange} />;
}
