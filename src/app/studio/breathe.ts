/** Lets the page answer and draw. */
export const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });
