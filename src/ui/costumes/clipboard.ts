/** What was copied, in paper.js's own writing: it lasts from costume to costume as long as the window does. */
export const clipboard: { items: readonly string[]; pastes: number } = { items: [], pastes: 0 };
