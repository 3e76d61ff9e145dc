/** What is said to those who work with their fingers. */
export const touchEn = {
  'action.touch.auto': 'Touch mode: automatic',
  'action.touch.on': 'Touch mode: on',
  'action.touch.off': 'Touch mode: off',
  'touch.held': 'Lift for the menu · Drag to select',
} as const;
