/** Starts the app; when that does not work, whatever the reason, the words that wait in index.html are shown. They need nothing of what may be broken. */
export {};

const trouble = document.getElementById('trouble')!;

try {
  await import('./main.ts');
  trouble.remove();
} catch (error) {
  trouble.dataset['told'] = '';
  trouble.querySelector('small')!.textContent = error instanceof Error ? error.message : String(error);
  reportError(error);
}
