export const versionsEn = {
  'recovery.title': 'Your work is still here',
  'recovery.hint': 'Temas did not come to its end last time. Everything it had stored is safe.',
  'recovery.later': 'Later',
  'recovery.discardHint': 'It can be had back for 30 days',
  'recovery.discarded': 'Recently discarded',
  'recovery.discardedHint': 'Discarded work is kept for 30 days.',
  'recovery.showDiscarded': 'Recently discarded ({{count}})',
  'recovery.showLeft': 'Back to unfinished work',
  'recovery.discardedAt': 'Discarded {{time}}',
  'recovery.restore': 'Get it back',
  'recovery.noneLeft': 'There is no unfinished work.',
  'recovery.noneDiscarded': 'Nothing was discarded in the last 30 days.',
  'save.safeHint': 'Your work is safe in Temas; save it under another name or somewhere else.',
  'notice.passing-place':
    'This file lies in a folder for passing files, as attachments of e-mails do, and may be gone tomorrow. Save it somewhere else to keep it.',
  'notice.conflict-copy':
    'Beside this file lies “{{copy}}”: somebody else’s changes, put there by a program that keeps folders in step. Nothing of yours is lost.',
} as const;
