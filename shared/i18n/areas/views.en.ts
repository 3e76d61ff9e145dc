/** The view of the board: zoom, minimap, the way back, saved views, canvas colours. */
export const viewsEn = {
  'action.view.zoom50': 'Zoom to 50 %',
  'action.view.zoom200': 'Zoom to 200 %',
  'action.view.back': 'Back to the last view',
  'action.view.forward': 'Forward to the next view',
  'action.view.minimap': 'Minimap',
  'action.canvas.same': 'Canvas as the interface',
  'action.canvas.light': 'Light canvas',
  'action.canvas.dark': 'Dark canvas',
  'minimap.label': 'Minimap: arrow keys move the view, + and − zoom, Escape returns to the board',
  'zoom.menu': 'Zoom: {{percent}}',
  'zoom.levels': 'Zoom',
} as const;
