import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../shared/ipc/bridge.ts';
import { loadFonts } from './platform/fonts.ts';
import { createMeasure } from './platform/measure.ts';
import { followTouch } from './platform/touch-mode.ts';
import { App } from './ui/app.tsx';
import { followTheme } from './ui/theme.ts';
import './ui/base.css';

declare global {
  interface Window {
    readonly temas: Bridge;
  }
}

async function start(): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
  const place = document.getElementById('root');
  if (!nonce || !place) throw new Error('index.html has lost its nonce or its root');
  // Dialogs add a <style> while they are open; without the nonce the content security policy drops it.
  setNonce(nonce);
  // Fonts come first: text measured with another face would be laid out wrongly and remembered.
  const [boot] = await Promise.all([window.temas.request['app.boot'](null), loadFonts()]);
  if (!boot.ok) throw new Error(`main did not say what to show: ${boot.error.code}`);
  followTheme(boot.value.theme, boot.value.canvas)();
  followTouch(boot.value.touch)();
  createRoot(place).render(<App boot={boot.value} bridge={window.temas} measure={createMeasure()} />);
}

void start();
