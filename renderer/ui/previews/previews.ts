import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/i18n/translate.ts';
import { declaredFaces } from '../../platform/faces.ts';
import { useApp } from '../app-context.ts';
import type { PreviewAnswer, PreviewCall, PreviewCalls, PreviewQuestion } from './preview-messages.ts';

/** The page's end of the worker that looks at states of a workshop. */
export class Previews {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  #nextId = 1;

  constructor(language: Language) {
    this.#worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<PreviewAnswer>) => {
      this.#waiting.get(data.id)?.(data.value ?? null);
      this.#waiting.delete(data.id);
    });
    this.#worker.addEventListener('error', () => this.end());
    void this.ask('begin', { faces: declaredFaces(), language });
  }

  /** Null when it cannot be answered, and when nobody wants the answer any more. What is handed over is gone here. */
  ask<C extends PreviewCall>(
    call: C,
    args: PreviewCalls[C]['in'],
    handedOver: readonly ArrayBufferLike[] = [],
  ): Promise<PreviewCalls[C]['out'] | null> {
    const id = this.#nextId++;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    this.#waiting.set(id, resolve);
    this.#worker.postMessage({ id, call, args } satisfies PreviewQuestion<C>, [...new Set(handedOver)]);
    return promise as Promise<PreviewCalls[C]['out'] | null>;
  }

  end(): void {
    this.#worker.terminate();
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}

/** One for as long as the component is shown; null before that. */
export function usePreviews(): Previews | null {
  const { language } = useApp();
  const [previews, setPreviews] = useState<Previews | null>(null);
  useEffect(() => {
    const made = new Previews(language);
    setPreviews(made);
    return () => made.end();
  }, [language]);
  return previews;
}
