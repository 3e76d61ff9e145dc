/** The sign of Temas: a journey's curve that touches a point. */
export function Mark() {
  return (
    <svg className="start-mark" viewBox="0 0 44 44" aria-hidden>
      <rect className="mark-ground" width="44" height="44" rx="10" />
      <path className="mark-line" d="M8 31 C14 31 15 17 21 17 S29 29 36 14" />
      <circle className="mark-point" cx="21" cy="17" r="5" />
    </svg>
  );
}
