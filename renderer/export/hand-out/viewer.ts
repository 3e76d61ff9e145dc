/**
 * Makes the pictures of a hand-out zoom and move. Its source is written into the file, where nothing of ours is around it: it
 * may use nothing that is declared outside of it.
 */
export function viewer(): void {
  interface View {
    readonly x: number;
    readonly y: number;
    /** Units of the drawing in one CSS pixel. */
    readonly unit: number;
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

  const start = (figure: HTMLElement): void => {
    const stage = figure.querySelector<HTMLElement>('.stage');
    const svg = stage?.querySelector('svg');
    if (!stage || !svg) return;
    const { x: left, y: top, width, height } = svg.viewBox.baseVal;
    const whole = svg.getAttribute('viewBox') ?? '';
    let view: View = { x: left + width / 2, y: top + height / 2, unit: 1 };
    let asked = 0;

    const fitting = (w: number, h: number): number => Math.max(w / Math.max(1, stage.clientWidth), h / Math.max(1, stage.clientHeight));
    const paint = (): void => {
      const [w, h] = [stage.clientWidth * view.unit, stage.clientHeight * view.unit];
      svg.setAttribute('viewBox', `${view.x - w / 2} ${view.y - h / 2} ${w} ${h}`);
    };
    const look = (next: View): void => {
      view = {
        x: within(next.x, left, left + width),
        y: within(next.y, top, top + height),
        unit: within(next.unit, 1 / 8, fitting(width, height) * 1.25),
      };
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(paint);
    };
    /** Closer for a factor above 1; what lies under that point of the window stays there. */
    const zoom = (factor: number, at?: { readonly clientX: number; readonly clientY: number }): void => {
      const box = stage.getBoundingClientRect();
      const [dx, dy] = at ? [at.clientX - box.x - box.width / 2, at.clientY - box.y - box.height / 2] : [0, 0];
      const unit = within(view.unit / factor, 1 / 8, fitting(width, height) * 1.25);
      look({ x: view.x + dx * (view.unit - unit), y: view.y + dy * (view.unit - unit), unit });
    };
    const move = (dx: number, dy: number): void => look({ ...view, x: view.x + dx * view.unit, y: view.y + dy * view.unit });
    const fit = (): void => look({ x: left + width / 2, y: top + height / 2, unit: fitting(width, height) });
    const glide = (goal: View): void => {
      const [from, began] = [view, performance.now()];
      if (calm.matches) {
        look(goal);
        return;
      }
      const step = (now: number): void => {
        const done = within((now - began) / 220, 0, 1);
        const share = 1 - (1 - done) ** 3;
        view = {
          x: from.x + (goal.x - from.x) * share,
          y: from.y + (goal.y - from.y) * share,
          unit: from.unit * (goal.unit / from.unit) ** share,
        };
        paint();
        if (done < 1) asked = requestAnimationFrame(step);
      };
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(step);
    };
    const isFull = (): boolean => figure.classList.contains('full');
    const fill = (full: boolean): void => {
      figure.classList.toggle('full', full);
      for (const button of figure.querySelectorAll<HTMLElement>('[data-do=full]')) {
        const label = (full ? button.dataset['leave'] : button.dataset['fill']) ?? '';
        button.setAttribute('aria-label', label);
        button.setAttribute('title', label);
        button.setAttribute('aria-pressed', String(full));
      }
      fit();
    };
    const acts: Readonly<Record<string, () => void>> = {
      in: () => zoom(1.5),
      out: () => zoom(1 / 1.5),
      fit,
      full: () => fill(!isFull()),
    };

    for (const button of figure.querySelectorAll<HTMLElement>('[data-do]'))
      button.addEventListener('click', () => acts[button.dataset['do'] ?? '']?.());

    stage.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const far = Math.min(stage.clientWidth, stage.clientHeight) / 6;
      const keys: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => move(-far, 0),
        ArrowRight: () => move(far, 0),
        ArrowUp: () => move(0, -far),
        ArrowDown: () => move(0, far),
        '+': () => zoom(1.25),
        '=': () => zoom(1.25),
        '-': () => zoom(0.8),
        _: () => zoom(0.8),
        '0': fit,
        f: () => fill(!isFull()),
        F: () => fill(!isFull()),
      };
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    });
    figure.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !isFull()) return;
      event.preventDefault();
      fill(false);
    });

    // In the page, the wheel goes on scrolling it.
    stage.addEventListener(
      'wheel',
      (event) => {
        if (!isFull() && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002)), event);
      },
      { passive: false },
    );
    stage.addEventListener('dblclick', (event) => zoom(event.shiftKey ? 0.5 : 2, event));

    const held = new Map<number, { clientX: number; clientY: number }>();
    let dragged = false;
    const spread = (): { size: number; clientX: number; clientY: number } => {
      const [a, b] = [...held.values()];
      if (!a || !b) return { size: 1, clientX: a?.clientX ?? 0, clientY: a?.clientY ?? 0 };
      return {
        size: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
        clientX: (a.clientX + b.clientX) / 2,
        clientY: (a.clientY + b.clientY) / 2,
      };
    };
    stage.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      if (held.size === 0) dragged = false;
      held.set(event.pointerId, event);
    });
    stage.addEventListener('pointermove', (event) => {
      const from = held.get(event.pointerId);
      if (!from) return;
      if (!dragged && held.size === 1 && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) < 4) return;
      dragged = true;
      stage.setPointerCapture(event.pointerId);
      const before = spread();
      held.set(event.pointerId, event);
      const now = spread();
      move(before.clientX - now.clientX, before.clientY - now.clientY);
      if (held.size > 1) zoom(now.size / before.size, now);
    });
    const letGo = (event: PointerEvent): void => void held.delete(event.pointerId);
    stage.addEventListener('pointerup', letGo);
    stage.addEventListener('pointercancel', letGo);
    // The end of a drag is no click on a link.
    stage.addEventListener(
      'click',
      (event) => {
        if (dragged) event.preventDefault();
        dragged = false;
      },
      true,
    );
    stage.addEventListener('dragstart', (event) => event.preventDefault());

    const show = (place: string): void => {
      const [x = 0, y = 0, w = 1, h = 1] = place.split(' ').map(Number);
      figure.scrollIntoView({ block: 'center' });
      stage.focus({ preventScroll: true });
      glide({ x: x + w / 2, y: y + h / 2, unit: within(fitting(w, h) * 1.06, 1 / 8, fitting(width, height) * 1.25) });
    };
    for (const link of document.querySelectorAll<HTMLElement>(`[data-on="${figure.id}"]`))
      link.addEventListener('click', (event) => {
        event.preventDefault();
        show(link.dataset['show'] ?? whole);
      });

    addEventListener('resize', () => look(view));
    addEventListener('beforeprint', () => svg.setAttribute('viewBox', whole));
    addEventListener('afterprint', paint);
    figure.classList.add('live');
    fit();
  };

  for (const figure of document.querySelectorAll<HTMLElement>('.viewer')) start(figure);
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) button.addEventListener('click', () => print());
  document.documentElement.classList.add('live');
}
