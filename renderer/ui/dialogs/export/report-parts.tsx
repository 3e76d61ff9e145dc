import type { MessageKey } from '../../../../shared/i18n/en.ts';
import { REPORT_PARTS, type ReportPart } from '../../../../shared/model/report-parts.ts';
import { useT } from '../../app-context.ts';

/** As its chapter is called where it has one. */
const NAMES: { readonly [P in ReportPart]: MessageKey } = {
  cover: 'report.part.cover',
  glance: 'report.part.glance',
  personas: 'report.personas',
  maps: 'sheet.maps',
  touchpoints: 'report.touchpoints',
  emotion: 'report.emotion',
  pains: 'report.pains',
  opportunities: 'report.opportunities',
  moments: 'report.moments',
  owners: 'report.owners',
  actions: 'sheet.actions',
  measures: 'report.measures',
  notes: 'report.notes',
};

interface ReportPartsProps {
  readonly leftOut: readonly ReportPart[];
  readonly onChange: (leftOut: ReportPart[]) => void;
}

/** What a report tells, in its order. The last part stays: a report of nothing is none. */
export function ReportParts({ leftOut, onChange }: ReportPartsProps) {
  const t = useT();
  const left = REPORT_PARTS.filter((part) => !leftOut.includes(part));
  return (
    <fieldset className="report-parts">
      <legend className="field-label">{t('report.parts')}</legend>
      {REPORT_PARTS.map((part) => {
        const isTold = left.includes(part);
        return (
          <label key={part} className="check-row">
            <input
              type="checkbox"
              checked={isTold}
              disabled={isTold && left.length === 1}
              onChange={({ target }) => onChange(REPORT_PARTS.filter((one) => (one === part ? !target.checked : leftOut.includes(one))))}
            />
            {t(NAMES[part])}
          </label>
        );
      })}
    </fieldset>
  );
}
