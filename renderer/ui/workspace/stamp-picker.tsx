import { useEditor, useSession } from '../editor-context.ts';
import { useT } from '../app-context.ts';

const FIRST = ['👍', '👎', '❤️', '⭐', '✅', '❌', '❓', '❗', '🔥', '💡', '🎯', '😀'];

/** What the stamp prints. */
export function StampPicker({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const editor = useEditor();
  const emoji = useSession((session) => session.style.emoji);
  return (
    <div className="stamp-grid" role="group" aria-label={t('action.tool.stamp')}>
      {FIRST.map((candidate) => (
        <button
          key={candidate}
          type="button"
          className="icon-button"
          aria-label={candidate}
          aria-pressed={candidate === emoji}
          onClick={() => {
            editor.session.setState(({ style }) => ({ style: { ...style, emoji: candidate }, tool: 'stamp' }));
            onDone();
          }}
        >
          {candidate}
        </button>
      ))}
    </div>
  );
}
