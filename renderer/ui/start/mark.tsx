/** The sign of Temas: a journey's curve that touches a point. */
export function Mark() {
  return (
    <svg className="start-mark" viewBox="0 0 44 44" aria-hidden>
      <rect className="mark-ground" width="44" height="44" rx="10" />
      <path className="mark-line" d="M7 29 C13 29 14 16 20 16 S28 28 31 22.5 L37 13" />
      <circle className="mark-point" cx="20" cy="16" r="4.5" />
    </svg>
  );
}
