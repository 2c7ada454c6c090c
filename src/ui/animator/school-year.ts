/** In August one prepares the next one. */
const FIRST_MONTH = 7;

/** "2026–2027" for any day of that school year, by the laptop's clock. */
export function schoolYearOf(day: Date): string {
  const first = day.getMonth() >= FIRST_MONTH ? day.getFullYear() : day.getFullYear() - 1;
  return `${first}–${first + 1}`;
}
