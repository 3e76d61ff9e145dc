import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useT } from '../app-context.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { openSectionsOf } from './open-sections.ts';
import './section.css';

interface SectionProps {
  /** Under which it is remembered, open or closed, while the window is open. */
  readonly id: string;
  readonly label: string;
  /** How many things in it are filled in: said while it is closed. */
  readonly filled: number;
  readonly children: ReactNode;
}

/** A part of a long panel that can be folded away. */
export function Section({ id, label, filled, children }: SectionProps) {
  const t = useT();
  const editor = useEditor();
  const open = useSession((session) => openSectionsOf(session).has(id));
  const bodyId = useId();
  const toggle = () =>
    editor.session.setState((session) => {
      const others = [...openSectionsOf(session)].filter((other) => other !== id);
      return { openSections: new Set(open ? others : [...others, id]) };
    });
  return (
    <section className="inspector-section" aria-label={label}>
      <h3>
        <button type="button" className="section-toggle" aria-expanded={open} aria-controls={bodyId} onClick={toggle}>
          <ChevronDown size={16} aria-hidden />
          <span>{label}</span>
          {filled > 0 && !open ? (
            <span className="section-count" aria-label={t('section.filled', { count: filled })}>
              {filled}
            </span>
          ) : null}
        </button>
      </h3>
      <div className="section-body" id={bodyId} hidden={!open}>
        {open ? children : null}
      </div>
    </section>
  );
}
