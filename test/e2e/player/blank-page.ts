/** A window that waits for an address. */
export {};
declare global { interface Window { ready: boolean } }
window.ready = true;
